package dev.mentoring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody did for themselves alone is told from what the pair shares. */
class PrivateEventTypeTest {
    @Test
    void thoseOfAnAuthorAreButForWhatIsShared() {
        assertThat(Stream.of(EventType.values()).filter(EventType::isPrivate))
                .containsExactlyElementsOf(Stream.of(EventType.values())
                        .filter(type -> type.id().startsWith("author."))
                        .filter(type -> !type.id().endsWith("-shared"))
                        .toList());
    }
}
