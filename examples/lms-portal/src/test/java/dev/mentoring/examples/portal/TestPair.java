package dev.mentoring.examples.portal;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** A pair that one test has for itself, of two people whom the demo gives no such pair. */
final class TestPair {
    static final Actor.Participant MENTOR = Actor.participant("mei-demo");
    static final Actor.Participant MENTEE = Actor.participant("jonas-demo");

    private TestPair() {}

    static NewAction action(Mentoring mentoring, String title) {
        return NewAction.of(mentoring.newActionId(), title).dueOn(LocalDate.of(2027, 4, 1));
    }

    /** Both have accepted. */
    static RelationshipId active(Engine engine) {
        RelationshipId pair = engine.reading()
                .propose(
                        Actor.coordinator("priya-5d08", "engineering"),
                        Proposal.builder()
                                .mentor(MENTOR.id().value())
                                .mentee(MENTEE.id().value())
                                .programme("engineering")
                                .agreement(MentoringAgreement.builder()
                                        .sessionLength(Duration.ofMinutes(60))
                                        .sessions(6)
                                        .cadence(Cadence.everyWeeks(4))
                                        .logistics(Logistics.of(MeetingMode.REMOTE, ZoneId.of("Europe/London")))
                                        .build())
                                .build())
                .relationship();
        engine.reading().change(pair, MENTOR, me -> me.acceptAgreement(1));
        engine.reading().change(pair, MENTEE, me -> me.acceptAgreement(1));
        return pair;
    }
}
