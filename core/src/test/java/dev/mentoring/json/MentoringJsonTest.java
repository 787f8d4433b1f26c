package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionObjectives;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a document as a whole, whatever is in it. */
class MentoringJsonTest {
    private static final GoalDefinition GOAL = Pairs.goal(LocalDate.of(2027, 1, 1));
    private static final String WRITTEN = text(MentoringJson.write(GoalDefinition.class, GOAL));
    private static final String NOT_WELL_FORMED = "is not well-formed JSON";

    @Test
    void aDocumentIsReadAsItWasWritten() {
        assertThat(read(WRITTEN, GoalDefinition.class)).isEqualTo(GOAL);
        SessionObjectives objectives = SessionObjectives.of("secret");
        assertThat(MentoringJson.read(
                        MentoringJson.write(SessionObjectives.class, objectives), SessionObjectives.class))
                .isEqualTo(objectives);
    }

    static Stream<Arguments> documentsThatAreNone() {
        return Stream.of(
                arguments("", "$", "is empty"),
                arguments(" \n", "$", "is empty"),
                arguments("null", "$", "must not be null"),
                arguments("[]", "$", "must be an object, not a list"),
                arguments("\"secret\"", "$", "must be an object, not text"),
                arguments("7", "$", "must be an object, not a whole number"),
                arguments("secret", "$", NOT_WELL_FORMED),
                arguments("\uFEFF" + WRITTEN, "$", NOT_WELL_FORMED),
                arguments("'secret'", "$", NOT_WELL_FORMED),
                arguments("{secret:1}", "$", NOT_WELL_FORMED),
                arguments("{\"version\":1,}", "$", NOT_WELL_FORMED),
                arguments("{\"version\":01}", "$", NOT_WELL_FORMED),
                arguments("// secret\n" + WRITTEN, "$", NOT_WELL_FORMED),
                arguments(WRITTEN.replace("Write", "\\x"), "$.value.title", NOT_WELL_FORMED),
                arguments(WRITTEN.replace("Write", "\n"), "$.value.title", NOT_WELL_FORMED),
                arguments(WRITTEN + " secret", "$", "is followed by something else"),
                arguments(WRITTEN + WRITTEN, "$", "is followed by something else"),
                arguments(WRITTEN + "]", "$", "is followed by something else"),
                arguments(WRITTEN + "\u0000", "$", "is followed by something else"));
    }

    @ParameterizedTest
    @MethodSource("documentsThatAreNone")
    void whatIsNoDocumentIsRefused(String document, String path, String problem) {
        assertRefused(document, path, problem);
    }

    static Stream<Arguments> versions() {
        String newer = "is of a newer release; the newest that this one reads is 1";
        return Stream.of(
                arguments("{}", "$.version", "is missing"),
                arguments(WRITTEN.replace("\"version\":1,", ""), "$.version", "is missing"),
                arguments("{\"version\":1}", "$.value", "is missing"),
                arguments("{\"version\":1,\"value\":null}", "$.value", "must be an object, not null"),
                arguments(version("2"), "$.version", newer),
                arguments("{\"version\":2,\"secret\":[]}", "$.version", newer),
                arguments(version("0"), "$.version", "is none; the first is 1"),
                arguments(version("-1"), "$.version", "is none; the first is 1"),
                arguments(
                        version("1.0"),
                        "$.version",
                        "must be a whole number, not a number with a point or an exponent"),
                arguments(version("\"1\""), "$.version", "must be a whole number, not text"),
                arguments(version("null"), "$.version", "must be a whole number, not null"),
                arguments(version("1,\"version\":1"), "$.version", "is there twice"),
                arguments(version("1,\"secret\":1"), "$", "holds a field that no Document has"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theVersionIsJudgedBeforeTheValue(String document, String path, String problem) {
        assertRefused(document, path, problem);
    }

    static Stream<Arguments> brokenBounds() {
        return Stream.of(
                arguments(
                        "Write the guide", "secret".repeat(40), "$.value.title", "has 240 characters; the most is 200"),
                arguments("Write the guide", " ", "$.value.title", "must not be blank"),
                arguments("Write the guide", "secret\\ud83d", "$.value.title", "holds half a surrogate pair"),
                arguments(
                        "2027-01-01", "+12027-01-01", "$.value.criteria.timeBound", "must lie in the years 1 to 9999"),
                arguments("\"key\":\"pages\"", "\"key\":\"se cret\"", "$.value.measures[0].key", "must be 1 to 36"),
                arguments(
                        "\"target\":10", "\"target\":0", "$.value.measures[0].target", "must differ from the baseline"),
                arguments("\"target\":10", "\"target\":0.1234567", "$.value.measures[0].target", "has too many digits"),
                arguments("\"target\":10", "\"target\":-1e18", "$.value.measures[0].target", "has too many digits"),
                arguments(
                        "\"target\":10",
                        "\"target\":1e-999999999",
                        "$.value.measures[0].target",
                        "has too many digits"));
    }

    @ParameterizedTest
    @MethodSource("brokenBounds")
    void aBoundOfTheModelIsNamedWithItsPlace(String written, String broken, String path, String problem) {
        MalformedDocumentException refused = refused(WRITTEN.replace(written, broken), GoalDefinition.class);
        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused.problem()).startsWith(problem).doesNotContain("secret");
    }

    @Test
    void aDocumentThatIsCutOffIsRefusedWhereverTheCutIs() {
        byte[] whole = bytes(WRITTEN.replace("Write", "É"));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            MalformedDocumentException refused = catchThrowableOfType(
                    MalformedDocumentException.class, () -> MentoringJson.read(cut, GoalDefinition.class));
            assertThat(refused.problem()).isIn("is cut off", NOT_WELL_FORMED, "is not in UTF-8");
        }
    }

    @Test
    void aDocumentIsInUtf8() {
        String document = WRITTEN.replace("Write", "É\uD83D\uDE00");
        assertThat(read(document, GoalDefinition.class).title()).startsWith("É\uD83D\uDE00");
        for (String other : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1", "CESU-8")) {
            MalformedDocumentException refused = catchThrowableOfType(
                    MalformedDocumentException.class,
                    () -> MentoringJson.read(document.getBytes(Charset.forName(other)), GoalDefinition.class));
            assertThat(refused.problem()).as(other).isIn("is not in UTF-8", NOT_WELL_FORMED);
        }
        byte[] overlong = bytes(WRITTEN.replace("Write", "??"));
        overlong[WRITTEN.indexOf("Write")] = (byte) 0xC1;
        overlong[WRITTEN.indexOf("Write") + 1] = (byte) 0x81;
        assertThatThrownBy(() -> MentoringJson.read(overlong, GoalDefinition.class))
                .hasMessage("a stored GoalDefinition cannot be read: $ is not in UTF-8");
    }

    /** Only what is not looked at yet can be so deep: the fields before a kind. */
    @Test
    void depthAndSizeAreBounded() {
        String deep = "{\"secret\":" + "[".repeat(60) + "]".repeat(60) + ",\"kind\":\"held\"}";
        assertThat(refused("{\"version\":1,\"value\":" + deep + "}", Outcome.class))
                .hasMessage("a stored Outcome cannot be read: $.value is nested deeper than 50 levels");
        byte[] large = new byte[MentoringJson.MAXIMUM_BYTES + 1];
        assertThatThrownBy(() -> MentoringJson.read(large, GoalDefinition.class))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage("a stored GoalDefinition cannot be read: $ is larger than 25165824 bytes");
        byte[] largest = bytes(WRITTEN + " ".repeat(MentoringJson.MAXIMUM_BYTES - bytes(WRITTEN).length));
        assertThat(MentoringJson.read(largest, GoalDefinition.class)).isEqualTo(GOAL);
        assertThatThrownBy(() -> MentoringJson.write(String.class, "x".repeat(MentoringJson.MAXIMUM_BYTES)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be read again");
    }

    /** Readers of what others publish may allow it; a store does not. */
    @Test
    void aFieldTooManyIsSkippedOnlyByAReaderThatSaysSo() throws IOException {
        String more = "{\"secret\":[{}],\"kind\":\"missed\",\"by\":[\"MENTOR\"],\"later\":{\"a\":1}}";
        assertThat(MentoringJson.MAPPER
                        .readerFor(Outcome.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .<Outcome>readValue(more))
                .isEqualTo(new Outcome.Missed(Set.of(Role.MENTOR)));
        assertThat(refused("{\"version\":1,\"value\":" + more + "}", Outcome.class))
                .hasMessage("a stored Outcome cannot be read: $.value holds a field that no Missed has");
    }

    /**
     * A type that the model has not.
     *
     * @param anything what has no form
     */
    record Formless(Object anything) {}

    @Test
    void aTypeWithoutAFormIsReadInNone() {
        assertThatThrownBy(() -> read("{\"version\":1,\"value\":{\"anything\":1}}", Formless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no form");
    }

    /**
     * A record whose constructor refuses 0, 1 and 2, each in its way.
     *
     * @param number a number
     */
    record Fragile(int number) {
        Fragile {
            if (number == 1) {
                throw new InvalidValueException("sum", "must be even");
            }
            if (number == 2) {
                throw new OutOfMemoryError("no fault of the document");
            }
            number = 7 / number;
        }
    }

    @Test
    void whateverAConstructorRefusesIsRefused() {
        assertThat(refused("{\"version\":1,\"value\":{\"number\":0}}", Fragile.class))
                .hasMessage("a stored Fragile cannot be read: $.value holds values that cannot stand together")
                .hasNoCause();
        assertThat(refused("{\"version\":1,\"value\":{\"number\":1}}", Fragile.class))
                .hasMessage("a stored Fragile cannot be read: $.value sum must be even")
                .hasNoCause();
        assertThatThrownBy(() -> read("{\"version\":1,\"value\":{\"number\":2}}", Fragile.class))
                .isInstanceOf(OutOfMemoryError.class);
    }

    /**
     * A record that does not show what it holds.
     *
     * @param text what it holds
     */
    record Reluctant(String text) {
        @Override
        public String text() {
            throw new IllegalStateException(text);
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithoutAWordOfIt() {
        assertThatThrownBy(() -> MentoringJson.write(Reluctant.class, new Reluctant("secret")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot write a Reluctant")
                .hasStackTraceContaining("JsonMappingException")
                .satisfies(thrown -> assertThat(thrown.getCause()).hasNoCause().hasMessageNotContaining("secret"));
    }

    private static String version(String version) {
        return WRITTEN.replace("\"version\":1", "\"version\":" + version);
    }

    private static void assertRefused(String document, String path, String problem) {
        MalformedDocumentException refused = refused(document, GoalDefinition.class);
        assertThat(refused).hasMessage("a stored GoalDefinition cannot be read: " + path + " " + problem);
        assertThat(refused).hasNoCause().hasNoSuppressedExceptions();
        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    private static MalformedDocumentException refused(String document, Class<?> type) {
        MalformedDocumentException refused =
                catchThrowableOfType(MalformedDocumentException.class, () -> read(document, type));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static <T> T read(String document, Class<T> type) {
        return MentoringJson.read(bytes(document), type);
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
