package dev.mentoring.store.contract;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** People, dates and texts from which the stories of the contract are made. */
public final class Fixtures {
    /** The mentor. */
    public static final Actor.Participant BEN = Actor.participant("ben");
    /** The mentee. */
    public static final Actor.Participant MARIA = Actor.participant("maria");
    /** The coordinator of their programme. */
    public static final Actor.Coordinator COORDINATOR = Actor.coordinator("paula", "programme-1");

    /** The pair's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Day 0 of every story, before the clocks change. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    /** Beyond the basic plane, combining, right to left, quotes, a NUL and line breaks. */
    public static final String ODD_TEXT =
            "Grüße, 你好, \uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDF89 e\u0301 \u05E9\u05DC\u05D5\u05DD \"'\\;-- \u0000 a\r\nb\u2028c";

    private Fixtures() {}

    /** The day with this number. */
    public static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number);
    }

    /** Ten o'clock on that day, when meetings begin. */
    public static Instant tenOClock(int number) {
        return day(number).atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    /** An hour from ten o'clock on that day. */
    public static Meeting meetingOn(int number) {
        return Meeting.online(
                day(number).atTime(LocalTime.of(10, 0)), ZONE, Duration.ofHours(1), "https://meet.example/room");
    }

    /** An agreement that says all it can. */
    public static MentoringAgreement agreement() {
        return MentoringAgreement.builder()
                .confidentialityExtension("Notes stay on paper. " + ODD_TEXT)
                .addFurtherGroundRule("Phones off")
                .addFurtherGroundRule("Say no early")
                .visibility(Visibility.withRatingsOverGroups())
                .sessionLength(Duration.ofMinutes(90))
                .sessions(6)
                .cadence(Cadence.everyWeeks(5))
                .logistics(new Logistics(MeetingMode.OFF_SITE, ZONE, Optional.of("The café by the river")))
                .term(new Term(day(0), day(300), Optional.of(day(150)), Optional.of(day(290))))
                .build();
    }

    /** A proposal with the mentor Ben and the mentee Maria. */
    public static Proposal.Builder proposal() {
        return Proposal.builder()
                .mentor("ben")
                .mentee("maria")
                .programme("programme-1")
                .policy(MentoringPolicy.standard().with(Rule.AGREEMENT_CADENCE, Enforcement.OFF))
                .agreement(agreement());
    }

    /** A SMART goal with a measure of every kind. */
    public static GoalDefinition goal(String title) {
        return GoalDefinition.builder()
                .title(title)
                .criteria(SmartCriteria.builder()
                        .specific("Speak at a meeting of the whole department. " + ODD_TEXT)
                        .measurable("Talks given")
                        .achievable("There is one a month")
                        .relevant("To be heard")
                        .timeBound(day(200))
                        .build())
                .addMeasure(new ProgressMeasure.Quantity(
                        "talks", "Talks", "talks", new BigDecimal("0.5"), new BigDecimal("123456789012.123456")))
                .addMeasure(new ProgressMeasure.Milestones("steps", "Steps", List.of("Draft", "Rehearse", "Give")))
                .addMeasure(new ProgressMeasure.Rating("nerve", "Nerve", 1, 10, 3, 8))
                .addMeasure(ProgressMeasure.Attainment.of(
                                "voice", "Voice", List.of("silent", "quiet", "audible", "clear", "moving"))
                        .weight(3))
                .build();
    }

    /** A goal that reaches its target with the observation {@code talks} = 1. */
    public static GoalDefinition smallGoal(String title) {
        return goal(title).toBuilder()
                .measures(List.of(
                        new ProgressMeasure.Quantity("talks", "Talks", "talks", BigDecimal.ZERO, BigDecimal.ONE)))
                .build();
    }

    /** A record that lacks only its actions and how it goes on. */
    public static SessionRecord.Builder record() {
        return SessionRecord.builder()
                .addDiscussed("How the last month went. " + ODD_TEXT)
                .addDiscussed("The talk")
                .addAgreed("To try it on a small circle")
                .addHopedFor("Less fear")
                .addReflectionQuestion("What would you do if you could not fail?")
                .improvement("Start on time");
    }

    /** A resource that says all it can. */
    public static Resource resource(String title) {
        return Resource.ofLink(title, "https://library.example/shelf?a=1&b=2").withNote(ODD_TEXT);
    }

    /** An action of the mentee's that is due on a day. */
    public static NewAction action(String id, int dueOn) {
        return NewAction.of(new ActionId(id), "Write the abstract \uD83D\uDCDD").dueOn(day(dueOn));
    }

    /** An id. */
    public static RelationshipId relationship(String id) {
        return new RelationshipId(id);
    }

    /** An id. */
    public static SessionId session(String id) {
        return new SessionId(id);
    }

    /** An id. */
    public static GoalId goalId(String id) {
        return new GoalId(id);
    }
}
