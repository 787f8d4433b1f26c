package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.goal.Observation;
import dev.mentoring.goal.SmartGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a live goal keeps of its observations, in whatever order they are recorded. */
class ObservationProperties {
    private static final LocalDate TODAY = Story.active().today();

    /** Each number is the day, counted backwards, of the next observation to be recorded; the same day again corrects it. */
    @Property(tries = 100)
    void theTrendIsIndependentOfTheOrderInWhichDaysAreRecorded(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 20) Integer> days, @ForAll long seed) {
        Random random = new Random(seed);
        List<Observation> recorded = days.stream()
                .map(day -> Observation.of("pages", random.nextInt(10), TODAY.minusDays(day)))
                .toList();
        List<Observation> shuffled = new ArrayList<>(recorded);
        Collections.shuffle(shuffled, random);
        for (int n = 0; n < shuffled.size(); n++) {
            LocalDate day = shuffled.get(n).day();
            long before = shuffled.subList(0, n).stream()
                    .filter(o -> o.day().equals(day))
                    .count();
            shuffled.set(n, ofDay(recorded, day).get((int) before));
        }
        SmartGoal one = observed(recorded);
        SmartGoal other = observed(shuffled);
        assertThat(other.trend()).isEqualTo(one.trend());
        assertThat(other.progress()).isEqualTo(one.progress());
        assertThat(one.trend()).isEqualTo(Pairs.pages().trend(ofTheLatestDozenDays(recorded)));
    }

    private static SmartGoal observed(List<Observation> observations) {
        Story told = Story.active().agreedGoal(GUIDE);
        observations.forEach(observation -> told.keep(told.ben().goal(GUIDE).observe(observation)));
        return told.relationship().goal(GUIDE).orElseThrow();
    }

    private static List<Observation> ofDay(List<Observation> observations, LocalDate day) {
        return observations.stream().filter(o -> o.day().equals(day)).toList();
    }

    private static List<Observation> ofTheLatestDozenDays(List<Observation> observations) {
        return observations.stream()
                .map(Observation::day)
                .distinct()
                .sorted(Collections.reverseOrder())
                .limit(SmartGoal.OBSERVATIONS_KEPT)
                .flatMap(day -> ofDay(observations, day).stream())
                .toList();
    }
}
