package dev.mentoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.relationship.Pairs;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids by default are UUIDs of version 7. */
class IdsTest {
    @Test
    void theyAreOfVersionSevenAndBeginWithTheTime() {
        Ids ids = Ids.timeOrdered(Clock.fixed(Pairs.START, ZoneOffset.UTC), new Random(3));
        IntStream.range(0, 500).mapToObj(n -> UUID.fromString(ids.next())).forEach(uuid -> {
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(Pairs.START.toEpochMilli());
        });
    }

    @Test
    void laterOnesSortAfterEarlierOnesAndNoTwoAreAlike() {
        Random random = new Random(3);
        List<String> made = IntStream.range(0, 500)
                .mapToObj(n -> Clock.fixed(Pairs.START.plus(Duration.ofMillis(n)), ZoneOffset.UTC))
                .map(clock -> Ids.timeOrdered(clock, random).next())
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        Ids secure = Ids.timeOrdered(Clock.fixed(Pairs.START, ZoneOffset.UTC));
        assertThat(Stream.generate(secure::next).limit(500)).doesNotHaveDuplicates();
    }
}
