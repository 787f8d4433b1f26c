package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.goal.TScore;
import dev.mentoring.goal.Trend;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.view.PartyView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of observing, and what follows from what a live goal keeps of it. */
class ObservationRulesTest {
    private static final List<String> LEVELS = List.of("much less", "less", "as expected", "more", "much more");

    private final Story story = Story.active();

    @Test
    @ProofOf(value = Rule.MEASURE_OBSERVATIONS_DATED, kind = BROKEN)
    void nothingIsObservedInTheFutureOrOfNoMeasure() {
        story.agreedGoal(GUIDE);
        assertThat(refusal(() -> story.ben()
                        .goal(GUIDE)
                        .observe(Observation.of("words", 1, story.today().plusDays(1)))))
                .containsExactly(
                        Violation.of(Rule.GOAL_MEASURED, "status", GoalStatus.AGREED, "measureOfGoal", false),
                        Violation.of(
                                Rule.MEASURE_OBSERVATIONS_DATED,
                                "day",
                                story.today().plusDays(1),
                                "today",
                                story.today()));
    }

    @Test
    void theLatestDayCountsInWhateverOrderDaysAreRecorded() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).observe(Observation.of("pages", 8, story.today())));
        IntStream.rangeClosed(1, 20)
                .forEach(n -> story.keep(story.ben()
                        .goal(GUIDE)
                        .observe(Observation.of("pages", 1, story.today().minusDays(n)))));
        assertThat(goal().progress()).isEqualTo(0.8);
        assertThat(goal().observations()).hasSize(SmartGoal.OBSERVATIONS_KEPT);
        assertThat(story.journal())
                .filteredOn(JournalItem.EarlierObservation.class::isInstance)
                .hasSize(21 - SmartGoal.OBSERVATIONS_KEPT);
    }

    @Test
    void whatWasObservedInAnotherUnitGoesToTheJournal() {
        story.agreedGoal(GUIDE);
        story.keep(story.ben().goal(GUIDE).observe(Observation.of("pages", 8, story.today())));
        ProgressMeasure words =
                new ProgressMeasure.Quantity("pages", "Words", "words", BigDecimal.ZERO, BigDecimal.valueOf(8));
        story.keep(story.ben()
                .goal(GUIDE)
                .revise(goal().current().toBuilder().measures(List.of(words)).build()));
        assertThat(goal().progress()).isEqualTo(0.8);
        story.keep(story.maria().goal(GUIDE).agree(2));
        assertThat(goal().progress()).isZero();
        assertThat(story.journal())
                .filteredOn(JournalItem.EarlierObservation.class::isInstance)
                .hasSize(1);
    }

    @Test
    @ProofOf(value = Rule.MEASURE_OBSERVATIONS_DATED, kind = OBEYED)
    void aCorrectionIsANewObservationAndTheMistakenOneStaysReadable() {
        story.agreedGoal(GUIDE);
        Observation mistaken = Observation.of("pages", 9, story.today());
        Observation corrected = Observation.of("pages", 5, story.today());
        story.keep(story.ben().goal(GUIDE).observe(mistaken));
        story.keep(story.maria().goal(GUIDE).observe(corrected));
        assertThat(goal().progress()).isEqualTo(0.5);
        assertThat(goal().observations())
                .containsExactly(
                        new RecordedObservation(mistaken, Role.MENTEE, story.now()),
                        new RecordedObservation(corrected, Role.MENTOR, story.now()));
    }

    @Test
    void whatWasCorrectedGivesWayBeforeAnEarlierDayDoes() {
        story.agreedGoal(GUIDE);
        LocalDate today = story.today();
        observe(Observation.of("pages", 9, today), Observation.of("pages", 5, today));
        IntStream.rangeClosed(1, 11).forEach(n -> observe(Observation.of("pages", 4, today.minusDays(n))));
        assertThat(goal().observationsOf("pages"))
                .hasSize(SmartGoal.OBSERVATIONS_KEPT)
                .doesNotContain(Observation.of("pages", 9, today))
                .contains(Observation.of("pages", 4, today.minusDays(11)));
        assertThat(story.journal())
                .singleElement()
                .extracting(item ->
                        ((JournalItem.EarlierObservation) item).observation().observation())
                .isEqualTo(Observation.of("pages", 9, today));
    }

    @Test
    void ofAMilestoneTheLastTwoDaysAreKept() {
        agreed(new ProgressMeasure.Milestones("steps", "Steps", List.of("Outline", "Text")));
        LocalDate today = story.today();
        observe(
                Observation.milestone("steps", 1, today.minusDays(9)),
                Observation.milestone("steps", 2, today.minusDays(8)),
                Observation.milestone("steps", 1, today.minusDays(7)));
        assertThat(goal().trend()).isEqualTo(Trend.TOWARDS_TARGET);
        observe(new Observation("steps", Optional.of(1), BigDecimal.ZERO, today));
        assertThat(goal().progress()).isEqualTo(0.5);
        assertThat(goal().trend()).isEqualTo(Trend.STEADY);
        assertThat(goal().observations()).hasSize(3);
        assertThat(story.journal()).hasSize(1);
    }

    @Test
    void aGoalGoesWhereMoreOfItsMeasuresGo() {
        agreed(
                new ProgressMeasure.Rating("calm", "Calm", 1, 5, 2, 4),
                new ProgressMeasure.Rating("clear", "Clear", 1, 5, 2, 4),
                Pairs.pages());
        assertThat(goal().trend()).isEqualTo(Trend.NOT_YET_KNOWN);
        observe(Observation.of("calm", 1, story.today()));
        assertThat(goal().trend()).isEqualTo(Trend.AWAY_FROM_TARGET);
        observe(Observation.of("clear", 3, story.today()));
        assertThat(goal().trend()).isEqualTo(Trend.STEADY);
        observe(Observation.of("pages", 1, story.today()));
        assertThat(goal().trend()).isEqualTo(Trend.TOWARDS_TARGET);
    }

    @Test
    void anotherWeightLeavesWhatWasObservedAsItIs() {
        ProgressMeasure.Attainment voice = ProgressMeasure.Attainment.of("voice", "Voice", LEVELS);
        agreed(voice, ProgressMeasure.Attainment.of("pace", "Pace", LEVELS));
        observe(Observation.of("voice", 1, story.today()), Observation.of("pace", -1, story.today()));
        assertThat(goal().tScore()).contains(new TScore(50, 2, 0));
        story.keep(story.ben()
                .goal(GUIDE)
                .revise(goal().current().toBuilder()
                        .measures(List.of(voice.weight(2)))
                        .build()));
        story.keep(story.maria().goal(GUIDE).agree(2));
        assertThat(goal().observationsOf("voice")).hasSize(1);
        assertThat(goal().tScore()).contains(new TScore(60, 1, 0));
    }

    @Test
    void aPartyReadsTheScoreOfTheirGoalsTogether() {
        assertThat(PartyView.of(story.relationship(), Role.MENTOR, List.of(), story.now())
                        .tScore())
                .isEmpty();
        agreed(ProgressMeasure.Attainment.of("voice", "Voice", LEVELS));
        observe(Observation.of("voice", -2, story.today()));
        assertThat(PartyView.of(story.relationship(), Role.MENTOR, List.of(), story.now())
                        .tScore())
                .contains(new TScore(30, 1, 0));
    }

    private void agreed(ProgressMeasure... measures) {
        GoalDefinition definition = Pairs.goal(story.today().plusDays(90)).toBuilder()
                .measures(List.of(measures))
                .build();
        story.keep(story.ben().goal(GUIDE).draft(definition));
        story.keep(story.maria().goal(GUIDE).agree(1));
    }

    private void observe(Observation... observations) {
        List.of(observations)
                .forEach(observation -> story.keep(story.ben().goal(GUIDE).observe(observation)));
    }

    private SmartGoal goal() {
        return story.relationship().goal(GUIDE).orElseThrow();
    }
}
