package dev.mentoring.examples.portal.demo;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Role;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way of a pair through a subject. Sessions are named by their place in the series. */
final class Course {
    private static final LocalTime MEETS_AT = LocalTime.of(15, 0);
    private static final LocalTime WRITES_AT = LocalTime.of(9, 0);

    private final Mentoring mentoring;
    private final PlayedPair pair;
    private final Subject subject;
    private final LocalDate today;
    private final ZoneId zone;
    private final GoalId goal;
    private List<Meeting> meetings = List.of();
    private List<SessionId> sessions = List.of();
    private Optional<ActionId> open = Optional.empty();
    private boolean goalIsAgreed;

    Course(Mentoring mentoring, PlayedPair pair, Subject subject, LocalDate today, ZoneId zone) {
        this.mentoring = mentoring;
        this.pair = pair;
        this.subject = subject;
        this.today = today;
        this.zone = zone;
        this.goal = mentoring.newGoalId();
    }

    /** Both accept, and the mentee says what they want. */
    Course begin(int daysAgo) {
        pair.accept(daysAgo(daysAgo));
        pair.mentee(daysAgo(daysAgo - 1), me -> me.recordObjectives(List.of(subject.objective())));
        pair.mentee(
                daysAgo(daysAgo - 1),
                me -> me.recordSelfAssessment(
                        new SelfAssessment(List.of("Care", "Patience"), List.of("Saying no", "Asking early"))));
        return this;
    }

    Course agreeGoal(int daysAgo) {
        pair.mentee(
                daysAgo(daysAgo),
                me -> me.goal(goal)
                        .draft(GoalDefinition.builder()
                                .title(subject.goal())
                                .criteria(SmartCriteria.builder()
                                        .specific(subject.specific())
                                        .measurable("By the steps below.")
                                        .achievable("There are two hours a week for it.")
                                        .relevant(subject.objective())
                                        .timeBound(today.plusWeeks(10))
                                        .build())
                                .addMeasures(
                                        new Milestones("steps", "Steps", List.of("Begun", "Half of it done", "Done")))
                                .build()));
        pair.mentor(daysAgo(daysAgo - 1), me -> me.goal(goal).agree(1));
        pair.mentor(
                daysAgo(daysAgo - 2),
                me -> me.goal(goal).linkOpportunity(Opportunity.of("A place in the next round of the guild")));
        pair.mentee(
                daysAgo(daysAgo - 3),
                me -> me.goal(goal).observe(Observation.milestone("steps", 1, today.minusDays(daysAgo - 3))));
        goalIsAgreed = true;
        return this;
    }

    /** The days on which they meet; one ahead is a negative number of days ago. */
    Course plan(int daysAgo, Integer... meetingDaysAgo) {
        meetings = Arrays.stream(meetingDaysAgo)
                .map(days -> Meeting.online(
                        today.minusDays(days).atTime(MEETS_AT),
                        zone,
                        Duration.ofMinutes(60),
                        "https://meet.example/room"))
                .toList();
        sessions = pair.schedule(daysAgo(daysAgo), meetings);
        return this;
    }

    Course hold(int index) {
        Meeting meeting = meetings.get(index);
        String topic = talk(index).topic();
        pair.prepare(
                sessions.get(index),
                meeting.startsAt().minus(Duration.ofDays(2)),
                objectives(topic),
                "Where I stand",
                "What I would ask");
        pair.hold(sessions.get(index), meeting);
        return this;
    }

    /** Holds a session and closes its record; the last of the series has none after it. */
    Course holdAndClose(int index) {
        hold(index);
        Subject.Talk talk = talk(index);
        SessionRecord.Builder record = SessionRecord.builder()
                .addDiscussed(talk.discussed())
                .addAgreed(talk.agreed())
                .nothingToImprove(true);
        open.ifPresent(action -> record.addActionReviews(ActionReview.done(action, "It took less than I feared.")));
        boolean last = index == sessions.size() - 1;
        if (last) {
            open = Optional.empty();
            record.noActionsReason("The series ends here.").nextMeeting(NextMeeting.thisWasTheLast());
        } else {
            ActionId action = mentoring.newActionId();
            open = Optional.of(action);
            record.addHopedFor("A first step, however small.")
                    .addActions(NewAction.of(action, talk.action()))
                    .nextMeeting(NextMeeting.planned(sessions.get(index + 1)));
        }
        pair.close(sessions.get(index), meetings.get(index), record.build());
        return this;
    }

    Course miss(int index, Role by) {
        pair.mentor(
                meetings.get(index).endsAt(),
                me -> me.session(sessions.get(index)).recordMissed(Set.of(by)));
        return this;
    }

    Course cancel(int index, Duration before, CancelReason reason) {
        pair.mentee(
                meetings.get(index).startsAt().minus(before),
                me -> me.session(sessions.get(index)).cancel(reason));
        return this;
    }

    Course reviewMidway(int daysAgo) {
        pair.mentee(
                daysAgo(daysAgo),
                me -> me.recordReview(new ObjectivesReview(
                        ObjectivesReview.Kind.MIDWAY,
                        "The objectives hold.",
                        List.of(new GoalReview(goal, "Half way.")))));
        return this;
    }

    /** Reviews what was wanted, and brings the relationship to its end. */
    void complete(int daysAgo) {
        pair.mentee(
                daysAgo(daysAgo),
                me -> me.recordReview(new ObjectivesReview(
                        ObjectivesReview.Kind.FINAL,
                        "What I came for is done.",
                        List.of(new GoalReview(goal, "Reached, and worth it.")))));
        pair.mentor(daysAgo(daysAgo - 1), me -> me.complete(Set.of()));
    }

    private SessionObjectives objectives(String topic) {
        return goalIsAgreed ? SessionObjectives.of(topic, goal) : SessionObjectives.of(topic);
    }

    private Subject.Talk talk(int index) {
        return subject.talks().get(index);
    }

    private Instant daysAgo(int days) {
        return today.minusDays(days).atTime(WRITES_AT).atZone(zone).toInstant();
    }
}
