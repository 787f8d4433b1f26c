package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a meeting starts, also across a change of the clocks. */
class MeetingTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aTimeThatAClockChangeSkipsIsMovedLaterByTheGap() {
        Meeting meeting = at("2026-03-29T02:30");
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(LocalDateTime.ofInstant(meeting.startsAt(), PARIS)).isEqualTo("2026-03-29T03:30");
    }

    @Test
    void ofATimeThatOccursTwiceTheFirstIsMeant() {
        assertThat(at("2026-10-25T02:30").startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aPlaceAndALinkStandBesideEachOther() {
        LocalDateTime start = LocalDateTime.parse("2026-03-02T10:00");
        Meeting both = Meeting.of(start, PARIS, HOUR, Optional.of("Room 1"), Optional.of("https://meet.example/1"));
        assertThat(both.place()).contains("Room 1");
        assertThat(both.link()).contains("https://meet.example/1");
        assertThat(Meeting.of(start, PARIS, HOUR, Optional.of("Room 1"), Optional.empty()))
                .isEqualTo(Meeting.inPerson(start, PARIS, HOUR, "Room 1"));
        assertThatThrownBy(() -> Meeting.of(start, PARIS, HOUR, Optional.of(" "), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("place");
    }

    @Test
    void whatAClockChangeDoesToATimeIsSaid() {
        assertThat(at("2026-03-29T02:30").clockChange()).contains(new ClockChange(ClockChange.Kind.SKIPPED, HOUR));
        assertThat(at("2026-03-29T02:30").clockAtStart()).isEqualTo("2026-03-29T03:30+02:00[Europe/Paris]");
        assertThat(at("2026-10-25T02:30").clockChange()).contains(new ClockChange(ClockChange.Kind.REPEATED, HOUR));
        assertThat(at("2026-10-25T02:30").clockAtStart()).isEqualTo("2026-10-25T02:30+02:00[Europe/Paris]");
        assertThat(at("2026-10-25T03:00").clockChange()).isEmpty();
        assertThat(at("2026-10-25T03:00").clockAtStart()).isEqualTo("2026-10-25T03:00+01:00[Europe/Paris]");
    }

    /** Each of these was made when Paris had other rules than today. */
    @Test
    void whatIsSaidOfAMeetingHoldsWhateverTheRulesWereWhenItWasMade() {
        Meeting unchanged = stored("2026-07-06T10:00", "2026-07-06T09:00:00Z");
        assertThat(unchanged.clockChange()).isEmpty();
        assertThat(unchanged.clockAtStart()).isEqualTo("2026-07-06T11:00+02:00[Europe/Paris]");
        Meeting skipped = stored("2026-03-29T02:30", "2026-03-29T00:30:00Z");
        assertThat(skipped.clockChange()).contains(new ClockChange(ClockChange.Kind.SKIPPED, HOUR));
        assertThat(skipped.clockAtStart()).isEqualTo("2026-03-29T01:30+01:00[Europe/Paris]");
        Meeting theSecond = stored("2026-10-25T02:30", "2026-10-25T01:30:00Z");
        assertThat(theSecond.clockChange()).contains(new ClockChange(ClockChange.Kind.REPEATED, HOUR));
        assertThat(theSecond.clockAtStart()).isEqualTo("2026-10-25T02:30+01:00[Europe/Paris]");
    }

    @Test
    void theMinuteStaysAcrossTheChange() {
        Meeting summer = at("2026-10-24T18:00");
        Meeting winter = summer.movedTo(summer.startsLocally().plusDays(1));
        assertThat(Duration.between(summer.startsAt(), winter.startsAt())).isEqualTo(Duration.ofHours(25));
        assertThat(winter.link()).isEqualTo(summer.link());
    }

    @Test
    void meetingsThatTouchDoNotOverlap() {
        Meeting meeting = at("2026-01-05T10:00");
        assertThat(meeting.endsAt()).isEqualTo(meeting.startsAt().plus(HOUR));
        assertThat(meeting.overlaps(at("2026-01-05T11:00"))).isFalse();
        assertThat(meeting.overlaps(at("2026-01-05T09:00"))).isFalse();
        assertThat(meeting.overlaps(at("2026-01-05T10:59:59.999"))).isTrue();
        assertThat(meeting.overlaps(at("2026-01-05T09:00:00.001"))).isTrue();
    }

    @Test
    void meetingsInTwoZonesOverlapByTheirInstants() {
        LocalDateTime nine = LocalDateTime.parse("2026-01-05T09:00");
        Meeting inLondon = Meeting.inPerson(nine, ZoneId.of("Europe/London"), HOUR, "London");
        assertThat(at("2026-01-05T10:00").overlaps(inLondon)).isTrue();
        assertThat(at("2026-01-05T09:00").overlaps(inLondon)).isFalse();
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        Meeting meeting = at("2026-01-05T10:00:00.123456789");
        assertThat(meeting.startsLocally()).isEqualTo("2026-01-05T10:00:00.123");
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-01-05T09:00:00.123Z"));
    }

    @Test
    void timeAndPlaceAreBounded() {
        LocalDateTime local = LocalDateTime.parse("2026-01-05T10:00");
        assertRefused(
                "duration",
                () -> Meeting.online(local, PARIS, Duration.ofMinutes(15).minusMillis(1), "link"));
        assertRefused(
                "duration",
                () -> Meeting.online(local, PARIS, Duration.ofHours(8).plusMillis(1), "link"));
        assertRefused("place", () -> Meeting.inPerson(local, PARIS, HOUR, "  "));
        assertRefused("link", () -> Meeting.online(local, PARIS, HOUR, "x".repeat(2_001)));
        assertRefused("startsLocally", () -> Meeting.online(LocalDateTime.MAX, PARIS, HOUR, "link"));
        assertRefused("startsLocally", () -> Meeting.online(LocalDateTime.MIN.plusDays(2), PARIS, HOUR, "link"));
        assertRefused(
                "startsAt",
                () -> new Meeting(local, PARIS, HOUR, Instant.EPOCH, Optional.of("here"), Optional.empty()));
        assertThat(Meeting.online(local, PARIS, Duration.ofMinutes(15), "link").place())
                .isEmpty();
        assertThat(Meeting.online(local, PARIS, Duration.ofHours(8), "link").link())
                .contains("link");
        assertThatThrownBy(() -> Meeting.inPerson(local, PARIS, HOUR, ""))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.rule()).contains(Rule.SESSION_SCHEDULE_TIME_AND_PLACE));
    }

    private static Meeting at(String local) {
        return Meeting.online(LocalDateTime.parse(local), PARIS, HOUR, "https://meet.example/pair");
    }

    private static Meeting stored(String local, String startsAt) {
        return new Meeting(
                LocalDateTime.parse(local),
                PARIS,
                HOUR,
                Instant.parse(startsAt),
                Optional.empty(),
                Optional.of("https://meet.example/pair"));
    }

    private static void assertRefused(String field, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(InvalidValueException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e)
                    .hasMessage(e.field() + " " + e.problem()
                            + e.rule().map(rule -> " (" + rule.id() + ")").orElse(""));
        });
    }
}
