package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Revision;
import dev.mentoring.event.GoalEvent.GoalAgreed;
import dev.mentoring.event.GoalEvent.ProgressObserved;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of goals in every reachable state. */
class GoalInvariantProperties extends PlayProperties {

    @Property
    void aGoalMovesAsItsTableSays(@ForAll("plays") Playthrough play) {
        Map<GoalId, GoalStatus> last = new HashMap<>();
        play.play((world, step) -> {
            all(world).forEach(goal -> {
                GoalStatus before = last.getOrDefault(goal.id(), goal.status());
                assertThat(before == goal.status() || before.next().contains(goal.status()))
                        .as(step::toString)
                        .isTrue();
                last.put(goal.id(), goal.status());
            });
            assertThat(all(world)).hasSize(last.size());
        });
    }

    @Property
    @ProofOf(
            value = {Rule.GOAL_SMART, Rule.GOAL_MEASURED, Rule.GOAL_AGREED_BY_BOTH},
            kind = BY_CONSTRUCTION)
    void anAgreedGoalIsSmartMeasuredAndAgreedByBoth(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> all(world).forEach(goal -> {
            boolean agreed = goal.definition().inForce().isPresent();
            assertThat(goal.agreedAt().isPresent()).isEqualTo(agreed);
            switch (goal.status()) {
                case DRAFT -> assertThat(agreed).as(step::toString).isFalse();
                case AGREED, ACHIEVED -> assertThat(agreed).as(step::toString).isTrue();
                case ABANDONED -> assertThat(goal.endReason()).isPresent();
            }
            goal.definition().inForce().ifPresent(revision -> {
                assertThat(revision.acceptedByBoth()).isTrue();
                assertThat(revision.value().criteria().unanswered()).isEmpty();
                assertThat(revision.value().measures()).isNotEmpty();
            });
        }));
    }

    @Property
    @ProofOf(value = Rule.GOAL_TIME_BOUND, kind = BY_CONSTRUCTION)
    void aGoalsTargetLiesAfterTheDayItIsAgreed(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted()
                .map(Transition::event)
                .filter(GoalAgreed.class::isInstance)
                .map(GoalAgreed.class::cast)
                .ifPresent(event -> assertThat(revision(world, event)
                                .value()
                                .criteria()
                                .timeBound()
                                .orElseThrow())
                        .as(step::toString)
                        .isAfter(world.live().dayOf(event.at()))));
    }

    @Property
    @ProofOf(value = Rule.GOAL_REVISED_NOT_REWRITTEN, kind = BY_CONSTRUCTION)
    void theAgreedRevisionStandsUntilBothAgreeTheNextAndStaysReadable(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.before().goals().forEach(before -> {
            SmartGoal after = all(world)
                    .filter(goal -> goal.id().equals(before.id()))
                    .findFirst()
                    .orElseThrow();
            Optional<Revision<GoalDefinition>> old = before.definition().inForce();
            if (after.definition().revisionInForce() == before.definition().revisionInForce()) {
                assertThat(after.definition().inForce()).isEqualTo(old);
            } else {
                old.ifPresent(revision -> assertThat(world.journal())
                        .contains(new JournalItem.SupersededGoalRevision(before.id(), revision)));
            }
        }));
    }

    @Property
    @ProofOf(value = Rule.GOAL_ACHIEVED_WITH_EVIDENCE, kind = BY_CONSTRUCTION)
    void anAchievedGoalReachedItsTargetsOrBothSaySo(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.finishedGoals().stream()
                .filter(goal -> goal.status() == GoalStatus.ACHIEVED)
                .forEach(goal -> assertThat(goal.reached() || goal.endReason().isPresent())
                        .as(step::toString)
                        .isTrue()));
    }

    @Property
    @ProofOf(
            value = {Rule.MEASURE_OBSERVATIONS_DATED, Rule.TIME_DAYS},
            kind = BY_CONSTRUCTION)
    void anObservationIsOfNoDayToComeInThePairsZone(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted()
                .map(Transition::event)
                .filter(ProgressObserved.class::isInstance)
                .map(ProgressObserved.class::cast)
                .ifPresent(event -> assertThat(event.observation().day())
                        .as(step::toString)
                        .isBeforeOrEqualTo(
                                event.at().atZone(step.before().zone()).toLocalDate())));
    }

    @Property
    @ProofOf(value = Rule.MEASURE_TARGET_DIFFERS, kind = BY_CONSTRUCTION)
    void everyMeasureHasSomewhereToGo(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> all(world)
                .flatMap(goal -> goal.definition().value().stream())
                .flatMap(definition -> definition.measures().stream())
                .forEach(measure -> assertThat(measure.progress(List.of())).isZero()));
    }

    /** What a live goal keeps is enough to know how far it has come. */
    @Property(tries = 80)
    void theKeptObservationsShowTheSameProgressAsAllOfThem(@ForAll("plays") Playthrough play) {
        Map<GoalId, List<Observation>> ever = new HashMap<>();
        Map<GoalId, Integer> revisions = new HashMap<>();
        play.play((world, step) -> {
            step.accepted()
                    .map(Transition::event)
                    .filter(ProgressObserved.class::isInstance)
                    .map(ProgressObserved.class::cast)
                    .ifPresent(event -> ever.computeIfAbsent(event.goal(), id -> new ArrayList<>())
                            .add(event.observation()));
            world.live().goals().forEach(goal -> {
                int revision = goal.definition().revisionInForce();
                if (!Integer.valueOf(revision).equals(revisions.put(goal.id(), revision))) {
                    ever.put(goal.id(), new ArrayList<>(observations(goal)));
                }
                assertProgress(goal, ever.getOrDefault(goal.id(), List.of()));
                assertBounded(goal);
            });
            assertThat(world.live().goals()).hasSizeLessThanOrEqualTo(Bounds.LIST);
        });
    }

    private static void assertProgress(SmartGoal goal, List<Observation> ever) {
        for (ProgressMeasure measure : goal.current().measures()) {
            List<Observation> own =
                    ever.stream().filter(o -> o.measure().equals(measure.key())).toList();
            assertThat(measure.progress(goal.observationsOf(measure.key()))).isEqualTo(measure.progress(own));
        }
        assertThat(goal.progress()).isBetween(0.0, 1.0);
    }

    /** A dozen of each measure in force, and of each milestone one; of no other. */
    private static void assertBounded(SmartGoal goal) {
        for (Observation observation : observations(goal)) {
            assertThat(goal.current().measure(observation.measure())).isPresent();
            long alike = observations(goal).stream()
                    .filter(o -> o.measure().equals(observation.measure())
                            && o.milestone().equals(observation.milestone()))
                    .count();
            assertThat(alike)
                    .isLessThanOrEqualTo(observation.milestone().isPresent() ? 2 : SmartGoal.OBSERVATIONS_KEPT);
        }
    }

    private static List<Observation> observations(SmartGoal goal) {
        return goal.observations().stream().map(o -> o.observation()).toList();
    }

    private static Revision<GoalDefinition> revision(World world, GoalAgreed event) {
        SmartGoal goal = world.live().goal(event.goal()).orElseThrow();
        return Stream.concat(goal.definition().inForce().stream(), goal.definition().proposal().stream())
                .filter(revision -> revision.number() == event.revision())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<SmartGoal> all(World world) {
        return Stream.concat(world.live().goals().stream(), world.finishedGoals().stream());
    }
}
