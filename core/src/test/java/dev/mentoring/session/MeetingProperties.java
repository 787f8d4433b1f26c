package dev.mentoring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every meeting, wherever and whenever, also when it was made by other rules of its zone. */
class MeetingProperties {
    private static final long HOURS_36 = 36L * 60 * 60 * 1_000;
    private static final int HOURS_18 = 18 * 60 * 60;

    @Property
    void theClocksShowTheAgreedTimeUnlessAChangeSkipsIt(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 15, max = 480) int minutes) {
        Meeting meeting = Meeting.online(local, zone, Duration.ofMinutes(minutes), "link");
        Duration skipped = meeting.clockChange()
                .filter(change -> change.kind() == ClockChange.Kind.SKIPPED)
                .map(ClockChange::by)
                .orElse(Duration.ZERO);
        assertThat(meeting.clockAtStart().toLocalDateTime())
                .isEqualTo(meeting.startsLocally().plus(skipped));
        assertThat(meeting.clockChange().stream())
                .allMatch(change -> change.by().compareTo(Duration.ZERO) > 0);
        assertThat(meeting.recomputed()).isEqualTo(meeting);
        assertThat(meeting.endsAt()).isEqualTo(meeting.startsAt().plusSeconds(60L * minutes));
    }

    @Property
    void whatTheClocksShowIsTheInstantAndAClockChangeIsOfTheLocalTime(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -HOURS_36, max = HOURS_36) long fromUtc) {
        Meeting meeting = madeByOtherRules(local, zone, fromUtc);
        assertThat(meeting.clockAtStart().toInstant()).isEqualTo(meeting.startsAt());
        assertThat(meeting.clockAtStart().getZone()).isEqualTo(zone);
        assertThat(meeting.clockChange()).isEqualTo(meeting.recomputed().clockChange());
    }

    @Property
    void onlyWhatWouldMoveIsSaidAndTheMeetingStandsAsItWas(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -HOURS_36, max = HOURS_36) long fromUtc,
            @ForAll @IntRange(min = -HOURS_18, max = HOURS_18) int offset) {
        Meeting meeting = madeByOtherRules(local, zone, fromUtc);
        ZoneOffset other = ZoneOffset.ofTotalSeconds(offset);
        Instant otherStart = meeting.startsLocally().toInstant(other);
        List<MeetingShift> shifts = Meetings.recompute(List.of(meeting), any -> other.getRules());
        assertThat(shifts)
                .isEqualTo(
                        otherStart.equals(meeting.startsAt())
                                ? List.of()
                                : List.of(new MeetingShift(meeting, otherStart)));
        assertThat(shifts).allSatisfy(shift -> {
            assertThat(shift.meeting()).isSameAs(meeting);
            assertThat(meeting.startsAt().plus(shift.by())).isEqualTo(shift.wouldStartAt());
            assertThat(shift.recomputed().startsAt()).isEqualTo(shift.wouldStartAt());
            assertThat(shift.recomputed().startsLocally()).isEqualTo(meeting.startsLocally());
            assertThat(Meetings.recompute(List.of(shift.recomputed()), any -> other.getRules()))
                    .isEmpty();
        });
    }

    @Property
    void todaysRulesAreThoseOfTheZone(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -HOURS_36, max = HOURS_36) long fromUtc) {
        Meeting meeting = madeByOtherRules(local, zone, fromUtc);
        assertThat(Meetings.recompute(List.of(meeting)).stream().map(MeetingShift::recomputed))
                .isEqualTo(meeting.recomputed().equals(meeting) ? List.of() : List.of(meeting.recomputed()));
    }

    @Property
    void meetingsOverlapEachOtherOrNeitherDoes(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll("zones") ZoneId otherZone,
            @ForAll @IntRange(min = 15, max = 480) int minutes,
            @ForAll @IntRange(min = 15, max = 480) int otherMinutes,
            @ForAll @IntRange(min = -600, max = 600) int later) {
        Meeting one = Meeting.online(local, zone, Duration.ofMinutes(minutes), "link");
        LocalDateTime elsewhere = LocalDateTime.ofInstant(one.startsAt().plusSeconds(60L * later), otherZone);
        Meeting other = Meeting.online(elsewhere, otherZone, Duration.ofMinutes(otherMinutes), "link");
        boolean apart =
                !one.startsAt().isBefore(other.endsAt()) || !other.startsAt().isBefore(one.endsAt());
        assertThat(one.overlaps(other)).isEqualTo(!apart).isEqualTo(other.overlaps(one));
        assertThat(one.overlaps(one)).isTrue();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    private static Meeting madeByOtherRules(LocalDateTime local, ZoneId zone, long fromUtc) {
        LocalDateTime start = local.withNano(0);
        Instant startsAt = start.toInstant(ZoneOffset.UTC).plusMillis(fromUtc);
        return new Meeting(start, zone, Duration.ofHours(1), startsAt, Optional.empty(), Optional.of("link"));
    }
}
