package dev.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bound at, below and above it; and what becomes of blanks. */
class BoundsTest {
    @Test
    void eachTextIsBoundedAtItsOwnLength() {
        assertBound(200, text -> Bounds.title("field", text));
        assertBound(2_000, text -> Bounds.line("field", text));
        assertBound(2_000, text -> Bounds.line("field", Optional.of(text)).orElseThrow());
        assertBound(20_000, text -> Bounds.record("field", Optional.of(text)).orElseThrow());
        assertBound(2_000, text -> Bounds.lines("field", List.of(text)).get(0));
    }

    @Test
    void lengthIsCountedInJavasCharactersAfterTrimming() {
        assertThat(Bounds.title("field", " " + "\uD83D\uDE00".repeat(100) + "\n"))
                .hasSize(200);
        assertThat(refused(() -> Bounds.title("field", "\uD83D\uDE00".repeat(101)))
                        .problem())
                .isEqualTo("has 202 characters; the most is 200");
    }

    @Test
    void blankIsAbsent() {
        assertThat(Bounds.line("field", Optional.of(" \t\n\u2003 "))).isEmpty();
        assertThat(Bounds.lines("field", List.of("a", " ", "", "b "))).containsExactly("a", "b");
        assertThat(refused(() -> Bounds.title("field", "  ")).problem()).isEqualTo("must not be blank");
    }

    @Test
    void halfASurrogatePairIsNoCharacter() {
        assertThat(refused(() -> Bounds.line("field", "a\uD83Db")).problem()).contains("surrogate");
        assertThat(refused(() -> Bounds.line("field", "\uDE00")).problem()).contains("surrogate");
    }

    @Test
    void aListHasAHundredElements() {
        assertThat(Bounds.list("field", Collections.nCopies(100, 1))).hasSize(100);
        assertThat(refused(() -> Bounds.list("field", Collections.nCopies(101, 1)))
                        .problem())
                .isEqualTo("has 101 elements; the most is 100");
        assertThat(Bounds.lines("field", Collections.nCopies(200, " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9-_", "0190a4c8-7c1e-7000-8000-000000000000"})
    void anIdOfOursIsOfLettersDigitsAndTwoMarks(String id) {
        assertThat(Bounds.id("field", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a.b", "a@b", "0190a4c8-7c1e-7000-8000-0000000000001", "{", "/", ":"})
    void anyOtherIsRefusedWithoutBeingQuoted(String id) {
        InvalidValueException refused = refused(() -> Bounds.id("field", id));
        assertThat(refused.field()).isEqualTo("field");
        assertThat(refused.rule()).isEmpty();
        assertThat(id.isBlank() || !refused.getMessage().contains(" " + id + " "))
                .isTrue();
    }

    @Test
    void aHostsIdIsVisibleAsciiAndNoAddress() {
        assertThat(Bounds.hostId("field", "x".repeat(128))).hasSize(128);
        assertThat(Bounds.hostId("field", "!~/:{}")).isEqualTo("!~/:{}");
        for (String id : List.of("", "x".repeat(129), "maria@example.org", "a b", "é", "\u007f", "\t")) {
            assertThat(refused(() -> Bounds.hostId("field", id)).getMessage()).doesNotContain("maria");
        }
    }

    @Test
    void aDayIsOfTheYearsOneToNineThousandNineHundredNinetyNine() {
        assertThat(Bounds.day("day", LocalDate.of(1, 1, 1))).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Bounds.day("day", Optional.of(LocalDate.of(9999, 12, 31)))).isPresent();
        assertThat(refused(() -> Bounds.day("day", LocalDate.of(10_000, 1, 1))).field())
                .isEqualTo("day");
        assertThat(refused(() -> Bounds.day("day", LocalDate.of(0, 12, 31))).field())
                .isEqualTo("day");
    }

    @Test
    void aPolicysNumbersMakeSenseAndInvariantsStayOut() {
        MentoringPolicy policy = MentoringPolicy.standard();
        assertThat(refused(() -> policy.with(Rule.GOAL_SMART, Enforcement.OFF)).rule())
                .contains(Rule.GOAL_SMART);
        assertThat(refused(() -> policy.toBuilder().mostSessions(2).build()).field())
                .isEqualTo("mostSessions");
        assertThat(refused(() -> policy.toBuilder().longestGapDays(1).build()).field())
                .isEqualTo("longestGapDays");
        assertThat(refused(() -> policy.toBuilder().goalBySession(0).build()).field())
                .isEqualTo("goalBySession");
        for (var negative : List.of(Duration.ofMillis(-1))) {
            assertThat(refused(() -> policy.toBuilder().startTolerance(negative).build())
                            .field())
                    .isEqualTo("startTolerance");
            assertThat(refused(() -> policy.toBuilder()
                                    .lateCancellation(negative)
                                    .build())
                            .field())
                    .isEqualTo("lateCancellation");
            assertThat(refused(() ->
                                    policy.toBuilder().shortestSession(negative).build())
                            .field())
                    .isEqualTo("longestSession");
        }
    }

    @Test
    void aPolicyRuleThatAStoredPolicyDoesNotKnowIsAdvisedAndSoIsGuidance() {
        MentoringPolicy old =
                MentoringPolicy.standard().toBuilder().enforcements(Map.of()).build();
        for (Rule rule : Rule.values()) {
            Enforcement unknown = rule.strength() == Strength.INVARIANT ? Enforcement.ENFORCED : Enforcement.ADVISED;
            assertThat(old.enforcementOf(rule)).isEqualTo(unknown);
            assertThat(MentoringPolicy.standard().enforcementOf(rule))
                    .isEqualTo(rule.enforcementByDefault().orElse(unknown));
            assertThat(Rule.ofId(rule.id())).isEqualTo(rule);
        }
        assertThatThrownBy(() -> Rule.ofId("no.such-rule")).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aPolicyChangesOnlyRulesOfItsStrength(Rule rule) {
        if (rule.strength() == Strength.POLICY) {
            MentoringPolicy off = MentoringPolicy.standard().with(rule, Enforcement.OFF);
            assertThat(off.enforcementOf(rule)).isEqualTo(Enforcement.OFF);
        } else {
            InvalidValueException refused =
                    refused(() -> MentoringPolicy.standard().with(rule, Enforcement.OFF));
            assertThat(refused.field()).isEqualTo("enforcements");
            assertThat(refused.rule()).contains(rule);
        }
    }

    @Test
    void aRefusalNamesAtLeastOneViolationAndFactsComeInPairs() {
        assertThatThrownBy(() -> new RuleViolationException(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Violation.of(Rule.GOAL_SMART, "alone")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Violation.of(Rule.GOAL_SMART, "a", 1, "b", 2))
                .hasToString("goal.smart: " + Rule.GOAL_SMART.statement() + " (a=1, b=2)");
        assertThat(Violation.of(Rule.GOAL_SMART)).hasToString("goal.smart: " + Rule.GOAL_SMART.statement());
    }

    private static void assertBound(int most, UnaryOperator<String> bound) {
        assertThat(bound.apply("x".repeat(most - 1))).hasSize(most - 1);
        assertThat(bound.apply(" " + "x".repeat(most) + " ")).hasSize(most);
        assertThat(refused(() -> bound.apply("x".repeat(most + 1))).getMessage())
                .isEqualTo("field has " + (most + 1) + " characters; the most is " + most);
    }

    private static InvalidValueException refused(Runnable making) {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, making::run);
        assertThat(refused).isNotNull();
        return refused;
    }
}
