package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.NewAction;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is asked, nothing that was said is read, and no answer has a field that could hold it. */
class NothingSaidIsQueriedTest {
    private static final PageRequest PAGE = PageRequest.first(100);

    private static final Map<String, Function<Queries, Object>> QUESTIONS = Map.of(
            "relationship", queries -> queries.relationship(Fixtures.relationship("r1")),
            "relationshipByExternalId", queries -> queries.relationshipByExternalId("row-2"),
            "relationshipsOf", queries -> queries.relationshipsOf(MARIA.id(), PAGE),
            "relationshipsIn",
                    queries -> queries.relationshipsIn(
                            new ProgrammeId("programme-1"), EnumSet.allOf(RelationshipStatus.class), PAGE),
            "needingAttention", queries -> queries.needingAttention(tenOClock(300), PAGE),
            "sessionsStarting",
                    queries -> queries.sessionsStarting(
                            tenOClock(0), tenOClock(300), EnumSet.allOf(SessionStatus.class), PAGE),
            "actionsDue", queries -> queries.actionsDue(day(300), PAGE),
            "programmeReport", queries -> queries.programmeReport(new ProgrammeId("programme-1")),
            "beyondCadence", queries -> queries.beyondCadence(new ProgrammeId("programme-1"), tenOClock(300)));

    /** What shows that an answer is one; of the cadence it is how many are active. */
    private static final Map<String, String> EXPECTED = Map.of("programmeReport", "programme-1", "beyondCadence", "1");

    /** Ids, as the library or the host gave them. */
    private static final Set<String> TEXTS = Set.of(
            "ActionId.value",
            "PagePosition.value",
            "ParticipantId.value",
            "ProgrammeId.value",
            "RelationshipId.value",
            "RelationshipSummary.externalId",
            "SessionId.value");

    private final SealingCipher cipher = new SealingCipher();
    private final Spy spy = new Spy(H2.inMemory());
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(spy.dataSource()).cipher(cipher).migrateSchema().build();

    @Test
    void everyQueryAnswersWithoutReadingContent() {
        Canary.sayEverywhere(Story.active(jdbc.store(), "r1"));
        Story live = new Story(jdbc.store(), "r2");
        live.propose(MARIA, proposal().externalId("row-2").build());
        live.by(BEN, me -> me.acceptAgreement(1));
        live.by(
                MARIA,
                me -> me.agreeAction(new NewAction(
                        action("a1", 9).id(),
                        Canary.WORD,
                        Role.MENTEE,
                        action("a1", 9).dueOn())));
        cipher.opened();
        spy.forget();

        assertThat(QUESTIONS.keySet()).isEqualTo(publicMethods());
        QUESTIONS.forEach(
                (name, question) -> assertThat(question.apply(jdbc.queries()).toString())
                        .as(name)
                        .contains(EXPECTED.getOrDefault(name, "maria"))
                        .doesNotContainIgnoringCase(Canary.WORD));
        assertThat(cipher.opened()).isEmpty();
        assertThat(spy.statements()).isNotEmpty().noneMatch(sql -> sql.contains("content") || sql.contains("*,"));
        assertThat(spy.bytes()).isZero();
    }

    private static Set<String> publicMethods() {
        return asked().map(Method::getName).collect(Collectors.toSet());
    }

    private static Stream<Method> asked() {
        return Arrays.stream(Queries.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.getName().equals("toString"));
    }

    @Test
    void noFieldOfAnAnswerCanHoldWords() {
        Set<String> texts = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        asked().forEach(method -> collect(method.getGenericReturnType(), "", seen, texts));

        assertThat(texts).isEqualTo(TEXTS);
    }

    /** The fields, however deep, that are of a type which can hold anything. */
    private static void collect(Type type, String field, Set<Type> seen, Set<String> texts) {
        if (type instanceof ParameterizedType holder) {
            collect(holder.getRawType(), field, seen, texts);
            Arrays.stream(holder.getActualTypeArguments()).forEach(held -> collect(held, field, seen, texts));
        } else if (type == String.class || type == Object.class || type == CharSequence.class || type == byte[].class) {
            texts.add(field);
        } else if (type instanceof Class<?> whole && whole.isRecord() && seen.add(type)) {
            for (RecordComponent part : whole.getRecordComponents()) {
                collect(part.getGenericType(), whole.getSimpleName() + "." + part.getName(), seen, texts);
            }
        }
    }
}
