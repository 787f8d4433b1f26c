package dev.mentoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.rule.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue lists every event there is, once. */
class EventTypeTest {

    @Test
    void everyEventHasItsTypeAndEveryTypeItsEvent() {
        assertThat(Stream.of(EventType.values()).map(EventType::name))
                .containsExactlyInAnyOrderElementsOf(records(MentoringEvent.class)
                        .map(EventTypeTest::constant)
                        .toList());
    }

    @Test
    void idsAreUniqueAndBeginWithTheFamily() {
        assertThat(Stream.of(EventType.values()).map(EventType::id)).doesNotHaveDuplicates();
        for (Class<?> event : records(MentoringEvent.class).toList()) {
            String family = event.getInterfaces()[0]
                    .getSimpleName()
                    .replace("Event", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(EventType.valueOf(constant(event)).id()).matches(family + "\\.[a-z]+(-[a-z]+)*");
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aTypeIsFoundByItsId(EventType type) {
        assertThat(EventType.ofId(type.id())).isSameAs(type);
        assertThat(type.version()).isPositive();
        assertThat(type.description()).matches("[A-Z].*\\.");
        assertWellFormed(type.fields());
    }

    @Test
    void anUnknownIdIsRefusedWithoutQuotingIt() {
        InvalidValueException refused =
                catchThrowableOfType(InvalidValueException.class, () -> EventType.ofId("SECRET"));
        assertThat(refused).hasMessage("type is no event's id");
    }

    private static void assertWellFormed(List<EventField> fields) {
        assertThat(fields).extracting(EventField::name).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-zA-Z]+"));
        for (EventField field : fields) {
            assertThat(field.codes().isEmpty()).isEqualTo(field.kind() != FieldKind.CODE);
            assertThat(field.parts().isEmpty()).isEqualTo(field.kind() != FieldKind.ENTRY);
            assertWellFormed(field.parts());
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeTest::records)
                : Stream.of(type);
    }

    /** {@code SessionProposed} is published as {@code SESSION_PROPOSED}. */
    private static String constant(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
