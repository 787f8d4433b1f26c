package dev.mentoring.persistence.jdbc;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.Changes;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.view.CoordinatorView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A store that notes what it is given to save, as queries should tell it: from the relationship itself, past the tables. */
final class Kept implements MentoringStore {
    private final MentoringStore store;
    private final Map<RelationshipId, RelationshipSummary> relationships = new HashMap<>();
    private final Map<List<Object>, SessionSummary> sessions = new HashMap<>();
    private final Map<List<Object>, ActionSummary> actions = new HashMap<>();

    Kept(MentoringStore store) {
        this.store = store;
    }

    /** Every relationship. */
    Collection<RelationshipSummary> relationships() {
        return relationships.values();
    }

    /** Every session, finished ones among them. */
    Collection<SessionSummary> sessions() {
        return sessions.values();
    }

    /** Every unresolved action. */
    Collection<ActionSummary> actions() {
        return actions.values();
    }

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        return store.inTransaction(unit -> work.apply(noting(unit)));
    }

    private Work noting(Work unit) {
        return (Work) Proxy.newProxyInstance(
                Kept.class.getClassLoader(), new Class<?>[] {Work.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(unit, arguments);
                        if (method.getName().equals("save")) {
                            note((Unsaved) arguments[0]);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void note(Unsaved step) {
        MentoringRelationship after = step.relationship();
        relationships.put(after.id(), summary(after, step.event().at()));
        Changes changes = Changes.of(step);
        changes.sessions().forEach(change -> {
            SessionSummary session = new SessionSummary(
                    after.id(),
                    after.programme(),
                    after.pair(),
                    change.entity().id(),
                    change.entity().number(),
                    change.entity().status(),
                    change.entity().meeting().revisionInForce(),
                    change.entity().currentMeeting().startsAt(),
                    change.entity().currentMeeting().endsAt());
            sessions.put(List.of(after.id(), session.id()), session);
        });
        changes.actions().forEach(change -> {
            ActionSummary action = new ActionSummary(
                    after.id(),
                    after.programme(),
                    after.pair(),
                    change.entity().id(),
                    change.entity().owner(),
                    change.entity().status(),
                    change.entity().agreedAt(),
                    change.entity().dueOn(),
                    change.entity().timesCarriedOver());
            if (change.finished().isPresent()) {
                actions.remove(List.of(after.id(), action.id()));
            } else {
                actions.put(List.of(after.id(), action.id()), action);
            }
        });
    }

    private static RelationshipSummary summary(MentoringRelationship relationship, Instant at) {
        CoordinatorView seen = CoordinatorView.of(relationship);
        MentoringAgreement agreement =
                relationship.body().agreement().valueOrProposed().orElseThrow();
        return new RelationshipSummary(
                seen.id(),
                seen.version(),
                seen.externalId(),
                seen.programme(),
                seen.pair(),
                seen.status(),
                seen.phase(),
                seen.proposedAt(),
                seen.activatedAt(),
                seen.endedAt(),
                seen.reason(),
                agreement.term().map(Term::startsOn),
                agreement.term().map(Term::endsOn),
                agreement.sessions(),
                agreement.cadence(),
                counts(seen.trackRecord()),
                seen.trackRecord().lastHeldAt(),
                Guidance.attentionAt(relationship, at));
    }

    private static TrackCounts counts(TrackRecord track) {
        return new TrackCounts(
                track.sessions(),
                track.held(),
                track.closed(),
                track.missed(),
                track.missedByMentor(),
                track.missedByMentee(),
                track.cancelled(),
                track.cancelledLate(),
                track.rescheduled(),
                track.goalsAgreed(),
                track.goalsAchieved(),
                track.actionsAgreed(),
                track.actionsDone(),
                track.actionsDropped());
    }
}
