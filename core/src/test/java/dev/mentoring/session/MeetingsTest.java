package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.rule.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsTest {
    private static final Meeting FIRST = Meeting.inPerson(
            LocalDateTime.parse("2026-03-04T17:00"), ZoneId.of("Europe/Berlin"), Duration.ofMinutes(90), "Library");

    @Test
    void aSeriesKeepsTheLocalTimeAcrossAClockChange() {
        List<Meeting> series = Meetings.series(FIRST, Cadence.everyWeeks(4), 3);
        assertThat(series)
                .extracting(Meeting::startsLocally)
                .containsExactly(
                        LocalDateTime.parse("2026-03-04T17:00"),
                        LocalDateTime.parse("2026-04-01T17:00"),
                        LocalDateTime.parse("2026-04-29T17:00"));
        assertThat(series)
                .extracting(Meeting::startsAt)
                .containsExactly(
                        Instant.parse("2026-03-04T16:00:00Z"),
                        Instant.parse("2026-04-01T15:00:00Z"),
                        Instant.parse("2026-04-29T15:00:00Z"));
        assertThat(series).allMatch(meeting -> meeting.place().equals(FIRST.place()));
    }

    @Test
    void aSeriesOfOneIsTheFirst() {
        assertThat(Meetings.series(FIRST, Cadence.everyDays(1), 1)).containsExactly(FIRST);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void aSeriesHasFromOneToAHundredMeetings(int count) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Meetings.series(FIRST, Cadence.everyDays(1), count))
                .satisfies(e -> assertThat(e.field()).isEqualTo("count"));
    }
}
