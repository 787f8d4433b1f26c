package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Revision;
import dev.mentoring.event.GoalEvent.GoalAgreed;
import dev.mentoring.event.GoalEvent.OpportunityLinked;
import dev.mentoring.event.GoalEvent.ProgressObserved;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
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

    @Property(tries = 200)
    @ProofOf(value = Rule.GOAL_ACHIEVED_WITH_EVIDENCE, kind = BY_CONSTRUCTION)
    void anAchievedGoalReachedItsTargetsOrBothSaySo(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.finishedGoals().stream()
                .filter(goal -> goal.status() == GoalStatus.ACHIEVED)
                .forEach(goal -> {
                    Optional<Revision<String>> agreed = goal.achievement().inForce();
                    assertThat(agreed.stream()).allMatch(Revision::acceptedByBoth);
                    assertThat(goal.endReason()).as(step::toString).isEqualTo(agreed.map(Revision::value));
                    assertThat(goal.reached() || agreed.isPresent())
                            .as(step::toString)
                            .isTrue();
                }));
    }

    @Property
    void aGoalThatIsNotAchievedIsNotHeldForAchievedByBoth(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> all(world)
                .filter(goal -> goal.status() != GoalStatus.ACHIEVED)
                .forEach(goal -> assertThat(goal.achievement().inForce())
                        .as(step::toString)
                        .isEmpty()));
    }

    @Property
    @ProofOf(
            value = {Rule.MEASURE_OBSERVATIONS_DATED, Rule.TIME_DAYS},
            kind = BY_CONSTRUCTION)
    void anObservationIsOfNoDayToComeInThePairsZoneAndHasAnAuthor(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> observed(step).ifPresent(event -> {
            assertThat(event.observation().day())
                    .as(step::toString)
                    .isBeforeOrEqualTo(event.at().atZone(step.before().zone()).toLocalDate());
            assertThat(Optional.of(event.by()))
                    .as(step::toString)
                    .isEqualTo(step.before().pair().roleOf(step.actor().id()));
        }));
    }

    /** A correction takes nothing back: what was ever recorded is kept by its goal or in the journal, as it was recorded. */
    @Property(tries = 200)
    @ProofOf(value = Rule.MEASURE_OBSERVATIONS_DATED, kind = BY_CONSTRUCTION)
    void noObservationIsEverChangedOrLost(@ForAll("plays") Playthrough play) {
        Map<GoalId, List<RecordedObservation>> ever = new HashMap<>();
        play.play((world, step) -> {
            observed(step)
                    .ifPresent(event -> ever.computeIfAbsent(event.goal(), id -> new ArrayList<>())
                            .add(new RecordedObservation(event.observation(), event.by(), event.at())));
            all(world)
                    .forEach(goal -> assertThat(Stream.concat(goal.observations().stream(), earlier(world, goal.id())))
                            .as(step::toString)
                            .containsExactlyInAnyOrderElementsOf(ever.getOrDefault(goal.id(), List.of())));
        });
    }

    @Property
    @ProofOf(value = Rule.MEASURE_TARGET_DIFFERS, kind = BY_CONSTRUCTION)
    void everyMeasureHasSomewhereToGo(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> all(world)
                .flatMap(goal -> revisions(world, goal))
                .flatMap(revision -> revision.value().measures().stream())
                .forEach(measure ->
                        assertThat(distance(measure)).as(step::toString).isNotZero()));
    }

    /** A revision that is proposed, agreed or superseded says for ever what it said at first, the unit among it. */
    @Property
    @ProofOf(
            value = {Rule.MEASURE_TARGET_DIFFERS, Rule.GOAL_REVISED_NOT_REWRITTEN},
            kind = BY_CONSTRUCTION)
    void aRevisionNeverChanges(@ForAll("plays") Playthrough play) {
        Map<GoalId, Map<Integer, GoalDefinition>> said = new HashMap<>();
        play.play((world, step) -> all(world).forEach(goal -> {
            Map<Integer, GoalDefinition> ofGoal = said.computeIfAbsent(goal.id(), id -> new HashMap<>());
            revisions(world, goal)
                    .forEach(revision -> assertThat(revision.value())
                            .as(step::toString)
                            .isEqualTo(ofGoal.computeIfAbsent(revision.number(), number -> revision.value())));
        }));
    }

    /** What a goal keeps is observed in the units and on the scales of the revision in force. */
    @Property(tries = 200)
    void whatAGoalKeepsIsObservedOfTheMeasuresInForce(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> all(world)
                .forEach(goal -> goal.observations().stream()
                        .map(RecordedObservation::observation)
                        .forEach(observation -> goal.definition()
                                .value()
                                .flatMap(definition -> definition.measure(observation.measure()))
                                .orElseThrow()
                                .check(observation))));
    }

    @Property
    void whatIsLinkedStaysLinkedAndIsBounded(@ForAll("plays") Playthrough play) {
        Map<GoalId, List<Opportunity>> linked = new HashMap<>();
        play.play((world, step) -> {
            step.accepted()
                    .map(Transition::event)
                    .filter(OpportunityLinked.class::isInstance)
                    .map(OpportunityLinked.class::cast)
                    .ifPresent(event -> linked.computeIfAbsent(event.goal(), id -> new ArrayList<>())
                            .add(event.opportunity()));
            all(world)
                    .forEach(goal -> assertThat(goal.opportunities())
                            .as(step::toString)
                            .isEqualTo(linked.getOrDefault(goal.id(), List.of()))
                            .hasSizeLessThanOrEqualTo(Bounds.LIST));
        });
    }

    /** What a live goal keeps is enough to know how far it has come. */
    @Property(tries = 80)
    void theKeptObservationsShowTheSameProgressAsAllOfThem(@ForAll("plays") Playthrough play) {
        Map<GoalId, List<Observation>> ever = new HashMap<>();
        Map<GoalId, Integer> revisions = new HashMap<>();
        play.play((world, step) -> {
            observed(step)
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
            if (measure instanceof ProgressMeasure.Milestones) {
                assertThat(measure.trend(goal.observationsOf(measure.key()))).isEqualTo(measure.trend(own));
            }
        }
        assertThat(goal.progress()).isBetween(0.0, 1.0);
    }

    /** A dozen of each measure in force, and of each milestone two; of no other. */
    private static void assertBounded(SmartGoal goal) {
        for (Observation observation : observations(goal)) {
            assertThat(goal.current().measure(observation.measure())).isPresent();
            long alike = observations(goal).stream()
                    .filter(o -> o.measure().equals(observation.measure())
                            && o.milestone().equals(observation.milestone()))
                    .count();
            assertThat(alike)
                    .isLessThanOrEqualTo(
                            observation.milestone().isPresent()
                                    ? SmartGoal.OBSERVATIONS_OF_A_MILESTONE_KEPT
                                    : SmartGoal.OBSERVATIONS_KEPT);
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

    private static Optional<ProgressObserved> observed(Step step) {
        return step.accepted()
                .map(Transition::event)
                .filter(ProgressObserved.class::isInstance)
                .map(ProgressObserved.class::cast);
    }

    private static Stream<RecordedObservation> earlier(World world, GoalId goal) {
        return world.finished(item -> item instanceof JournalItem.EarlierObservation e ? e : null).stream()
                .filter(earlier -> earlier.goal().equals(goal))
                .map(JournalItem.EarlierObservation::observation);
    }

    private static Stream<Revision<GoalDefinition>> revisions(World world, SmartGoal goal) {
        Stream<Revision<GoalDefinition>> superseded =
                world.finished(item -> item instanceof JournalItem.SupersededGoalRevision s ? s : null).stream()
                        .filter(s -> s.goal().equals(goal.id()))
                        .map(JournalItem.SupersededGoalRevision::definition);
        return Stream.of(superseded, goal.definition().inForce().stream(), goal.definition().proposal().stream())
                .flatMap(revisions -> revisions);
    }

    /** From the baseline to the target. */
    private static double distance(ProgressMeasure measure) {
        if (measure instanceof ProgressMeasure.Quantity quantity) {
            return quantity.target().subtract(quantity.baseline()).doubleValue();
        }
        if (measure instanceof ProgressMeasure.Rating rating) {
            return rating.target() - rating.baseline();
        }
        return measure instanceof ProgressMeasure.Milestones milestones
                ? milestones.milestones().size()
                : ((ProgressMeasure.Attainment) measure).levels().size() / 2;
    }

    private static Stream<SmartGoal> all(World world) {
        return Stream.concat(world.live().goals().stream(), world.finishedGoals().stream());
    }
}
