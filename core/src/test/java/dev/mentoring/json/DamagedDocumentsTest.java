package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.action.Action;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RelationshipBody;
import dev.mentoring.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stored type, every field of it, every damage: each is refused with its place and its problem, and no word more. */
class DamagedDocumentsTest {
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            classes = {
                RelationshipBody.class,
                Session.class,
                SmartGoal.class,
                Action.class,
                JournalItem.class,
                AuthorContent.class
            })
    <T> void aFullDocumentIsReadAndWrittenAsItIs(Class<T> type) throws IOException {
        for (ObjectNode document : FullDocuments.of(type)) {
            T value = MentoringJson.read(bytes(document), type);
            assertThat(PLAIN.readTree(MentoringJson.write(type, value))).isEqualTo(document);
            assertThat(MentoringJson.read(bytes(reversed(document)), type)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RelationshipBody.class,
                Session.class,
                SmartGoal.class,
                Action.class,
                JournalItem.class,
                AuthorContent.class
            })
    void aDamagedDocumentIsRefusedByItsPlaceAndProblem(Class<?> type) {
        List<Damage> damages = Damages.of(type, FullDocuments.of(type));
        assertThat(damages).hasSizeGreaterThan(200);
        for (Damage damage : damages) {
            MalformedDocumentException refused = catchThrowableOfType(
                    MalformedDocumentException.class, () -> MentoringJson.read(damage.document(), type));
            assertThat(refused).as(damage.text()).isNotNull().hasMessage(damage.message(type));
            assertThat(refused).hasNoCause().hasNoSuppressedExceptions();
            assertThat(refused.path()).isEqualTo(damage.path());
        }
    }

    static Stream<Arguments> brokenBounds() {
        String agreement = "/agreement/inForce/value";
        String body = "$.value.agreement.inForce.value";
        return Stream.of(
                arguments(agreement, "cadence", "-1", body + ".cadence must be from 1 to 366 days"),
                arguments(agreement, "sessions", "0", body + ".sessions must be from 1 to 100"),
                arguments(
                        agreement,
                        "sessionLength",
                        "\"-PT1H\"",
                        body + ".sessionLength must be from 15 minutes to 8 hours"),
                arguments(
                        agreement + "/term", "endsOn", "\"2026-12-31\"", body + ".term.endsOn must lie after startsOn"),
                arguments(
                        "/policy/inForce/value",
                        "goalBySession",
                        "0",
                        "$.value.policy.inForce.value.goalBySession makes the range empty or negative"),
                arguments(
                        "/policy/inForce/value",
                        "fewestSessions",
                        "-1",
                        "$.value.policy.inForce.value.mostSessions makes the range empty or negative"),
                arguments(
                        "/policy/inForce/value/enforcements",
                        "goal.smart",
                        "\"OFF\"",
                        "$.value.policy.inForce.value.enforcements names an invariant or guidance, which no policy changes"));
    }

    @ParameterizedTest
    @MethodSource("brokenBounds")
    void aBoundThatIsBrokenFarInsideIsNamedWithItsPlace(String within, String field, String broken, String said)
            throws IOException {
        ObjectNode document = FullDocuments.of(RelationshipBody.class).get(0);
        ((ObjectNode) document.at("/value" + within)).set(field, PLAIN.readTree(broken));
        assertThatThrownBy(() -> MentoringJson.read(bytes(document), RelationshipBody.class))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage("a stored RelationshipBody cannot be read: " + said);
    }

    /** With the fields of every object in the opposite order: a kind comes last. */
    private static JsonNode reversed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = PLAIN.createArrayNode();
            node.forEach(element -> list.add(reversed(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> names.add(0, name));
        ObjectNode object = PLAIN.createObjectNode();
        names.forEach(name -> object.set(name, reversed(node.get(name))));
        return object;
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
