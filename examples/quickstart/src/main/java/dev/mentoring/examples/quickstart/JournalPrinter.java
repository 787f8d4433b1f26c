package dev.mentoring.examples.quickstart;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.resource.Resource;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.PartyView;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a pair's journal, as one of the two reads it. */
final class JournalPrinter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Mentoring mentoring;
    private final Terminal terminal;

    JournalPrinter(Mentoring mentoring, Terminal terminal) {
        this.mentoring = mentoring;
        this.terminal = terminal;
    }

    void print(RelationshipId pair, Actor.Participant reader) {
        PartyView view = mentoring.view(pair, reader);
        terminal.title("The pair's journal, as the " + words(view.role()) + " reads it: " + words(view.status()));
        view.agreement().value().ifPresent(agreement -> agreement(view, agreement));
        section("Objectives", view.objectives());
        Optional<JournalPosition> from = Optional.of(JournalPosition.START);
        while (from.isPresent()) {
            JournalPage page = mentoring.journal(pair, reader, from.get(), 20);
            page.entries().forEach(entry -> entry(view, entry));
            from = page.next();
        }
        terminal.blank();
    }

    private void agreement(PartyView view, MentoringAgreement agreement) {
        terminal.blank();
        terminal.line("", "The agreement, version " + view.agreement().revisionInForce() + ", accepted by both");
        agreement.clauses().forEach(clause -> terminal.line("   · ", clause));
    }

    private void entry(PartyView view, JournalEntry entry) {
        String day = DAY.format(entry.at().atZone(view.zone()));
        JournalItem item = entry.item();
        if (item instanceof JournalItem.FinishedSession finished) {
            session(finished.session());
        } else if (item instanceof JournalItem.FinishedGoal finished) {
            goal(day, finished.goal());
        } else if (item instanceof JournalItem.FinishedAction finished) {
            action(day, finished.action());
        } else if (item instanceof JournalItem.Review review) {
            review(day, review.review());
        } else {
            line(day, item);
        }
    }

    private void line(String day, JournalItem item) {
        terminal.blank();
        if (item instanceof JournalItem.Amendment added) {
            terminal.line(
                    "", day + "  Amendment by the " + words(added.amendment().by()));
            section("Says", List.of(added.amendment().text()));
        } else if (item instanceof JournalItem.SharedReflection shared) {
            terminal.line("", day + "  Reflection shared by the " + words(shared.by()));
            section("Says", List.of(shared.text()));
        } else if (item instanceof JournalItem.AttachedResource attached) {
            Resource resource = attached.resource().resource();
            terminal.line(
                    "", day + "  Resource from the " + words(attached.resource().by()));
            section("Title", List.of(resource.title()));
            section("Link", resource.link().stream().toList());
        } else if (item instanceof JournalItem.RecordedDisclosure recorded) {
            terminal.line("", day + "  Disclosure by the " + words(recorded.by()));
            section("To", List.of(recorded.disclosure().toWhom()));
        } else if (item instanceof JournalItem.SupersededPolicy) {
            terminal.line("", day + "  The programme's policy was replaced");
        } else if (item instanceof JournalItem.Pause pause) {
            terminal.line(
                    "",
                    day + "  Back from a pause: " + words(pause.interruption().reason()));
        } else if (item instanceof JournalItem.SupersededAgreement old) {
            terminal.line("", day + "  Version " + old.agreement().number() + " of the agreement was replaced");
        } else if (item instanceof JournalItem.SupersededGoalRevision old) {
            terminal.line("", day + "  Goal “" + old.definition().value().title() + "” was revised");
        } else if (item instanceof JournalItem.EarlierObservation earlier) {
            terminal.line(
                    "",
                    day + "  Observed earlier, on "
                            + DAY.format(earlier.observation().observation().day()));
        } else if (item instanceof JournalItem.EarlierProgressNote earlier) {
            section("Noted earlier", List.of(earlier.note().text()));
        }
    }

    private void session(Session session) {
        Meeting meeting = session.currentMeeting();
        terminal.blank();
        terminal.line(
                "",
                DAY.format(meeting.startsLocally()) + ", " + TIME.format(meeting.startsLocally()) + "  Session "
                        + session.number() + ", " + words(session.status()) + outcome(session)
                        + meeting.place()
                                .or(meeting::link)
                                .map(place -> "  (" + place + ")")
                                .orElse(""));
        session.record().ifPresent(record -> record(session, record));
    }

    private static String outcome(Session session) {
        return session.outcome()
                .flatMap(outcome ->
                        outcome instanceof Outcome.Missed missed ? Optional.of(missed.by()) : Optional.empty())
                .map(by -> " by the " + words(by.iterator().next()))
                .orElse("");
    }

    /** The five sections of every agenda, and what was discussed and agreed. */
    private void record(Session session, SessionRecord record) {
        section(
                "1 Review",
                record.actionReviews().isEmpty()
                        ? List.of("Nothing yet.")
                        : record.actionReviews().stream()
                                .map(JournalPrinter::review)
                                .toList());
        section(
                "2 Objectives",
                session.objectives().value().stream()
                        .flatMap(objectives -> objectives.objectives().stream())
                        .map(SessionObjective::text)
                        .toList());
        section("  discussed", record.discussed());
        section("  agreed", record.agreed());
        section("3 Actions", actions(record));
        section("  hoped for", record.hopedFor());
        section("  to reflect", record.reflectionQuestions());
        section(
                "4 Value",
                List.of(record.improvement()
                        .map(text -> "Could be better: " + text)
                        .orElse("Nothing to improve.")));
        section(
                "5 Next",
                record.nextMeeting().map(JournalPrinter::next).stream().toList());
    }

    private static List<String> actions(SessionRecord record) {
        return record.noActionsReason()
                .map(reason -> List.of("None. " + reason))
                .orElseGet(() -> record.actions().stream()
                        .map(action -> action.title() + " (" + words(action.owner())
                                + action.dueOn()
                                        .map(due -> ", by " + DAY.format(due))
                                        .orElse("") + ")")
                        .toList());
    }

    private static String review(ActionReview review) {
        return capital(words(review.result())) + ": " + review.learning();
    }

    private static String next(NextMeeting next) {
        if (next instanceof NextMeeting.Deferred deferred) {
            return deferred.reason() + " To be decided by " + DAY.format(deferred.decideBy()) + ".";
        }
        return next instanceof NextMeeting.Planned ? "As planned." : "None; this was the last session.";
    }

    private void goal(String day, SmartGoal goal) {
        terminal.blank();
        terminal.line(
                "",
                day + "  Goal “" + goal.current().title() + "”, " + words(goal.status()) + ", "
                        + Math.round(100 * goal.progress()) + " % of the way");
        section(
                "Target",
                goal.current().criteria().timeBound().map(DAY::format).stream().toList());
    }

    private void action(String day, Action action) {
        terminal.blank();
        String carried = action.timesCarriedOver() > 0 ? ", carried over " + action.timesCarriedOver() + " ×" : "";
        terminal.line("", day + "  Action “" + action.title() + "”, " + words(action.status()) + carried);
        section("Outcome", action.outcome().stream().toList());
    }

    private void review(String day, RecordedReview recorded) {
        terminal.blank();
        terminal.line("", day + "  " + capital(words(recorded.review().kind())) + " review of objectives and goals");
        section("Summary", List.of(recorded.review().summary()));
        section(
                "Goals",
                recorded.review().goals().stream().map(GoalReview::comment).toList());
    }

    private void section(String label, List<String> lines) {
        String margin = String.format("   %-14s", label);
        for (String line : lines) {
            terminal.line(margin, line);
            margin = " ".repeat(margin.length());
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
