package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.session.Meeting;
import dev.mentoring.session.Meetings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** A stored meeting starts at the instant that was computed when it was made, whatever the rules of its zone say since. */
class MeetingJsonProperties {
    private static final long HOURS_36 = 36L * 60 * 60 * 1_000;

    @Property
    void aMeetingIsReadAsItWasWrittenByWhicheverRulesItWasMade(
            @ForAll LocalDateTime local,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -HOURS_36, max = HOURS_36) long fromUtc) {
        LocalDateTime start = local.withNano(0);
        Instant startsAt = start.toInstant(ZoneOffset.UTC).plusMillis(fromUtc);
        Meeting meeting =
                new Meeting(start, zone, Duration.ofMinutes(90), startsAt, Optional.of("Library"), Optional.empty());
        Meeting read = read(MentoringJson.write(Meeting.class, meeting));
        assertThat(read).isEqualTo(meeting);
        assertThat(read.startsAt()).isEqualTo(startsAt);
    }

    @Example
    void whatAnOlderReleaseOfTheZonesWroteStaysAndIsSaid() {
        String document =
                "{\"version\":1,\"value\":{\"startsLocally\":\"2026-07-06T10:00:00\",\"zone\":\"Europe/Paris\","
                        + "\"duration\":\"PT1H\",\"startsAt\":\"2026-07-06T09:00:00Z\",\"link\":\"https://meet.example/pair\"}}";
        Meeting read = read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(read.startsAt()).isEqualTo(Instant.parse("2026-07-06T09:00:00Z"));
        assertThat(read.clockAtStart().toLocalDateTime()).isEqualTo("2026-07-06T11:00");
        assertThat(Meetings.recompute(List.of(read)))
                .singleElement()
                .satisfies(shift -> assertThat(shift.by()).isEqualTo(Duration.ofHours(-1)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    private static Meeting read(byte[] document) {
        return MentoringJson.read(document, Meeting.class);
    }
}
