package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartCriterion;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of goals. */
class GoalRulesTest {
    private final Story story = Story.active();

    @Test
    @ProofOf(
            value = {
                Rule.GOAL_SMART,
                Rule.GOAL_MEASURED,
                Rule.GOAL_TIME_BOUND,
                Rule.GOAL_AGREED_BY_BOTH,
                Rule.GOAL_AFTER_SELF_ASSESSMENT
            },
            kind = OBEYED)
    void aSmartGoalIsAgreedWhenTheOtherAgreesTheRevision() {
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(story.today().plusDays(1))));
        assertThat(story.keep(story.maria().goal(GUIDE).agree(1)).warnings()).isEmpty();
        assertThat(goal().status()).isEqualTo(GoalStatus.AGREED);
        assertThat(goal().agreedAt()).contains(story.now());
    }

    @Test
    void whileItIsTypedADefinitionSaysWhatItsAgreementWouldBeRefusedFor() {
        List<GoalDefinition> typed = List.of(
                GoalDefinition.builder().title("Something").build(),
                GoalDefinition.builder()
                        .title("Something")
                        .addMeasure(Pairs.pages())
                        .build(),
                Pairs.goal(story.today()),
                Pairs.goal(story.today().plusDays(1)));
        for (GoalDefinition definition : typed) {
            GoalId id = new GoalId("typed-" + typed.indexOf(definition));
            story.keep(story.ben().goal(id).draft(definition));
            assertThat(RuleViolationException.whyNot(
                            () -> story.maria().goal(id).agree(1)))
                    .isEqualTo(definition.whyNotAgreedOn(story.today()));
        }
        assertThat(typed)
                .extracting(definition -> definition.whyNotAgreedOn(story.today()).stream()
                        .map(Violation::rule)
                        .toList())
                .containsExactly(
                        List.of(Rule.GOAL_SMART, Rule.GOAL_MEASURED),
                        List.of(Rule.GOAL_SMART),
                        List.of(Rule.GOAL_TIME_BOUND),
                        List.of());
    }

    @Test
    @ProofOf(
            value = {Rule.GOAL_SMART, Rule.GOAL_MEASURED, Rule.GOAL_AGREED_BY_BOTH},
            kind = BROKEN)
    void aDraftThatLacksEverythingIsToldEverything() {
        story.keep(story.ben()
                .goal(GUIDE)
                .draft(GoalDefinition.builder().title("Something").build()));
        assertThat(refusal(() -> story.maria().goal(GUIDE).agree(3)))
                .containsExactly(
                        Violation.of(Rule.GOAL_AGREED_BY_BOTH, "revision", 3, "lastRevision", 1),
                        Violation.of(Rule.GOAL_SMART, "unanswered", EnumSet.allOf(SmartCriterion.class)),
                        Violation.of(Rule.GOAL_MEASURED, "measures", 0));
        assertThat(refusal(() -> story.ben().goal(GUIDE).agree(1)))
                .first()
                .isEqualTo(Violation.of(
                        Rule.GOAL_AGREED_BY_BOTH,
                        "revision",
                        1,
                        "lastRevision",
                        1,
                        "proposedBy",
                        Role.MENTEE,
                        "acceptedBy",
                        List.of(Role.MENTEE)));
    }

    @ParameterizedTest
    @EnumSource(SmartCriterion.class)
    @ProofOf(value = Rule.GOAL_SMART, kind = BROKEN)
    void aGoalThatLacksOneCriterionAloneIsNotAgreed(SmartCriterion lacking) {
        GoalDefinition whole = Pairs.goal(story.today().plusDays(9));
        story.keep(story.ben()
                .goal(GUIDE)
                .draft(whole.toBuilder()
                        .criteria(without(lacking, whole.criteria()))
                        .build()));
        assertThat(refusal(() -> story.maria().goal(GUIDE).agree(1)))
                .containsExactly(Violation.of(Rule.GOAL_SMART, "unanswered", EnumSet.of(lacking)));
    }

    private static SmartCriteria without(SmartCriterion lacking, SmartCriteria whole) {
        SmartCriteria.Builder criteria = whole.toBuilder();
        return switch (lacking) {
            case SPECIFIC -> criteria.specific(Optional.empty()).build();
            case MEASURABLE -> criteria.measurable(Optional.empty()).build();
            case ACHIEVABLE -> criteria.achievable(Optional.empty()).build();
            case RELEVANT -> criteria.relevant(Optional.empty()).build();
            case TIME_BOUND -> criteria.timeBound(Optional.empty()).build();
        };
    }

    @Test
    @ProofOf(
            value = {Rule.GOAL_TIME_BOUND, Rule.TIME_DAYS},
            kind = BROKEN)
    void theTargetLiesAfterTheDayOfAgreeingInThePairsZone() {
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(story.today().plusDays(1))));
        story.at(story.today().plusDays(1).atStartOfDay(Pairs.ZONE).toInstant());
        assertThat(refusal(() -> story.maria().goal(GUIDE).agree(1)))
                .containsExactly(Violation.of(Rule.GOAL_TIME_BOUND, "target", story.today(), "today", story.today()));
    }

    @Test
    @ProofOf(value = Rule.GOAL_AFTER_SELF_ASSESSMENT, kind = BROKEN)
    void theFirstGoalBeforeASelfAssessmentIsWarnedOf() {
        Story unassessed = Story.proposed(MentoringPolicy.standard());
        unassessed.keep(unassessed.ben().acceptAgreement(1));
        unassessed.keep(
                unassessed.ben().goal(GUIDE).draft(Pairs.goal(unassessed.today().plusDays(9))));
        assertThat(unassessed.maria().goal(GUIDE).agree(1).warnings())
                .containsExactly(Violation.of(Rule.GOAL_AFTER_SELF_ASSESSMENT, "goal", GUIDE));
    }

    @Test
    @ProofOf(value = Rule.GOAL_REVISED_NOT_REWRITTEN, kind = OBEYED)
    void theAgreedRevisionStandsUntilTheOtherAgreesTheNext() {
        story.agreedGoal(GUIDE);
        GoalDefinition next =
                goal().current().toBuilder().title("Write two guides").build();
        story.keep(story.ben().goal(GUIDE).revise(next));
        assertThat(goal().current().title()).isEqualTo("Write the guide");
        story.keep(story.maria().goal(GUIDE).agree(2));
        assertThat(goal().current()).isEqualTo(next);
        assertThat(story.journal()).singleElement().isInstanceOf(JournalItem.SupersededGoalRevision.class);
        assertThat(story.relationship().body().trackRecord().goalsAgreed()).isEqualTo(1);
    }

    @Test
    @ProofOf(value = Rule.GOAL_REVISED_NOT_REWRITTEN, kind = BROKEN)
    void anIdIsUsedOnceAndADraftHasNothingToFallBackOn() {
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(story.today().plusDays(9))));
        assertThat(refusal(() -> story.ben().goal(GUIDE).draft(goal().current())))
                .containsExactly(Violation.of(Rule.GOAL_REVISED_NOT_REWRITTEN, "goal", GUIDE));
        assertThat(refusal(() -> story.maria().goal(GUIDE).declineRevision(1)))
                .containsExactly(
                        Violation.of(Rule.GOAL_REVISED_NOT_REWRITTEN, "status", GoalStatus.DRAFT, "revision", 1));
    }

    @Test
    void opportunitiesAreLinkedToADraftAndToAnAgreedGoalByEither() {
        Opportunity talk = Opportunity.of(" Speak at the guild ");
        Opportunity course = Opportunity.of("A course")
                .link("https://course.example")
                .note("Ask for the fee")
                .day(story.today().plusDays(20));
        story.keep(story.ben().goal(GUIDE).draft(Pairs.goal(story.today().plusDays(90))));
        story.keep(story.ben().goal(GUIDE).linkOpportunity(talk));
        story.keep(story.maria().goal(GUIDE).agree(1));
        assertThat(story.keep(story.maria().goal(GUIDE).linkOpportunity(course)).warnings())
                .isEmpty();
        assertThat(goal().opportunities()).containsExactly(Opportunity.of("Speak at the guild"), course);
    }

    @Test
    void opportunitiesStayWithTheGoalOnHoldAndAfterItsEnd() {
        story.agreedGoal(GUIDE);
        story.keep(story.maria().pause(EndReason.LEAVE));
        story.keep(story.ben().goal(GUIDE).linkOpportunity(Opportunity.of("A course")));
        story.keep(story.ben().goal(GUIDE).abandon("other plans"));
        assertThat(story.journal())
                .singleElement()
                .isInstanceOfSatisfying(
                        JournalItem.FinishedGoal.class,
                        finished -> assertThat(finished.goal().opportunities())
                                .containsExactly(Opportunity.of("A course")));
    }

    @Test
    void noMoreThanAHundredOpportunitiesAreLinkedToAGoal() {
        story.agreedGoal(GUIDE);
        IntStream.range(0, 100)
                .forEach(n -> story.keep(story.ben().goal(GUIDE).linkOpportunity(Opportunity.of("Course " + n))));
        assertThat(refusal(() -> story.ben().goal(GUIDE).linkOpportunity(Opportunity.of("One more"))))
                .containsExactly(Violation.of(Rule.GOAL_REVISED_NOT_REWRITTEN, "opportunities", 100));
    }

    @Test
    void noMoreThanAHundredGoalsAreLive() {
        IntStream.range(0, 100)
                .forEach(n -> story.keep(story.ben()
                        .goal(new GoalId("g" + n))
                        .draft(GoalDefinition.builder().title("Goal").build())));
        assertThat(refusal(() -> story.ben()
                        .goal(GUIDE)
                        .draft(GoalDefinition.builder().title("Goal").build())))
                .containsExactly(Violation.of(Rule.GOAL_AGREED_BY_BOTH, "liveGoals", 100));
    }

    @Test
    @ProofOf(
            value = {Rule.GOAL_ACHIEVED_WITH_EVIDENCE, Rule.MEASURE_OBSERVATIONS_DATED, Rule.TIME_DAYS},
            kind = OBEYED)
    void aGoalIsAchievedWhenItsMeasuresReachTheirTargets() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).observe(Observation.of("pages", 10, story.today())));
        story.keep(story.maria().goal(GUIDE).achieve());
        assertThat(story.relationship().goal(GUIDE)).isEmpty();
        assertThat(story.relationship().body().trackRecord().goalsAchieved()).isEqualTo(1);
    }

    @Test
    @ProofOf(value = Rule.GOAL_ACHIEVED_WITH_EVIDENCE, kind = OBEYED)
    void aGoalIsAchievedWhenBothSaySoWithAReason() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).proposeAchieved("nine pages were enough"));
        assertThat(refusal(() -> story.ben().goal(GUIDE).confirmAchieved(1)))
                .extracting(Violation::rule)
                .containsExactly(Rule.GOAL_ACHIEVED_WITH_EVIDENCE);
        story.keep(story.maria().goal(GUIDE).confirmAchieved(1));
        assertThat(story.journal()).singleElement().isInstanceOfSatisfying(JournalItem.FinishedGoal.class, finished -> {
            assertThat(finished.goal().endReason()).contains("nine pages were enough");
            assertThat(finished.goal().achievement().inForce())
                    .hasValueSatisfying(
                            reason -> assertThat(reason.acceptedByBoth()).isTrue());
        });
    }

    @Test
    void whoDoesNotHoldTheGoalForAchievedDeclinesAndWhoNoLongerDoesWithdraws() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).proposeAchieved("nine pages were enough"));
        story.keep(story.maria().goal(GUIDE).declineAchieved(1));
        assertThat(goal().achievement().proposal()).isEmpty();
        assertThat(goal().status()).isEqualTo(GoalStatus.AGREED);
        assertThat(refusal(() -> story.maria().goal(GUIDE).confirmAchieved(1)))
                .containsExactly(Violation.of(
                        Rule.GOAL_ACHIEVED_WITH_EVIDENCE,
                        "status",
                        GoalStatus.AGREED,
                        "revision",
                        1,
                        "lastRevision",
                        1));
        story.keep(story.ben().goal(GUIDE).proposeAchieved("it is in use"));
        story.keep(story.ben().goal(GUIDE).declineAchieved(2));
        assertThat(goal().achievement().proposal()).isEmpty();
    }

    @Test
    @ProofOf(value = Rule.GOAL_ACHIEVED_WITH_EVIDENCE, kind = BROKEN)
    void onlyTheReasonThatIsOpenIsDeclined() {
        story.agreedGoal(GUIDE);
        assertThat(refusal(() -> story.maria().goal(GUIDE).declineAchieved(0)))
                .containsExactly(
                        Violation.of(Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", GoalStatus.AGREED, "revision", 0));
        story.keep(story.ben().goal(GUIDE).proposeAchieved("nine pages were enough"));
        story.keep(story.ben().goal(GUIDE).proposeAchieved("it is in use"));
        assertThat(refusal(() -> story.maria().goal(GUIDE).declineAchieved(1)))
                .containsExactly(
                        Violation.of(Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", GoalStatus.AGREED, "revision", 1));
    }

    @Test
    void aReasonForAchievementFallsWithTheRevisionItWasGivenFor() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).proposeAchieved("nine pages were enough"));
        story.keep(story.ben().goal(GUIDE).revise(goal().current()));
        story.keep(story.maria().goal(GUIDE).agree(2));
        assertThat(refusal(() -> story.maria().goal(GUIDE).confirmAchieved(1)))
                .extracting(Violation::rule)
                .containsExactly(Rule.GOAL_ACHIEVED_WITH_EVIDENCE);
    }

    @Test
    @ProofOf(value = Rule.GOAL_ACHIEVED_WITH_EVIDENCE, kind = BROKEN)
    void aGoalShortOfItsTargetIsNotAchieved() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).observe(Observation.of("pages", 9, story.today())));
        assertThat(refusal(() -> story.ben().goal(GUIDE).achieve()))
                .containsExactly(
                        Violation.of(Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", GoalStatus.AGREED, "reached", false));
        GoalId draft = new GoalId("draft");
        story.keep(story.ben().goal(draft).draft(goal().current()));
        assertThat(refusal(() -> story.ben().goal(draft).proposeAchieved("no")))
                .containsExactly(Violation.of(Rule.GOAL_ACHIEVED_WITH_EVIDENCE, "status", GoalStatus.DRAFT));
    }

    private SmartGoal goal() {
        return story.relationship().goal(GUIDE).orElseThrow();
    }
}
