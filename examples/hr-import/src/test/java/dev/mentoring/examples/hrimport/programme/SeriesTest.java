package dev.mentoring.examples.hrimport.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Term;
import dev.mentoring.rule.MentoringPolicy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-05-31, 4, 28", // a term of 13 weeks
        "2021-06-01, 2021-08-20, 3, 35", // of 11
        "2024-09-02, 2024-10-14, 3, 21", // of 6: too short for the policy's gap
        "2025-01-06, 2025-12-19, 6, 42", // of a year
        "2024-03-04, 2024-03-08, 3, 2",
        "2024-03-04, 2024-03-05, 2, 1",
    })
    void fitsTheTerm(LocalDate startsOn, LocalDate endsOn, int sessions, int days) {
        Series series = Series.fitting(term(startsOn, endsOn), MentoringPolicy.standard());

        assertThat(series.sessions()).isEqualTo(sessions);
        assertThat(series.cadence().days()).isEqualTo(days);
        assertThat(series.days()).hasSize(sessions).allMatch(day -> !day.isBefore(startsOn) && !day.isAfter(endsOn));
    }

    @Test
    void beginsOnAWorkingDay() {
        Series series = Series.fitting(
                term(LocalDate.parse("2024-06-01"), LocalDate.parse("2024-08-30")), MentoringPolicy.standard());

        assertThat(series.firstOn()).isEqualTo("2024-06-03");
    }

    private static Term term(LocalDate startsOn, LocalDate endsOn) {
        return new Term(startsOn, endsOn, Optional.empty(), Optional.empty());
    }
}
