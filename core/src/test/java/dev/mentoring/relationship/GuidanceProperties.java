package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.guidance.Guidance;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.guidance.NudgeKind;
import dev.mentoring.rule.Enforcement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who looks at a relationship when its time of attention has come misses no nudge. */
class GuidanceProperties extends PlayProperties {
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Property
    void noNudgeStandsBeforeTheTimeOfAttentionAndSomeNudgeDoesThen(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            Instant saved = step.now();
            Optional<Instant> attention = Guidance.attentionAt(live, saved);
            for (Instant later : times(live, saved)) {
                boolean missed = attention.filter(at -> !at.isAfter(later)).isEmpty();
                List<Nudge> standing = Guidance.nudges(live, later);
                assertThat(missed && !standing.isEmpty())
                        .as("%s at %s, for attention at %s: %s", step, later, attention, standing)
                        .isFalse();
            }
            attention.ifPresent(at -> assertThat(Guidance.nudges(live, at.isBefore(saved) ? saved : at))
                    .as(step::toString)
                    .first()
                    .satisfies(nudge -> assertThat(nudge.dueAt()).isEqualTo(at)));
        });
    }

    @Property
    void aNudgeStandsFromItsDueTimeOn(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            Instant later = step.now().plus(Duration.ofDays(9));
            for (Nudge nudge : Guidance.nudges(live, later)) {
                Instant due = nudge.dueAt();
                Instant between = due.plus(Duration.between(due, later).dividedBy(2));
                assertThat(due).as(step::toString).isBeforeOrEqualTo(later);
                assertThat(Guidance.nudges(live, due.minus(MILLISECOND))).doesNotContain(nudge);
                assertThat(Guidance.nudges(live, due)).contains(nudge);
                assertThat(Guidance.nudges(live, between)).contains(nudge);
            }
        });
    }

    @Property
    void aNudgeIsOnceInOrderAndAsItsKindSays(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            List<Nudge> nudges = Guidance.nudges(live, farFrom(step.now()));
            assertThat(nudges).as(step::toString).doesNotHaveDuplicates();
            assertThat(nudges).extracting(Nudge::dueAt).isSorted();
            for (Nudge nudge : nudges) {
                NudgeKind kind = nudge.kind();
                assertThat(kind.recipients()).as(step::toString).contains(nudge.recipient());
                assertThat(kind.statuses()).as(step::toString).contains(live.status());
                assertThat(live.body().policyInForce().enforcementOf(kind.rule()))
                        .isNotEqualTo(Enforcement.OFF);
                assertThat(nudge.session().filter(id -> live.session(id).isEmpty()))
                        .isEmpty();
                assertThat(nudge.goal().filter(id -> live.goal(id).isEmpty())).isEmpty();
                assertThat(nudge.action().filter(id -> live.action(id).isEmpty()))
                        .isEmpty();
            }
            assertThat(Parts.of(nudges).stream().map(Objects::toString)).noneMatch(text -> text.contains("secret "));
        });
    }

    /** From one seed: the properties above prove something of a kind only if the plays see it arise. */
    @Property(tries = 1, seed = "17")
    void everyKindArisesInSomePlay() {
        Set<NudgeKind> seen = EnumSet.of(NudgeKind.VALUE_RATING); // which no relationship knows
        Playthrough.any()
                .sampleStream()
                .limit(250)
                .forEach(play -> play.play((world, step) -> times(world.live(), step.now())
                        .forEach(later ->
                                Guidance.nudges(world.live(), later).forEach(nudge -> seen.add(nudge.kind())))));
        assertThat(seen).containsExactlyInAnyOrder(NudgeKind.values());
    }

    /** Now, around the time of attention, in the next weeks, and after everything that is planned. */
    private static List<Instant> times(MentoringRelationship live, Instant now) {
        Random random = new Random(now.toEpochMilli());
        List<Instant> times = new ArrayList<>(List.of(now, farFrom(now)));
        Guidance.attentionAt(live, now)
                .map(at -> at.minus(MILLISECOND))
                .filter(now::isBefore)
                .ifPresent(times::add);
        IntStream.range(0, 4)
                .mapToObj(n -> now.plus(Duration.ofMinutes(random.nextInt(90 * 24 * 60))))
                .forEach(times::add);
        return times;
    }

    private static Instant farFrom(Instant now) {
        return now.plus(Duration.ofDays(1_000));
    }
}
