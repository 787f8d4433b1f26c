package dev.mentoring.examples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.session.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a meeting's time is said to somebody elsewhere, and when the clocks change. */
class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Times times = new Times();

    @Test
    void theReadersClockComesFirstAndTheMeetingsOwnAfterIt() {
        Meeting meeting = at("2027-03-02T17:00", 60);
        assertThat(times.when(meeting, LONDON)).isEqualTo("Tue 2 Mar 2027, 16:00–17:00");
        assertThat(times.there(meeting, LONDON)).contains("17:00–18:00, Berlin time");
        assertThat(times.there(meeting, ZoneId.of("Europe/Paris"))).isEmpty();
    }

    @Test
    void anotherDayIsSaid() {
        Meeting late = at("2027-03-02T17:00", 60);
        assertThat(times.when(late, TOKYO)).isEqualTo("Wed 3 Mar 2027, 01:00–02:00");
        assertThat(times.there(late, TOKYO)).contains("Tue 2 Mar 2027, 17:00–18:00, Berlin time");
        assertThat(times.when(at("2027-03-02T23:30", 60), BERLIN))
                .isEqualTo("Tue 2 Mar 2027, 23:30 – Wed 3 Mar 2027, 00:30");
    }

    @Test
    void aChangeOfTheClocksIsSaid() {
        assertThat(times.clockNotice(at("2027-03-28T02:30", 60)))
                .contains(
                        "The clocks in Berlin go forward that day. 02:30 does not exist; the session begins at 03:30 there.");
        assertThat(times.clockNotice(at("2027-10-31T02:30", 60)))
                .contains("The clocks in Berlin go back that day. 02:30 comes twice; the first is meant.");
        assertThat(times.clockNotice(at("2027-10-31T12:00", 60))).isEmpty();
        Meeting byOtherRules = new Meeting(
                LocalDateTime.parse("2027-07-06T10:00"),
                BERLIN,
                Duration.ofHours(1),
                Instant.parse("2027-07-06T09:00:00Z"),
                Optional.of("Room 1"),
                Optional.empty());
        assertThat(times.clockNotice(byOtherRules))
                .get()
                .asString()
                .contains("begins at 11:00 there, no longer at 10:00");
    }

    @Test
    void lengthsAndPlacesAreSaidInWords() {
        assertThat(times.length(Duration.ofMinutes(90))).isEqualTo("1 h 30 min");
        assertThat(times.length(Duration.ofMinutes(45))).isEqualTo("45 min");
        assertThat(times.length(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(times.place(ZoneId.of("America/New_York"))).isEqualTo("New York");
    }

    private static Meeting at(String local, int minutes) {
        return Meeting.inPerson(LocalDateTime.parse(local), BERLIN, Duration.ofMinutes(minutes), "Room 1");
    }
}
