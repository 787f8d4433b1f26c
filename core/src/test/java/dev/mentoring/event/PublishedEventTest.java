package dev.mentoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalId;
import dev.mentoring.json.MalformedDocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A published event is held to the catalogue, whoever makes it, and a refusal never quotes a value. */
class PublishedEventTest {
    private static final RelationshipId ID = new RelationshipId("r-1");
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00.123Z");
    private static final SessionId SESSION = new SessionId("s-1");
    private static final String SECRET = "SECRET words";
    private static final List<?> NOTHING = Collections.singletonList(null);

    private static final Map<String, Object> CANCELLED =
            Map.of("session", SESSION, "cancelledBy", Role.MENTEE, "reason", CancelReason.ILLNESS, "late", true);

    private static final Map<String, Object> AGREEMENT = Map.of(
            "revision",
            2,
            "sessionMinutes",
            60,
            "sessionsPlanned",
            3,
            "cadenceDays",
            35,
            "zone",
            ZoneId.of("Europe/Paris"),
            "ratingsOverGroups",
            false);

    private static final Map<String, Object> CLOSED = Map.of(
            "session",
            SESSION,
            "discussed",
            1,
            "agreed",
            1,
            "hopedFor",
            1,
            "reflectionQuestions",
            0,
            "actions",
            List.of(Map.of("action", "a-1", "owner", "MENTOR", "dueOn", "2026-02-01")),
            "nextMeeting",
            "NONE");

    @Test
    void dataIsKeptInTheOrderOfTheCatalogueAndListsAreThereWhenEmpty() {
        PublishedEvent event = event(EventType.SESSION_CLOSED, CLOSED);
        assertThat(event.data().keySet())
                .containsExactly(
                        "session",
                        "discussed",
                        "agreed",
                        "hopedFor",
                        "reflectionQuestions",
                        "actionReviews",
                        "actions",
                        "nextMeeting");
        assertThat(event.list("actionReviews", Map.class)).isEmpty();
        assertThat(event.list("actions", Map.class))
                .containsExactly(
                        Map.of("action", new ActionId("a-1"), "owner", Role.MENTOR, "dueOn", LocalDate.of(2026, 2, 1)));
        assertThat(event.session()).hasValue(SESSION);
        assertThat(event.goal()).isEmpty();
        assertThat(event.action()).isEmpty();
        assertThat(event.value("decideBy", LocalDate.class)).isEmpty();
        assertThat(event.list("nothing", String.class)).isEmpty();
        assertThatThrownBy(() -> event.value("discussed", String.class)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> event.list("discussed", Integer.class)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> event.data().put("discussed", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesAreTakenInTheFormThatTheyHaveInJson() {
        Map<String, Object> asText =
                Map.of("session", "s-1", "cancelledBy", "MENTEE", "reason", "ILLNESS", "late", true);
        assertThat(event(EventType.SESSION_CANCELLED, asText)).isEqualTo(event(EventType.SESSION_CANCELLED, CANCELLED));
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        Map<String, Object> data = Map.of(
                "session", SESSION, "revision", 1, "startsAt", AT.plusNanos(7), "endsAt", AT.plusNanos(3_600_000));
        PublishedEvent event =
                new PublishedEvent(EventType.SESSION_PROPOSED, 1, ID, Role.MENTOR, AT.plusNanos(999_999), data);
        assertThat(event.at()).isEqualTo(AT);
        assertThat(event.value("startsAt", Instant.class)).hasValue(AT);
        assertThat(event.value("endsAt", Instant.class)).hasValue(AT.plusMillis(3));
    }

    static Stream<Arguments> refusals() {
        EventType cancelled = EventType.SESSION_CANCELLED;
        Map<String, Object> missed = Map.of("session", SESSION, "missedBy", List.of(Role.MENTOR));
        Map<String, Object> proposed = Map.of("session", SESSION, "revision", 1, "startsAt", AT, "endsAt", AT);
        Map<String, Object> goal = Map.of("goal", new GoalId("g"), "revision", 1, "measures", 1);
        return Stream.of(
                Arguments.of(cancelled, without(CANCELLED, "late"), "late must be given"),
                Arguments.of(cancelled, with(CANCELLED, "late", null), "late must be given"),
                Arguments.of(cancelled, with(CANCELLED, SECRET, 1), "data holds a field"),
                Arguments.of(cancelled, with(CANCELLED, "note", SECRET), "data holds a field"),
                Arguments.of(cancelled, with(CANCELLED, "session", SECRET), "session must be the id of a session"),
                Arguments.of(cancelled, with(CANCELLED, "session", new GoalId("g")), "session must be the id"),
                Arguments.of(cancelled, with(CANCELLED, "session", List.of("s")), "session must be the id"),
                Arguments.of(cancelled, with(CANCELLED, "cancelledBy", SECRET), "cancelledBy must be a role"),
                Arguments.of(cancelled, with(CANCELLED, "cancelledBy", 0), "cancelledBy must be a role"),
                Arguments.of(cancelled, with(CANCELLED, "late", "true"), "late must be true or false"),
                Arguments.of(cancelled, with(CANCELLED, "reason", SECRET), "reason must be a code"),
                Arguments.of(cancelled, with(CANCELLED, "reason", "SECRET"), "reason must be one of [ILLNESS"),
                Arguments.of(cancelled, with(CANCELLED, "reason", EndReason.NO_TIME), "reason must be one of"),
                Arguments.of(
                        EventType.SESSION_MISSED, with(missed, "missedBy", Role.MENTOR), "missedBy must be a list"),
                Arguments.of(EventType.SESSION_MISSED, with(missed, "missedBy", Set.of(SECRET)), "missedBy must be a"),
                Arguments.of(EventType.SESSION_MISSED, with(missed, "missedBy", NOTHING), "missedBy must be a role"),
                Arguments.of(EventType.SESSION_PROPOSED, with(proposed, "revision", -1), "revision must be a whole"),
                Arguments.of(EventType.SESSION_PROPOSED, with(proposed, "revision", 1L), "revision must be a whole"),
                Arguments.of(EventType.SESSION_PROPOSED, with(proposed, "revision", "1"), "revision must be a whole"),
                Arguments.of(
                        EventType.SESSION_PROPOSED, with(proposed, "startsAt", SECRET), "startsAt must be an inst"),
                Arguments.of(EventType.SESSION_PROPOSED, with(proposed, "startsAt", 7), "startsAt must be an instant"),
                Arguments.of(EventType.GOAL_DRAFTED, with(goal, "targetOn", SECRET), "targetOn must be a day"),
                Arguments.of(EventType.GOAL_DRAFTED, with(goal, "targetOn", "+12026-01-01"), "targetOn must be a day"),
                Arguments.of(EventType.GOAL_DRAFTED, with(goal, "goal", SESSION), "goal must be the id of a goal"),
                Arguments.of(EventType.ACTION_DONE, Map.of("action", SECRET), "action must be the id of an action"),
                Arguments.of(EventType.AGREEMENT_PROPOSED, with(AGREEMENT, "zone", SECRET), "zone must be a time zone"),
                Arguments.of(EventType.SESSION_CLOSED, with(CLOSED, "actions", List.of(SECRET)), "actions must be"),
                Arguments.of(EventType.SESSION_CLOSED, with(CLOSED, "actions", SECRET), "actions must be a list"),
                Arguments.of(
                        EventType.SESSION_CLOSED,
                        with(CLOSED, "actions", List.of(Map.of("action", "a", "owner", "MENTOR"))),
                        "dueOn must be given"),
                Arguments.of(
                        EventType.SESSION_CLOSED,
                        with(
                                CLOSED,
                                "actionReviews",
                                List.of(Map.of("action", "a", "result", "DONE", "learning", SECRET))),
                        "data holds a field"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheCatalogueDoesNotListIsRefusedWithoutQuotingIt(
            EventType type, Map<String, Object> data, String problem) {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, () -> event(type, data));
        assertThat(refused).hasMessageStartingWith(problem).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("SECRET");
    }

    @Test
    void aHostsIdIsNoText() {
        Map<String, Object> proposed = with(without(AGREEMENT, "revision"), "programme", SECRET);
        assertThatThrownBy(() -> event(EventType.RELATIONSHIP_PROPOSED, proposed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("programme must be an id of the host's");
    }

    @Test
    void theVersionIsFromOne() {
        assertThatThrownBy(() -> new PublishedEvent(EventType.SESSION_CANCELLED, 0, ID, Role.MENTEE, AT, CANCELLED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("version");
    }

    @Test
    void whatALaterVersionAddsIsLetThroughOrLeftOut() {
        Map<String, Object> later = with(with(CANCELLED, "reason", "WEATHER"), "announcedAt", AT);
        PublishedEvent read = ofLaterVersion(later);
        assertThat(read.version()).isEqualTo(EventType.SESSION_CANCELLED.version() + 1);
        assertThat(read.data())
                .isEqualTo(Map.of("session", SESSION, "cancelledBy", Role.MENTEE, "reason", "WEATHER", "late", true));
        assertThatThrownBy(() -> event(EventType.SESSION_CANCELLED, later)).isInstanceOf(InvalidValueException.class);
        for (Object noCode : List.of(SECRET, Foreign.words)) {
            assertThatThrownBy(() -> ofLaterVersion(with(later, "reason", noCode)))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> ofLaterVersion(without(later, "late"))).isInstanceOf(InvalidValueException.class);
    }

    /** An enum of somebody else's, whose constants are no codes. */
    private enum Foreign {
        words
    }

    @Test
    void theDocumentIsPlain() {
        assertThat(text(event(EventType.SESSION_CANCELLED, CANCELLED)))
                .isEqualTo("{\"type\":\"session.cancelled\",\"version\":1,\"relationship\":\"r-1\",\"by\":\"MENTEE\","
                        + "\"at\":\"2026-01-05T09:00:00.123Z\",\"data\":{\"session\":\"s-1\",\"cancelledBy\":\"MENTEE\","
                        + "\"reason\":\"ILLNESS\",\"late\":true}}");
        assertThat(text(event(EventType.AGREEMENT_PROPOSED, with(AGREEMENT, "startsOn", LocalDate.of(2026, 1, 5)))))
                .contains("\"zone\":\"Europe/Paris\",\"ratingsOverGroups\":false,\"startsOn\":\"2026-01-05\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "type = \"SECRET\"",
                "type = 1",
                "type = null",
                "version = 0",
                "version = \"1\"",
                "version = 1.5",
                "relationship = \"SECRET words\"",
                "relationship = null",
                "by = \"SECRET\"",
                "by = null",
                "at = 1",
                "at = \"SECRET\"",
                "at = null",
                "data = \"SECRET\"",
                "data = null",
                "data = {}",
                "data = {\"session\":1}",
                "data = {\"session\":null}",
                "data = {\"session\":[\"s-1\"]}",
                "data = {\"session\":\"SECRET words\"}",
                "data = {\"session\":\"s-1\",\"SECRET\":1}",
                "data = {\"session\":\"s-1\",\"session\":\"s-1\"}",
                "SECRET = 1"
            })
    void aDocumentIsReadAsStrictlyAsAnEventIsMade(String member, String value) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", "\"session.started\"");
        members.put("version", "1");
        members.put("relationship", "\"r-1\"");
        members.put("by", "\"MENTEE\"");
        members.put("at", "\"2026-01-05T09:00:00.123Z\"");
        members.put("data", "{\"session\":\"s-1\"}");
        assertThat(read(members)).isEqualTo(event(EventType.SESSION_STARTED, Map.of("session", SESSION)));
        members.put(member, value);
        MalformedDocumentException refused =
                catchThrowableOfType(MalformedDocumentException.class, () -> read(members));
        assertThat(refused).isNotNull().message().doesNotContain("SECRET");
    }

    private static PublishedEvent read(Map<String, String> members) {
        String value = members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return MentoringJson.readPublished(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(PublishedEvent event) {
        return new String(MentoringJson.writePublished(event), StandardCharsets.UTF_8);
    }

    private static PublishedEvent event(EventType type, Map<String, Object> data) {
        return new PublishedEvent(type, type.version(), ID, Role.MENTEE, AT, data);
    }

    private static PublishedEvent ofLaterVersion(Map<String, Object> data) {
        EventType type = EventType.SESSION_CANCELLED;
        return new PublishedEvent(type, type.version() + 1, ID, Role.MENTEE, AT, data);
    }

    private static Map<String, Object> with(Map<String, Object> data, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(data);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> data, String field) {
        Map<String, Object> changed = new HashMap<>(data);
        changed.remove(field);
        return changed;
    }
}
