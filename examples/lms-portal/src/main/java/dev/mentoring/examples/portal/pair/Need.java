package dev.mentoring.examples.portal.pair;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.guidance.NudgeKind;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.view.PartyView;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Something that needs the reader: the other waits for their answer, or they are reminded of something.
 *
 * @param text what it is
 * @param about what it is about
 * @param page the address of the page that answers it
 * @param since since when
 */
public record Need(String text, Optional<String> about, String page, Instant since) {
    /** Said here from the first day, before anybody is reminded of them. */
    private static final Set<NudgeKind> ANSWERS =
            EnumSet.of(NudgeKind.AGREEMENT_WAITING, NudgeKind.POLICY_WAITING, NudgeKind.TIME_WAITING);

    /**
     * All that needs the reader of one pair.
     *
     * @param url the address of the pair's pages
     * @param view what they see
     * @param nudges what they are reminded of
     * @return the longest waiting first
     */
    public static List<Need> of(String url, PartyView view, List<Nudge> nudges) {
        Stream<Need> reminders = nudges.stream()
                .filter(nudge -> !ANSWERS.contains(nudge.kind()))
                .map(nudge -> new Need(
                        nudge.kind().statement(), about(view, nudge), url + NudgePages.of(nudge), nudge.dueAt()));
        return Stream.concat(answers(url, view), reminders)
                .sorted(Comparator.comparing(Need::since))
                .toList();
    }

    private static Stream<Need> answers(String url, PartyView view) {
        String agreement = url + "/agreement";
        Stream<Need> terms = Stream.concat(
                asked(view, view.agreement(), PartyCommands::acceptAgreement)
                        .map(at -> new Need(NudgeKind.AGREEMENT_WAITING.statement(), Optional.empty(), agreement, at)),
                asked(view, view.policy(), PartyCommands::acceptPolicy)
                        .map(at -> new Need(NudgeKind.POLICY_WAITING.statement(), Optional.empty(), agreement, at)));
        return Stream.of(
                        terms,
                        view.sessions().stream().flatMap(session -> answers(url, view, session)),
                        view.goals().stream().flatMap(goal -> answers(url, view, goal)))
                .flatMap(needs -> needs);
    }

    private static Stream<Need> answers(String url, PartyView view, Session session) {
        SessionId id = session.id();
        String page = url + "/sessions/" + id.value();
        Optional<String> about = Optional.of("Session " + session.number());
        return Stream.concat(
                asked(view, session.meeting(), (me, revision) -> me.session(id).confirm(revision))
                        .map(at -> new Need(NudgeKind.TIME_WAITING.statement(), about, page, at)),
                asked(
                                view,
                                session.objectives(),
                                (me, revision) -> me.session(id).agreeObjectives(revision))
                        .map(at -> new Need("The objectives of a session wait for your answer.", about, page, at)));
    }

    private static Stream<Need> answers(String url, PartyView view, SmartGoal goal) {
        GoalId id = goal.id();
        String page = url + "/goals/" + id.value();
        Optional<String> about = Optional.of(goal.current().title());
        return Stream.concat(
                asked(view, goal.definition(), (me, revision) -> me.goal(id).agree(revision))
                        .map(at -> new Need("A goal waits for your answer.", about, page, at)),
                asked(view, goal.achievement(), (me, revision) -> me.goal(id).confirmAchieved(revision))
                        .map(at ->
                                new Need("A goal is held for achieved, and waits for your answer.", about, page, at)));
    }

    /** When something was proposed to which the reader could say yes. */
    private static Stream<Instant> asked(
            PartyView view, Negotiated<?> negotiated, BiFunction<PartyCommands, Integer, ? extends Transition<?>> yes) {
        return negotiated.proposal().stream()
                .filter(open -> view.whyNot(me -> yes.apply(me, open.number())).isEmpty())
                .map(Revision::at);
    }

    private static Optional<String> about(PartyView view, Nudge nudge) {
        return nudge.session()
                .flatMap(view::session)
                .map(session -> "Session " + session.number())
                .or(() -> nudge.goal()
                        .flatMap(view::goal)
                        .map(goal -> goal.current().title()))
                .or(() -> nudge.action().flatMap(view::action).map(Action::title));
    }
}
