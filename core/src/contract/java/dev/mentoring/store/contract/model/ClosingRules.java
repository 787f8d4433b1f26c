package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What becomes of the record with which a session is closed. */
final class ClosingRules {
    private static final int MOST = 100;

    private final ModelRelationship model;

    ClosingRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation close(Caller caller, SessionId id, SessionRecord record) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.status == SessionStatus.HELD, "session.close.held-only");
            expected.should(!model.objectives.isEmpty(), "relationship.objectives");
            judgeRecord(expected, record);
            expected.must(goesOn(session, record, caller.now()), "session.close.next-meeting");
            expected.must(reviewsActions(session, record), "session.close.actions-reviewed");
            SessionRecord dated = dated(record, caller.now());
            judgeActions(expected, dated);
            expected.then(() -> close(session, dated, caller.now()));
        });
    }

    private static void judgeRecord(Expectation expected, SessionRecord record) {
        boolean last = record.nextMeeting().orElse(null) instanceof NextMeeting.None;
        expected.must(
                !record.discussed().isEmpty()
                        && !record.agreed().isEmpty()
                        && (last || !record.hopedFor().isEmpty()),
                "session.close.record");
        boolean valueReviewed = record.nothingToImprove()
                ? record.improvement().isEmpty()
                : record.improvement().isPresent();
        expected.should(valueReviewed, "session.close.value-review");
    }

    /** A session that is closed after a later one was held was not the last, and need not say what came next. */
    private boolean goesOn(ModelSession session, SessionRecord record, Instant now) {
        boolean overtaken =
                model.lastHeldAt().filter(session.heldAt()::isBefore).isPresent();
        NextMeeting next = record.nextMeeting().orElse(null);
        if (next instanceof NextMeeting.Planned planned) {
            return model.liveSession(planned.session())
                    .filter(other -> other.startsAt().isAfter(session.startsAt()))
                    .isPresent();
        }
        if (next instanceof NextMeeting.Deferred deferred) {
            return !deferred.decideBy().isBefore(model.dayOf(now));
        }
        if (next instanceof NextMeeting.None) {
            return !overtaken && model.liveSessions().stream().noneMatch(ModelSession::isAhead);
        }
        return overtaken;
    }

    /** Each action agreed before the session was held is reviewed, and each review is of one that is unresolved. */
    private boolean reviewsActions(ModelSession session, SessionRecord record) {
        List<ActionId> reviewed =
                record.actionReviews().stream().map(ActionReview::action).toList();
        boolean complete = model.liveActions().stream()
                .filter(action -> !action.agreedAt.isAfter(session.heldAt()))
                .allMatch(action -> reviewed.contains(action.id));
        boolean known =
                reviewed.stream().allMatch(action -> model.liveAction(action).isPresent());
        boolean once = reviewed.stream().distinct().count() == reviewed.size();
        return complete && known && once;
    }

    private void judgeActions(Expectation expected, SessionRecord dated) {
        expected.must(dated.actions().isEmpty() == dated.noActionsReason().isPresent(), "session.close.actions");
        expected.must(dated.actions().stream().allMatch(action -> action.dueOn().isPresent()), "action.owner-and-due");
        List<ActionId> fresh = dated.actions().stream()
                .map(NewAction::id)
                .filter(action -> model.liveAction(action).isEmpty())
                .distinct()
                .toList();
        long resolved = dated.actionReviews().stream()
                .filter(review -> review.result() != ActionReview.Result.CARRIED_OVER)
                .map(ActionReview::action)
                .distinct()
                .count();
        long unresolved = model.liveActions().size() - resolved + fresh.size();
        expected.must(fresh.size() == dated.actions().size() && unresolved <= MOST, "action.none-vanishes");
        expected.fresh(fresh.stream().noneMatch(model::isUsed));
    }

    /** What has no due date is due by the next session, and not before today. */
    private SessionRecord dated(SessionRecord record, Instant now) {
        LocalDate today = model.dayOf(now);
        Optional<LocalDate> byDefault =
                record.nextMeeting().flatMap(this::dayOf).map(day -> day.isBefore(today) ? today : day);
        return record.toBuilder()
                .actions(record.actions().stream()
                        .map(action -> new NewAction(
                                action.id(),
                                action.title(),
                                action.owner(),
                                action.dueOn().or(() -> byDefault)))
                        .toList())
                .actionReviews(record.actionReviews().stream()
                        .map(review -> new ActionReview(
                                review.action(),
                                review.result(),
                                review.learning(),
                                review.result() == ActionReview.Result.CARRIED_OVER
                                        ? review.dueOn().or(() -> byDefault)
                                        : review.dueOn()))
                        .toList())
                .build();
    }

    private Optional<LocalDate> dayOf(NextMeeting next) {
        if (next instanceof NextMeeting.Planned planned) {
            return model.liveSession(planned.session()).map(session -> model.dayOf(session.startsAt()));
        }
        if (next instanceof NextMeeting.Deferred deferred) {
            return Optional.of(deferred.decideBy());
        }
        return model.agreement.value().flatMap(MentoringAgreement::term).map(Term::endsOn);
    }

    private void close(ModelSession session, SessionRecord dated, Instant now) {
        dated.actionReviews()
                .forEach(review -> review(model.liveAction(review.action()).orElseThrow(), review, now));
        dated.actions()
                .forEach(action -> model.actions.add(
                        new ModelAction(action, now, action.dueOn().orElseThrow())));
        if (model.lastClosedHeldAt().filter(session.heldAt()::isBefore).isEmpty()) {
            model.lastRecord = Optional.of(dated);
        }
        session.status = SessionStatus.CLOSED;
        session.record = Optional.of(dated);
        session.closedAt = Optional.of(now);
        model.finish(session, now);
    }

    private void review(ModelAction action, ActionReview review, Instant now) {
        action.outcome = Optional.of(review.learning());
        if (review.result() == ActionReview.Result.CARRIED_OVER) {
            action.timesCarriedOver++;
            action.dueOn = review.dueOn().orElse(action.dueOn);
        } else {
            boolean done = review.result() == ActionReview.Result.DONE;
            action.status = done ? ActionStatus.DONE : ActionStatus.DROPPED;
            action.endedAt = Optional.of(now);
            model.finish(action, now);
        }
    }
}
