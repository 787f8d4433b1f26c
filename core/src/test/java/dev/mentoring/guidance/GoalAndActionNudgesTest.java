package dev.mentoring.guidance;

import static dev.mentoring.guidance.Outlook.assertDue;
import static dev.mentoring.guidance.Outlook.assertNever;
import static dev.mentoring.guidance.Outlook.assertOverAt;
import static dev.mentoring.guidance.Outlook.day;
import static dev.mentoring.guidance.Outlook.held;
import static dev.mentoring.guidance.Outlook.meeting;
import static dev.mentoring.guidance.Outlook.morning;
import static dev.mentoring.participant.Role.MENTEE;
import static dev.mentoring.participant.Role.MENTOR;
import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.rule.ProofOf.Kind.ARISES;
import static dev.mentoring.rule.ProofOf.Kind.DOES_NOT_ARISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.Story;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The nudges about goals and actions. */
class GoalAndActionNudgesTest {
    private final Story story = Story.active();

    @Test
    @ProofOfNudge(value = NudgeKind.ACTION_DUE, kind = ARISES)
    void theOwnerHearsOfAnActionTheDayBeforeItIsDue() {
        action(MENTEE, 10);
        assertDue(story, NudgeKind.ACTION_DUE, day(9), MENTEE);
        assertOverAt(story, NudgeKind.ACTION_DUE, day(11));
        assertThat(Outlook.nudges(story.relationship()))
                .filteredOn(nudge -> nudge.kind() == NudgeKind.ACTION_DUE)
                .extracting(Nudge::action)
                .containsExactly(Optional.of(OUTLINE));
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_FOLLOW_UP, kind = ARISES)
    @ProofOfNudge(value = NudgeKind.ACTION_OVERDUE, kind = ARISES)
    void anOverdueActionIsBroughtToItsOwnerAndToTheMentor() {
        action(MENTEE, 10);
        story.keep(story.ben().action(OUTLINE).start());
        assertDue(story, NudgeKind.ACTION_OVERDUE, day(11), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.ACTION_OVERDUE, kind = ARISES)
    void aMentorWhoOwnsTheActionHearsOfItOnce() {
        action(MENTOR, 10);
        assertDue(story, NudgeKind.ACTION_OVERDUE, day(11), MENTOR);
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_FOLLOW_UP, kind = DOES_NOT_ARISE)
    @ProofOfNudge(
            value = {NudgeKind.ACTION_DUE, NudgeKind.ACTION_OVERDUE},
            kind = DOES_NOT_ARISE)
    void nobodyFollowsUpOnWhatIsDoneOrOnHold() {
        action(MENTEE, 10);
        story.keep(story.ben().pause(EndReason.LEAVE));
        assertNever(story, NudgeKind.ACTION_DUE, NudgeKind.ACTION_OVERDUE);
        story.keep(story.ben().resume());
        story.keep(story.ben().action(OUTLINE).complete("learnt to outline"));
        assertNever(story, NudgeKind.ACTION_DUE, NudgeKind.ACTION_OVERDUE);
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_OPPORTUNITIES, kind = ARISES)
    @ProofOfNudge(value = NudgeKind.OPPORTUNITY_MISSING, kind = ARISES)
    void theMentorHearsOfAGoalWithoutOpportunityTwoWeeksAfterItWasAgreed() {
        story.at(morning(3)).agreedGoal(GUIDE);
        assertDue(story, NudgeKind.OPPORTUNITY_MISSING, day(17), MENTOR);
        assertThat(Outlook.nudges(story.relationship()))
                .filteredOn(nudge -> nudge.kind() == NudgeKind.OPPORTUNITY_MISSING)
                .extracting(Nudge::goal)
                .containsExactly(Optional.of(GUIDE));
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_OPPORTUNITIES, kind = DOES_NOT_ARISE)
    @ProofOfNudge(value = NudgeKind.OPPORTUNITY_MISSING, kind = DOES_NOT_ARISE)
    void aDraftNeedsNoOpportunity() {
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(story.today().plusDays(90))));
        assertNever(story, NudgeKind.OPPORTUNITY_MISSING);
    }

    @Test
    @ProofOf(value = Rule.GUIDANCE_OPPORTUNITIES, kind = DOES_NOT_ARISE)
    @ProofOfNudge(value = NudgeKind.OPPORTUNITY_MISSING, kind = DOES_NOT_ARISE)
    void aGoalThatHasAnOpportunityNeedsNoOther() {
        story.agreedGoal(GUIDE);
        story.keep(story.maria().goal(GUIDE).linkOpportunity(Opportunity.of("Shadow the editor")));
        assertNever(story, NudgeKind.OPPORTUNITY_MISSING);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MEASURE_UNOBSERVED, kind = ARISES)
    void theMenteeHearsOfAMeasureNobodyHasLookedAt() {
        story.at(morning(3)).agreedGoal(GUIDE);
        assertDue(story, NudgeKind.MEASURE_UNOBSERVED, day(31), MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MEASURE_UNOBSERVED, kind = ARISES)
    void aMeasureThatIsNewInARevisionHasItsTimeFromThenOn() {
        story.agreedGoal(GUIDE);
        observed();
        GoalDefinition wider = Pairs.goal(story.today().plusDays(90)).toBuilder()
                .addMeasure(new ProgressMeasure.Milestones("parts", "Parts", List.of("the outline")))
                .build();
        story.at(morning(20)).keep(story.ben().goal(GUIDE).revise(wider));
        assertNever(story, NudgeKind.MEASURE_UNOBSERVED);
        story.at(morning(21)).keep(story.maria().goal(GUIDE).agree(2));
        assertDue(story, NudgeKind.MEASURE_UNOBSERVED, day(49), MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.MEASURE_UNOBSERVED, kind = DOES_NOT_ARISE)
    void whatWasObservedOnceIsNotAskedFor() {
        story.agreedGoal(GUIDE);
        observed();
        assertNever(story, NudgeKind.MEASURE_UNOBSERVED);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.GOAL_MISSING, kind = ARISES)
    void theLackOfAGoalShowsAWeekBeforeTheSecondSession() {
        story.scheduled(SECOND, meeting(45));
        story.scheduled(FIRST, meeting(10));
        assertDue(story, NudgeKind.GOAL_MISSING, day(38), MENTOR, MENTEE);
        held(story, FIRST, 12);
        assertDue(story, NudgeKind.GOAL_MISSING, day(38), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.GOAL_MISSING, kind = ARISES)
    void theLackOfAGoalShowsOnceTheSessionForItIsHeld() {
        held(story, FIRST, 10);
        held(story, SECOND, 45);
        assertDue(story, NudgeKind.GOAL_MISSING, morning(45), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.GOAL_MISSING, kind = ARISES)
    void aProgrammeSaysBySessionsOfItsOwn() {
        Story early = Story.active(
                MentoringPolicy.standard().toBuilder().goalBySession(1).build());
        early.scheduled(FIRST, meeting(10));
        assertDue(early, NudgeKind.GOAL_MISSING, day(3), MENTOR, MENTEE);
    }

    @Test
    @ProofOfNudge(value = NudgeKind.GOAL_MISSING, kind = DOES_NOT_ARISE)
    void oneGoalIsEnoughAndItIsNotAskedForBeforeItsTime() {
        story.scheduled(FIRST, meeting(10));
        story.keep(story.maria().session(SECOND).propose(meeting(45)));
        assertNever(story, NudgeKind.GOAL_MISSING);
        story.keep(story.ben().session(SECOND).confirm(1));
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).abandon("no time"));
        assertNever(story, NudgeKind.GOAL_MISSING);
    }

    private void action(Role owner, int dueAfterStart) {
        story.keep(story.ben()
                .agreeAction(NewAction.of(OUTLINE, "Outline")
                        .ownedBy(owner)
                        .dueOn(story.today().plusDays(dueAfterStart))));
    }

    private void observed() {
        story.keep(story.ben().goal(GUIDE).observe(Observation.of("pages", 2, story.today())));
    }
}
