package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Term;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Judges the record with which a session is closed, and fills in the due dates it leaves open.
 *
 * @param relationship the relationship before it
 * @param today the pair's day
 */
record ClosingJudgement(MentoringRelationship relationship, LocalDate today) {

    SessionRecord judge(Decision decision, Session session, SessionRecord record) {
        boolean last =
                record.nextMeeting().filter(NextMeeting.None.class::isInstance).isPresent();
        decision.require(
                        session.status() == SessionStatus.HELD,
                        Rule.SESSION_CLOSE_HELD_ONLY,
                        "status",
                        session.status())
                .require(!relationship.body().objectives().isEmpty(), Rule.RELATIONSHIP_OBJECTIVES)
                .require(
                        !record.discussed().isEmpty()
                                && !record.agreed().isEmpty()
                                && (last || !record.hopedFor().isEmpty()),
                        Rule.SESSION_CLOSE_RECORD,
                        "discussed",
                        record.discussed().size(),
                        "agreed",
                        record.agreed().size(),
                        "hopedFor",
                        record.hopedFor().size())
                .require(
                        record.improvement().isPresent() != record.nothingToImprove(),
                        Rule.SESSION_CLOSE_VALUE_REVIEW,
                        "improvement",
                        record.improvement().isPresent(),
                        "nothingToImprove",
                        record.nothingToImprove())
                .require(
                        goesOn(record.nextMeeting(), session),
                        Rule.SESSION_CLOSE_NEXT_MEETING,
                        "nextMeeting",
                        record.nextMeeting()
                                .filter(NextMeeting.Planned.class::isInstance)
                                .<Object>map(next -> ((NextMeeting.Planned) next).session())
                                .orElse("absent"));
        judgeReviews(decision, session, record);
        return judgeActions(decision, session, record);
    }

    /** A session that is closed after a later one was held need not say what came next, and was not the last. */
    private boolean goesOn(Optional<NextMeeting> next, Session session) {
        Optional<Instant> lastHeldAt = relationship.body().trackRecord().lastHeldAt();
        boolean overtaken =
                lastHeldAt.filter(SessionEvolution.heldAt(session)::isBefore).isPresent();
        return next.map(stated -> stands(stated, session, overtaken)).orElse(overtaken);
    }

    /** A planned one is live and later than this; a deferred one is still to decide; after the last none is ahead. */
    private boolean stands(NextMeeting next, Session session, boolean overtaken) {
        if (next instanceof NextMeeting.Planned planned) {
            return relationship
                    .session(planned.session())
                    .filter(other -> other.currentMeeting()
                            .startsAt()
                            .isAfter(session.currentMeeting().startsAt()))
                    .isPresent();
        }
        if (next instanceof NextMeeting.Deferred deferred) {
            return !deferred.decideBy().isBefore(today);
        }
        return !overtaken
                && relationship.sessions().stream()
                        .noneMatch(other -> other.status().isAhead());
    }

    /** Earlier are the actions that were agreed before this session was held; others may be reviewed with it. */
    private void judgeReviews(Decision decision, Session session, SessionRecord record) {
        Instant heldAt = SessionEvolution.heldAt(session);
        List<ActionId> reviewed =
                record.actionReviews().stream().map(ActionReview::action).toList();
        List<ActionId> missing = relationship.actions().stream()
                .filter(action -> !action.agreedAt().isAfter(heldAt))
                .map(Action::id)
                .filter(action -> !reviewed.contains(action))
                .toList();
        List<ActionId> unknown = reviewed.stream()
                .filter(action -> relationship.action(action).isEmpty())
                .toList();
        boolean once = reviewed.stream().distinct().count() == reviewed.size();
        decision.require(
                missing.isEmpty() && unknown.isEmpty() && once,
                Rule.SESSION_CLOSE_ACTIONS_REVIEWED,
                "missing",
                missing,
                "unknown",
                unknown);
    }

    private SessionRecord judgeActions(Decision decision, Session session, SessionRecord record) {
        Optional<LocalDate> dueByDefault =
                record.nextMeeting().flatMap(this::dayOf).map(this::notPast);
        List<NewAction> dated = record.actions().stream()
                .map(action -> action.dueOn().isPresent()
                        ? action
                        : dueByDefault.map(action::dueOn).orElse(action))
                .toList();
        List<ActionId> undated = dated.stream()
                .filter(action -> action.dueOn().isEmpty())
                .map(NewAction::id)
                .toList();
        long fresh = dated.stream()
                .map(NewAction::id)
                .filter(action -> relationship.action(action).isEmpty())
                .distinct()
                .count();
        long resolved = record.actionReviews().stream()
                .filter(review -> review.result() != ActionReview.Result.CARRIED_OVER)
                .map(ActionReview::action)
                .distinct()
                .count();
        long goingOn = relationship.actions().size() - resolved;
        decision.require(
                        record.actions().isEmpty() == record.noActionsReason().isPresent(),
                        Rule.SESSION_CLOSE_ACTIONS,
                        "actions",
                        record.actions().size(),
                        "reason",
                        record.noActionsReason().isPresent())
                .require(undated.isEmpty(), Rule.ACTION_OWNER_AND_DUE, "withoutDueDate", undated)
                .require(
                        fresh == dated.size() && goingOn + fresh <= Bounds.LIST,
                        Rule.ACTION_NONE_VANISHES,
                        "session",
                        session.id(),
                        "freshActions",
                        fresh,
                        "goingOn",
                        goingOn);
        return record.toBuilder()
                .actions(dated)
                .actionReviews(record.actionReviews().stream()
                        .map(review -> dated(review, dueByDefault))
                        .toList())
                .build();
    }

    private static ActionReview dated(ActionReview review, Optional<LocalDate> dueByDefault) {
        boolean open = review.result() == ActionReview.Result.CARRIED_OVER
                && review.dueOn().isEmpty();
        return open ? new ActionReview(review.action(), review.result(), review.learning(), dueByDefault) : review;
    }

    /** A record that is closed late may name a next session that is past: then what it agrees is due today. */
    private LocalDate notPast(LocalDate day) {
        return day.isBefore(today) ? today : day;
    }

    private Optional<LocalDate> dayOf(NextMeeting next) {
        if (next instanceof NextMeeting.Planned planned) {
            return relationship
                    .session(planned.session())
                    .map(session -> relationship.dayOf(session.currentMeeting().startsAt()));
        }
        if (next instanceof NextMeeting.Deferred deferred) {
            return Optional.of(deferred.decideBy());
        }
        return relationship
                .body()
                .agreement()
                .value()
                .flatMap(agreement -> agreement.term().map(Term::endsOn));
    }
}
