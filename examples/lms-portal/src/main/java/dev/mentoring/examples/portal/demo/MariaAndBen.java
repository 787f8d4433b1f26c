package dev.mentoring.examples.portal.demo;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure.Attainment;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.ProgressMeasure.Rating;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.resource.Resource;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Meetings;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.Mentoring;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Maria mentors Ben: three sessions behind them, the fourth about to begin. */
final class MariaAndBen {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int WEEKS = 3;

    private final Mentoring mentoring;
    private final LocalDateTime fourth;
    private final LocalDate today;
    private final List<Meeting> meetings;
    private final PlayedPair pair;
    private final GoalId talks;
    private final GoalId onboarding;
    private final ActionId outline;
    private final ActionId introduce;
    private final ActionId shadow;

    MariaAndBen(Mentoring mentoring, Instant now) {
        this.mentoring = mentoring;
        this.today = LocalDate.ofInstant(now, BERLIN);
        this.fourth = soon(now.atZone(BERLIN).truncatedTo(ChronoUnit.MINUTES).plusMinutes(10));
        Meeting first = Meeting.online(
                fourth.minusWeeks(3L * WEEKS), BERLIN, Duration.ofMinutes(60), "https://meet.example/maria-ben");
        this.meetings = Meetings.series(first, Cadence.everyWeeks(WEEKS), 6);
        this.talks = mentoring.newGoalId();
        this.onboarding = mentoring.newGoalId();
        this.outline = mentoring.newActionId();
        this.introduce = mentoring.newActionId();
        this.shadow = mentoring.newActionId();
        this.pair = PlayedPair.proposed(mentoring, daysAgo(80), Cast.MARIA, Cast.BEN, proposal());
    }

    /** In the night in which an hour comes twice, its local times mean the first of the two: then an hour later. */
    private static LocalDateTime soon(ZonedDateTime time) {
        boolean comesAgain = !time.equals(time.withEarlierOffsetAtOverlap());
        return (comesAgain ? time.plusHours(1) : time).toLocalDateTime();
    }

    void play() {
        pair.accept(daysAgo(79));
        pair.mentee(daysAgo(78), me -> me.recordObjectives(List.of("Grow from a senior engineer into a lead.")));
        pair.mentee(
                daysAgo(78),
                me -> me.recordSelfAssessment(new SelfAssessment(
                        List.of("Design", "Patience with hard problems"), List.of("Speaking to many", "Delegating"))));
        goals();
        List<SessionId> sessions = pair.schedule(daysAgo(75), meetings);
        first(sessions.get(0), sessions.get(1));
        second(sessions.get(1), sessions.get(2));
        third(sessions.get(2), sessions.get(3));
        beforeTheFourth(sessions.get(3));
    }

    private Proposal proposal() {
        return Proposal.builder()
                .mentor(Cast.MARIA.id())
                .mentee(Cast.BEN.id())
                .programme(Cast.PROGRAMME)
                .agreement(MentoringAgreement.builder()
                        .confidentialityExtension("Neither of us names the other when telling of it.")
                        .addFurtherGroundRules("We say so when something does not work.")
                        .sessionLength(Duration.ofMinutes(60))
                        .sessions(6)
                        .cadence(Cadence.everyWeeks(WEEKS))
                        .logistics(Logistics.of(MeetingMode.REMOTE, BERLIN))
                        .build())
                .build();
    }

    private void goals() {
        pair.mentee(
                daysAgo(77),
                me -> me.goal(talks)
                        .draft(GoalDefinition.builder()
                                .title("Speak in public")
                                .criteria(SmartCriteria.builder()
                                        .specific("Give four talks, the last of them outside the company.")
                                        .measurable("Talks given, and how sure I felt.")
                                        .achievable("The guild has a slot every month.")
                                        .relevant("A lead explains, again and again.")
                                        .timeBound(today.plusWeeks(8))
                                        .build())
                                .addMeasures(new Quantity(
                                        "talks", "Talks given", "talks", BigDecimal.ZERO, BigDecimal.valueOf(4)))
                                .addMeasures(new Rating("sure", "How sure I feel when I speak", 1, 5, 2, 4))
                                .build()));
        pair.mentor(daysAgo(76), me -> me.goal(talks).agree(1));
        pair.mentor(daysAgo(76), me -> me.goal(talks).linkOpportunity(Opportunity.of("The guild's monthly slot")));
        pair.mentee(
                daysAgo(76),
                me -> me.goal(onboarding)
                        .draft(GoalDefinition.builder()
                                .title("Renew the onboarding")
                                .criteria(SmartCriteria.builder()
                                        .specific("Lead two colleagues through a new onboarding for the team.")
                                        .measurable("Three milestones.")
                                        .achievable("Two colleagues have offered a day a week.")
                                        .relevant("A lead delegates.")
                                        .timeBound(today.plusWeeks(12))
                                        .build())
                                .addMeasures(new Milestones(
                                        "steps", "Onboarding", List.of("Plan agreed", "First joiner", "Handed over")))
                                .addMeasures(Attainment.of(
                                        "letting-go",
                                        "Letting go of the details",
                                        List.of(
                                                "I write every page myself.",
                                                "I rewrite what others write.",
                                                "Others write, I comment.",
                                                "Others write, I read it when it is done.",
                                                "I hear of it from the first joiner.")))
                                .build()));
        pair.mentor(daysAgo(76), me -> me.goal(onboarding).agree(1));
        pair.mentee(
                daysAgo(4),
                me -> me.goal(mentoring.newGoalId())
                        .draft(GoalDefinition.builder()
                                .title("Hold a design review that people want to come to")
                                .criteria(SmartCriteria.builder()
                                        .specific("A review every month, of one design, with an outcome.")
                                        .relevant("A lead brings out the best of others.")
                                        .build())
                                .build()));
    }

    private void first(SessionId session, SessionId next) {
        prepared(session, 0, "Choose the first talk", "Where I stand", "Questions that open");
        pair.close(
                session,
                meetings.get(0),
                SessionRecord.builder()
                        .addDiscussed("What makes speaking hard.", "Which talk comes first.")
                        .addAgreed("The first talk is for the guild, on the build.")
                        .addHopedFor("A date and an outline.")
                        .addReflectionQuestions("When did you last enjoy explaining something?")
                        .improvement("Begin with the open actions.")
                        .addActions(NewAction.of(outline, "Write an outline of the talk on the build"))
                        .nextMeeting(NextMeeting.planned(next))
                        .build());
        Resource course = Resource.ofLink("Speaking for engineers", "https://learn.example/speaking");
        pair.mentor(after(0, 20), me -> me.goal(talks).attach(course));
        pair.mentee(after(0, 40), me -> me.privately().giveRating(session, 4));
        pair.mentee(after(0, 96), me -> me.action(outline).note("Three points stand, the ending does not."));
        observed("talks", 0, 50);
        observed("sure", 2, 50);
    }

    private void second(SessionId session, SessionId next) {
        prepared(session, 1, "Let go of the onboarding plan", "Who could take which part", "What holds you back");
        pair.close(
                session,
                meetings.get(1),
                SessionRecord.builder()
                        .addActionReviews(ActionReview.done(outline, "Telling it to somebody first helped."))
                        .addDiscussed("Who could take which part of the onboarding.")
                        .addAgreed("Ben hands over the plan and keeps the goal.")
                        .addHopedFor("The first talk is given.")
                        .nothingToImprove(true)
                        .addActions(NewAction.of(introduce, "Introduce Ben to the conference committee")
                                .ownedBy(Role.MENTOR))
                        .nextMeeting(NextMeeting.planned(next))
                        .build());
        pair.mentee(after(1, 30), me -> me.privately().giveRating(session, 5));
        observed("talks", 1, 30);
        observed("sure", 2, 30);
        Observation rewritten = Observation.of("letting-go", -1, today.minusDays(30));
        pair.mentee(daysAgo(30), me -> me.goal(onboarding).observe(rewritten));
        Observation planned = Observation.milestone("steps", 1, today.minusDays(38));
        pair.mentee(daysAgo(37), me -> me.goal(onboarding).observe(planned));
    }

    private void third(SessionId session, SessionId next) {
        prepared(session, 2, "After the first talk", "What I learnt from it", "What comes after the guild");
        pair.close(
                session,
                meetings.get(2),
                SessionRecord.builder()
                        .addActionReviews(ActionReview.carriedOver(introduce, "The committee meets next month."))
                        .addDiscussed("How the talk went, and what the questions were about.")
                        .addAgreed("The next one is for two teams at once.")
                        .addHopedFor("A joiner has gone through the new onboarding.")
                        .improvement("Keep ten minutes for the record.")
                        .addActions(NewAction.of(shadow, "Ask a colleague to listen, and to say what they would cut"))
                        .nextMeeting(NextMeeting.planned(next))
                        .build());
        pair.mentee(after(2, 30), me -> me.privately().giveRating(session, 4));
        observed("talks", 2, 10);
        observed("sure", 3, 10);
        Observation commented = Observation.of("letting-go", 0, today.minusDays(8));
        pair.mentor(daysAgo(8), me -> me.goal(onboarding).observe(commented));
    }

    private void beforeTheFourth(SessionId session) {
        pair.mentee(
                daysAgo(3),
                me -> me.session(session)
                        .proposeObjectives(SessionObjectives.of("Prepare the talk for two teams", talks)));
        pair.mentor(daysAgo(2), me -> me.session(session).agreeObjectives(1));
        pair.mentor(daysAgo(2), me -> me.action(introduce).start());
        pair.mentee(
                daysAgo(1),
                me -> me.privately()
                        .writeReflection(
                                mentoring.newReflectionId(),
                                session,
                                "I was less afraid than in spring. What has changed?"));
    }

    private void prepared(SessionId session, int index, String objective, String menteeTopic, String mentorTopic) {
        Meeting meeting = meetings.get(index);
        Instant twoDaysBefore = meeting.startsAt().minus(Duration.ofDays(2));
        pair.prepare(session, twoDaysBefore, SessionObjectives.of(objective, talks), menteeTopic, mentorTopic);
        pair.hold(session, meeting);
    }

    private void observed(String measure, int value, int daysAgo) {
        Observation observation = Observation.of(measure, value, today.minusDays(daysAgo));
        pair.mentee(daysAgo(daysAgo), me -> me.goal(talks).observe(observation));
    }

    private Instant after(int index, int hours) {
        return meetings.get(index).startsAt().plus(Duration.ofHours(hours));
    }

    private Instant daysAgo(int days) {
        return fourth.minusDays(days).atZone(BERLIN).toInstant();
    }
}
