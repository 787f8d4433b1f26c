package dev.mentoring.relationship;

import dev.mentoring.rule.Rule;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges what a session's outcome is said to be after all.
 *
 * @param relationship the relationship before it
 * @param now the time
 */
record CorrectionJudgement(MentoringRelationship relationship, Instant now) {

    /** Returns the outcome as it may stand. */
    Outcome judge(Decision decision, Session session, Outcome outcome, Optional<Meeting> heldAs) {
        Outcome corrected = withFirstLateness(session, outcome);
        boolean differs = session.outcome()
                .filter(entered -> !entered.equals(corrected) || movesWhatWasHeld(session, heldAs))
                .isPresent();
        decision.require(
                        session.status().isCorrectable() && differs,
                        Rule.SESSION_OUTCOME_CORRECTED,
                        "status",
                        session.status(),
                        "to",
                        outcome.status())
                .require(!isEnd(corrected), Rule.SESSION_CANCEL_REASON, "reason", CancelReason.RELATIONSHIP_ENDED);
        if (corrected instanceof Outcome.Missed) {
            judgeMissed(decision, session);
        } else if (corrected instanceof Outcome.Held) {
            judgeHeld(decision, session, heldAs.or(session::loggedAs).orElseGet(session::currentMeeting));
        }
        return corrected;
    }

    /** A meeting is missed that both had agreed, and only once it should have begun. */
    void judgeMissed(Decision decision, Session session) {
        Optional<Instant> agreed = session.meeting().value().map(Meeting::startsAt);
        decision.require(
                agreed.filter(now::isAfter).isPresent(),
                Rule.SESSION_MISSED_AFTER_START,
                "startsAt",
                agreed.orElseGet(() -> session.currentMeeting().startsAt()));
    }

    private void judgeHeld(Decision decision, Session session, Meeting held) {
        StartJudgement judgement = new StartJudgement(relationship, now);
        judgement.judgeHeld(decision, session.id(), Optional.of(session));
        judgement.judgeLogged(decision, session.id(), held);
    }

    private static boolean movesWhatWasHeld(Session session, Optional<Meeting> heldAs) {
        return heldAs.filter(meeting -> !meeting.equals(session.currentMeeting()))
                .isPresent();
    }

    private static boolean isEnd(Outcome outcome) {
        return outcome instanceof Outcome.Cancelled cancelled && cancelled.endedWithRelationship();
    }

    /** Whether a session was called off late was settled when it was; of a correction that calls it off, a party says. */
    private static Outcome withFirstLateness(Session session, Outcome outcome) {
        if (!(outcome instanceof Outcome.Cancelled corrected)) {
            return outcome;
        }
        return session.outcomes().stream()
                .limit(1)
                .filter(first -> first.correctionReason().isEmpty())
                .map(OutcomeEntry::outcome)
                .filter(Outcome.Cancelled.class::isInstance)
                .map(Outcome.Cancelled.class::cast)
                .filter(first -> !first.endedWithRelationship())
                .findFirst()
                .map(first -> new Outcome.Cancelled(corrected.by(), corrected.reason(), first.late(), corrected.note()))
                .orElse(corrected);
    }
}
