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

/** A pair that one test has for itself where no page is opened, of other people than an {@link OwnPair} is. */
public final class TestPair {
    public static final Actor.Participant MENTOR = Actor.participant("mei-demo");
    public static final Actor.Participant MENTEE = Actor.participant("jonas-demo");

    private TestPair() {}

    static NewAction action(Mentoring mentoring, String title) {
        return NewAction.of(mentoring.newActionId(), title).dueOn(LocalDate.of(2027, 4, 1));
    }

    /** What a coordinator would propose to two people. */
    public static Proposal proposal(String mentor, String mentee) {
        return Proposal.builder()
                .mentor(mentor)
                .mentee(mentee)
                .programme("engineering")
                .agreement(MentoringAgreement.builder()
                        .addFurtherGroundRules("We begin on time.")
                        .sessionLength(Duration.ofMinutes(60))
                        .sessions(6)
                        .cadence(Cadence.everyWeeks(4))
                        .logistics(Logistics.of(MeetingMode.REMOTE, ZoneId.of("Europe/London")))
                        .build())
                .build();
    }

    /** Both have accepted. */
    static RelationshipId active(Engine engine) {
        RelationshipId pair = engine.reading()
                .propose(
                        OwnPair.COORDINATOR,
                        proposal(MENTOR.id().value(), MENTEE.id().value()))
                .relationship();
        engine.reading().change(pair, MENTOR, me -> me.acceptAgreement(1));
        engine.reading().change(pair, MENTEE, me -> me.acceptAgreement(1));
        return pair;
    }
}
