package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Meetings before, in and after every change of the clocks from 2000 to 2037, in every zone that the JDK knows. */
class EveryClockChangeTest {
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2038-01-01T00:00:00Z");
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final List<Change> CHANGES = ZoneId.getAvailableZoneIds().stream()
            .sorted()
            .map(ZoneId::of)
            .flatMap(EveryClockChangeTest::changesOf)
            .toList();

    /** One change of the clocks in one zone. */
    private record Change(ZoneId zone, ZoneOffsetTransition transition) {
        boolean isGap() {
            return transition.isGap();
        }

        Duration by() {
            return transition.getDuration().abs();
        }

        ZoneOffset before() {
            return transition.getOffsetBefore();
        }

        ZoneOffset after() {
            return transition.getOffsetAfter();
        }

        /** The first local time that is skipped or repeated. */
        LocalDateTime first() {
            return isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
        }

        /** The first local time that no longer is. */
        LocalDateTime end() {
            return first().plus(by());
        }

        /** Both edges, beside them and between. */
        List<LocalDateTime> touched() {
            return List.of(
                    first(), first().plus(MILLISECOND), first().plus(by().dividedBy(2)), end().minus(MILLISECOND));
        }

        Meeting meeting(LocalDateTime local) {
            return Meeting.online(local, zone, Duration.ofHours(1), "link");
        }

        /** Stored when the zone was to keep the offset it had. */
        Meeting madeBefore(LocalDateTime local) {
            return meeting(local).startingAt(local.toInstant(before()));
        }
    }

    @Test
    void aSkippedTimeStartsLaterByTheGapAndSaysSo() {
        CHANGES.stream()
                .filter(Change::isGap)
                .forEach(change -> change.touched().forEach(local -> {
                    Meeting meeting = change.meeting(local);
                    assertThat(meeting.clockAtStart().toOffsetDateTime())
                            .as(change::toString)
                            .isEqualTo(local.plus(change.by()).atOffset(change.after()));
                    assertThat(meeting.clockChange())
                            .as(change::toString)
                            .contains(new ClockChange(ClockChange.Kind.SKIPPED, change.by()));
                }));
    }

    @Test
    void ofARepeatedTimeTheFirstIsMeantAndTheMeetingSaysSo() {
        CHANGES.stream()
                .filter(change -> !change.isGap())
                .forEach(change -> change.touched().forEach(local -> {
                    Meeting meeting = change.meeting(local);
                    assertThat(meeting.clockAtStart().toOffsetDateTime())
                            .as(change::toString)
                            .isEqualTo(local.atOffset(change.before()));
                    assertThat(LocalDateTime.ofInstant(meeting.startsAt().plus(change.by()), change.zone()))
                            .as("the second, in %s", change)
                            .isEqualTo(local);
                    assertThat(meeting.clockChange())
                            .as(change::toString)
                            .contains(new ClockChange(ClockChange.Kind.REPEATED, change.by()));
                }));
    }

    @Test
    void theTimesJustBeforeAndAfterOccurOnce() {
        for (Change change : CHANGES) {
            assertOccursOnce(change, change.first().minus(MILLISECOND), change.before());
            assertOccursOnce(change, change.end(), change.after());
        }
    }

    @Test
    void whatIsMadeTodayWouldStartAtTheSameInstantToday() {
        List<Meeting> meetings = CHANGES.stream()
                .flatMap(change -> change.touched().stream().map(change::meeting))
                .toList();
        assertThat(Meetings.recompute(meetings)).isEmpty();
    }

    /** As if every change had been decreed after the meetings were made: what it skips or repeats starts when it did. */
    @Test
    void aChangeMovesWhatComesAfterItAlone() {
        for (Change change : CHANGES) {
            Meeting after = change.madeBefore(change.end());
            List<Meeting> meetings = Stream.concat(change.touched().stream().map(change::madeBefore), Stream.of(after))
                    .toList();
            Duration by = Duration.ofSeconds(
                    change.before().getTotalSeconds() - (long) change.after().getTotalSeconds());
            assertThat(Meetings.recompute(meetings))
                    .as(change::toString)
                    .containsExactly(new MeetingShift(after, after.startsAt().plus(by)));
        }
    }

    /** The tests above prove something only if there is much to go through, and odd changes in it. */
    @Test
    void thereAreChangesOfEveryKind() {
        assertThat(CHANGES).filteredOn(Change::isGap).hasSizeGreaterThan(5_000);
        assertThat(CHANGES).filteredOn(change -> !change.isGap()).hasSizeGreaterThan(5_000);
        assertThat(CHANGES)
                .extracting(Change::by)
                .contains(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(1));
    }

    private static void assertOccursOnce(Change change, LocalDateTime local, ZoneOffset offset) {
        Meeting meeting = change.meeting(local);
        assertThat(meeting.clockAtStart().toOffsetDateTime())
                .as(change::toString)
                .isEqualTo(local.atOffset(offset));
        assertThat(meeting.clockChange()).as(change::toString).isEmpty();
    }

    private static Stream<Change> changesOf(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(FROM),
                        next -> next != null && next.getInstant().isBefore(UNTIL),
                        last -> rules.nextTransition(last.getInstant()))
                .map(transition -> new Change(zone, transition));
    }
}
