package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.EVER_ACTIVE;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What becomes of the commands that say how a session came out, or how it did after all. */
final class OutcomeRules {
    private static final String CANCEL_REASON = "session.cancel.reason";

    private final ModelRelationship model;

    OutcomeRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation cancel(Caller caller, SessionId id, CancelReason reason, Optional<String> note) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.isAhead(), "session.outcome-recorded");
            expected.must(reason != CancelReason.RELATIONSHIP_ENDED, CANCEL_REASON);
            Instant lateFrom = session.startsAt().minus(model.policy().lateCancellation());
            boolean late =
                    session.status == SessionStatus.SCHEDULED && caller.now().isAfter(lateFrom);
            Optional<String> said = note.filter(text -> !text.isBlank());
            Outcome outcome = new Outcome.Cancelled(caller.by(), reason, late, said);
            expected.then(() -> comesOut(session, outcome, Optional.empty(), caller));
        });
    }

    Expectation recordMissed(Caller caller, SessionId id, Set<Role> by) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.valid(!by.isEmpty() && !by.contains(Role.COORDINATOR));
            expected.must(session.status == SessionStatus.SCHEDULED, "session.outcome-recorded");
            judgeMissed(expected, session, caller.now());
            expected.then(() -> comesOut(session, new Outcome.Missed(by), Optional.empty(), caller));
        });
    }

    /** Nobody misses what was not agreed, or is yet to begin. */
    private static void judgeMissed(Expectation expected, ModelSession session, Instant now) {
        boolean begun = session.meeting
                .value()
                .filter(agreed -> now.isAfter(agreed.startsAt()))
                .isPresent();
        expected.must(begun, "session.missed.after-start");
    }

    Expectation correct(Caller caller, SessionId id, Outcome stated, Optional<Meeting> heldAs, String reason) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.valid(!reason.isBlank());
            Outcome outcome = withFirstLateness(session, stated);
            judgeCorrection(expected, session, outcome, heldAs);
            if (outcome instanceof Outcome.Missed) {
                judgeMissed(expected, session, caller.now());
            } else if (outcome instanceof Outcome.Held) {
                Meeting held = heldAs.or(() -> session.loggedAs).orElseGet(session::currentMeeting);
                new HoldingRules(model).judgeHeld(expected, id, held, caller.now());
            }
            expected.then(() -> {
                Instant heldAtBefore = session.heldAt();
                session.loggedAs = heldAs.or(() -> session.loggedAs);
                comesOut(session, outcome, Optional.of(reason), caller);
                if (!model.isLive()) {
                    takeBackLastHeld(session, heldAtBefore);
                }
            });
        });
    }

    /** Held, missed or cancelled can become another of these, or another account of the same. */
    private static void judgeCorrection(
            Expectation expected, ModelSession session, Outcome outcome, Optional<Meeting> heldAs) {
        boolean open = session.status == SessionStatus.HELD
                || session.status == SessionStatus.MISSED
                || session.status == SessionStatus.CANCELLED;
        boolean another = session.outcome().filter(outcome::equals).isEmpty();
        boolean elsewhere = heldAs.filter(meeting -> !meeting.equals(session.currentMeeting()))
                .isPresent();
        expected.must(open && (another || elsewhere), "session.outcome-corrected");
        boolean byTheEnd =
                outcome instanceof Outcome.Cancelled cancelled && cancelled.reason() == CancelReason.RELATIONSHIP_ENDED;
        expected.must(!byTheEnd, CANCEL_REASON);
    }

    /** What a party called off stays as late as it was when it was. */
    private static Outcome withFirstLateness(ModelSession session, Outcome stated) {
        if (stated instanceof Outcome.Cancelled cancelled
                && !session.outcomes.isEmpty()
                && session.outcomes.get(0).outcome() instanceof Outcome.Cancelled first
                && first.reason() != CancelReason.RELATIONSHIP_ENDED) {
            return new Outcome.Cancelled(cancelled.by(), cancelled.reason(), first.late(), cancelled.note());
        }
        return stated;
    }

    private void comesOut(ModelSession session, Outcome outcome, Optional<String> reason, Caller caller) {
        SessionStatus status = outcome instanceof Outcome.Held
                ? SessionStatus.HELD
                : outcome instanceof Outcome.Missed ? SessionStatus.MISSED : SessionStatus.CANCELLED;
        model.comesOut(session, new OutcomeEntry(outcome, caller.by(), caller.now(), reason), status);
        model.journal.remove(session);
        if (!model.isLive() || !session.isUnfinished()) {
            model.finish(session, caller.now());
        }
    }

    /**
     * After the end the other sessions are out of sight, so of a correction one knows only this: what was held later than all
     * known is the last; and if the last was not held after all, the last that was closed is.
     */
    private void takeBackLastHeld(ModelSession session, Instant heldAtBefore) {
        Optional<Instant> last = model.lastHeldAtOnceEnded;
        if (session.status == SessionStatus.HELD) {
            boolean later =
                    last.filter(known -> !known.isBefore(session.heldAt())).isEmpty();
            model.lastHeldAtOnceEnded = later ? Optional.of(session.heldAt()) : last;
        } else if (last.filter(heldAtBefore::equals).isPresent()
                || model.sessions.stream().noneMatch(ModelSession::wasHeld)) {
            model.lastHeldAtOnceEnded = model.lastClosedHeldAt();
        }
    }

    Expectation amendRecord(Caller caller, SessionId id, String text) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.valid(!text.isBlank());
            boolean neverGotARecord = session.status == SessionStatus.HELD && !model.isLive();
            expected.must(session.status == SessionStatus.CLOSED || neverGotARecord, "session.record.append-only");
            expected.then(() -> model.note(
                    caller.now(), new JournalItem.Amendment(new RecordAmendment(id, caller.by(), caller.now(), text))));
        });
    }
}
