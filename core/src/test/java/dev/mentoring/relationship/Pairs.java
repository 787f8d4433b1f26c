package dev.mentoring.relationship;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.session.Meeting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The people of the tests, and what they would ordinarily agree. */
public final class Pairs {
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    public static final RelationshipId ID = new RelationshipId("relationship-1");
    public static final Actor.Participant MARIA = Actor.participant("maria");
    public static final Actor.Participant BEN = Actor.participant("ben");
    public static final Actor.Participant STRANGER = Actor.participant("eve");
    public static final Actor.Coordinator CARLA = Actor.coordinator("carla", "programme-1");
    public static final Actor.Coordinator ELSEWHERE = Actor.coordinator("carla", "programme-2");
    public static final Actor.Coordinator MARIA_AS_COORDINATOR = Actor.coordinator("maria", "programme-1");

    private Pairs() {}

    /** Three sessions of an hour, every five weeks. */
    public static MentoringAgreement agreement() {
        return MentoringAgreement.builder()
                .sessionLength(Duration.ofMinutes(60))
                .sessions(3)
                .cadence(Cadence.everyWeeks(5))
                .logistics(Logistics.of(MeetingMode.REMOTE, ZONE))
                .build();
    }

    /** Maria is to mentor Ben. */
    public static Proposal.Builder proposal() {
        return Proposal.builder()
                .mentor("maria")
                .mentee("ben")
                .programme("programme-1")
                .agreement(agreement());
    }

    /** An hour online at a local time in Paris. */
    public static Meeting meeting(LocalDateTime startsLocally) {
        return Meeting.online(startsLocally, ZONE, Duration.ofMinutes(60), "https://meet.example/pair");
    }

    /** An hour online that starts at an instant. */
    public static Meeting meetingAt(Instant start) {
        return meeting(LocalDateTime.ofInstant(start, ZONE));
    }

    /** A SMART goal with one measure, pages from 0 to 10 under the key {@code pages}. */
    public static GoalDefinition goal(LocalDate target) {
        return GoalDefinition.builder()
                .title("Write the guide")
                .criteria(SmartCriteria.builder()
                        .specific("A guide of ten pages")
                        .measurable("Pages written")
                        .achievable("One page a week")
                        .relevant("It teaches writing")
                        .timeBound(target)
                        .build())
                .addMeasure(pages())
                .build();
    }

    public static ProgressMeasure pages() {
        return new ProgressMeasure.Quantity("pages", "Written pages", "pages", BigDecimal.ZERO, BigDecimal.TEN);
    }
}
