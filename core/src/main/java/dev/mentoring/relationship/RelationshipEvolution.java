package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.RelationshipEvent;
import dev.mentoring.event.RelationshipEvent.DisclosureRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesReviewed;
import dev.mentoring.event.RelationshipEvent.RelationshipCompleted;
import dev.mentoring.event.RelationshipEvent.RelationshipDeclined;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipExpired;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.event.RelationshipEvent.RelationshipResumed;
import dev.mentoring.event.RelationshipEvent.RelationshipWithdrawn;
import dev.mentoring.event.RelationshipEvent.SelfAssessmentRecorded;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import java.util.Optional;

/** What the events of the relationship as a whole make of it. */
final class RelationshipEvolution {
    private RelationshipEvolution() {}

    static void apply(Successor next, RelationshipEvent event) {
        if (event instanceof ObjectivesRecorded e) {
            next.body(b -> b.objectives(e.objectives()));
        } else if (event instanceof SelfAssessmentRecorded e) {
            next.body(b -> b.selfAssessment(e.selfAssessment()));
        } else if (event instanceof ObjectivesReviewed e) {
            reviewed(next, e);
        } else if (event instanceof DisclosureRecorded e) {
            next.finish(new JournalItem.RecordedDisclosure(e.disclosure(), e.by(), e.at()));
        } else if (event instanceof RelationshipPaused e) {
            interrupted(next, e, RelationshipStatus.ON_HOLD, e.reason(), e.note());
        } else if (event instanceof RelationshipResumed) {
            resumed(next);
        } else {
            end(next, event);
        }
    }

    private static void reviewed(Successor next, ObjectivesReviewed e) {
        RecordedReview recorded = new RecordedReview(
                e.review(), e.by(), e.at(), next.body().trackRecord().held());
        boolean midway = e.review().kind() == ObjectivesReview.Kind.MIDWAY;
        next.body(b -> midway ? b.midwayReview(recorded) : b.finalReview(recorded));
        next.finish(new JournalItem.Review(recorded));
    }

    private static void resumed(Successor next) {
        endPause(next);
        next.status(RelationshipStatus.ACTIVE);
        next.body(b -> b.interruption(Optional.empty()));
    }

    private static void endPause(Successor next) {
        if (next.status() == RelationshipStatus.ON_HOLD) {
            next.body().interruption().ifPresent(pause -> next.finish(new JournalItem.Pause(pause)));
        }
    }

    private static void end(Successor next, RelationshipEvent event) {
        endPause(next);
        if (event instanceof RelationshipCompleted) {
            next.status(RelationshipStatus.COMPLETED);
        } else if (event instanceof RelationshipEndedEarly e) {
            interrupted(next, e, RelationshipStatus.ENDED_EARLY, e.reason(), e.note());
        } else if (event instanceof RelationshipDeclined e) {
            interrupted(next, e, RelationshipStatus.DECLINED, e.reason(), e.note());
        } else if (event instanceof RelationshipWithdrawn) {
            next.status(RelationshipStatus.WITHDRAWN);
        } else if (event instanceof RelationshipExpired) {
            next.status(RelationshipStatus.EXPIRED);
        } else {
            throw new IllegalStateException(
                    "no relationship becomes of a second " + event.getClass().getSimpleName());
        }
        next.body(b -> b.endedAt(event.at()));
        dropWhatWaits(next);
        boolean completed = event instanceof RelationshipCompleted;
        next.sessions().stream()
                .filter(session -> session.status() == SessionStatus.IN_PROGRESS)
                .forEach(session -> heldByTheEnd(next, session));
        next.sessions().forEach(session -> next.finish(endedWith(session, event)));
        next.goals().forEach(next::finish);
        next.actions().forEach(action -> next.finish(endedWith(action, completed)));
    }

    /** Nobody answers any more. What never came to an agreement keeps the proposal that it ended with. */
    private static void dropWhatWaits(Successor next) {
        RelationshipBody body = next.body();
        next.body(b -> b.policy(body.policy().drop())
                .agreement(
                        body.agreement().inForce().isPresent()
                                ? body.agreement().drop()
                                : body.agreement()));
    }

    private static void heldByTheEnd(Successor next, Session running) {
        Attendance held = Attendance.of(running, new Outcome.Held());
        next.track(t -> t.with(new Outcome.Held()).attended(running.id(), Optional.of(held)).toBuilder()
                .lastHeldAt(SessionEvolution.later(t.lastHeldAt(), held.at()))
                .build());
    }

    private static void interrupted(
            Successor next,
            RelationshipEvent event,
            RelationshipStatus status,
            EndReason reason,
            Optional<String> note) {
        next.status(status);
        next.body(b -> b.interruption(new Interruption(event.by(), reason, note, event.at())));
    }

    /** What was ahead is called off by the end, until a party corrects it; what runs was held; what was held stays so. */
    private static Session endedWith(Session session, RelationshipEvent event) {
        if (session.status() == SessionStatus.HELD) {
            return session;
        }
        Outcome outcome = session.status().isAhead()
                ? new Outcome.Cancelled(event.by(), CancelReason.RELATIONSHIP_ENDED, false, Optional.empty())
                : new Outcome.Held();
        return session.toBuilder()
                .status(outcome.status())
                .addOutcome(new OutcomeEntry(outcome, event.by(), event.at(), Optional.empty()))
                .build();
    }

    private static Action endedWith(Action action, boolean completed) {
        return action.toBuilder().continuesBeyond(completed).build();
    }
}
