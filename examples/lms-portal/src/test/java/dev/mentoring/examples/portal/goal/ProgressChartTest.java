package dev.mentoring.examples.portal.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.goal.ProgressChart.Mark;
import dev.mentoring.examples.portal.goal.ProgressChart.Tick;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressChartTest {
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 31);

    private static ProgressChart chart(long baseline, long target, Observation... observations) {
        Quantity measure =
                new Quantity("talks", "Talks", "talks", BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
        return ProgressChart.of(measure.course(Arrays.asList(observations)), FROM, UNTIL);
    }

    private static Observation seen(long value, LocalDate day) {
        return Observation.of("talks", value, day);
    }

    @Test
    void eachDayIsInItsPlaceAndTheLineComesFromTheBaseline() {
        ProgressChart chart = chart(0, 4, seen(2, FROM.plusDays(15)), seen(4, UNTIL));
        assertThat(chart.marks())
                .containsExactly(
                        new Mark(
                                (ProgressChart.LEFT + ProgressChart.RIGHT) / 2,
                                (ProgressChart.TOP + ProgressChart.BOTTOM) / 2),
                        new Mark(ProgressChart.RIGHT, ProgressChart.TOP));
        assertThat(chart.line()).isEqualTo("52,156 214,86 376,16");
        assertThat(chart.target()).isEqualTo(ProgressChart.TOP);
    }

    @Test
    void whatFallsGoesDown() {
        ProgressChart chart = chart(9, 3, seen(6, FROM));
        assertThat(chart.target()).isEqualTo(ProgressChart.BOTTOM);
        assertThat(chart.line()).isEqualTo("52,86");
    }

    @Test
    void theTimeAxisSaysBeginningAndEndAndWidensForWhatLiesOutside() {
        assertThat(chart(0, 4).days()).extracting(Tick::text).containsExactly("1 Mar", "11 Mar", "21 Mar", "31 Mar");
        List<Tick> wider = chart(0, 4, seen(1, FROM.minusDays(1)), seen(2, UNTIL.plusDays(1)))
                .days();
        assertThat(wider.get(0)).isEqualTo(new Tick(ProgressChart.LEFT, "28 Feb"));
        assertThat(wider.get(3)).isEqualTo(new Tick(ProgressChart.RIGHT, "1 Apr"));
    }

    @Test
    void theValueAxisLeavesItsNumbersRoom() {
        assertThat(chart(0, 100, seen(2, FROM), seen(50, UNTIL)).values())
                .extracting(Tick::text)
                .containsExactly("100", "0", "50");
        assertThat(chart(0, 2_500_000).values()).extracting(Tick::text).containsExactly("2M", "0");
    }

    @Test
    void aSingleDayIsDrawnAtTheBeginning() {
        Quantity measure = new Quantity("talks", "Talks", "talks", BigDecimal.ZERO, BigDecimal.ONE);
        ProgressChart chart = ProgressChart.of(measure.course(List.of(seen(1, FROM))), FROM, FROM);
        assertThat(chart.marks()).containsExactly(new Mark(ProgressChart.LEFT, ProgressChart.TOP));
        assertThat(chart.days()).containsExactly(new Tick(ProgressChart.LEFT, "1 Mar"));
    }
}
