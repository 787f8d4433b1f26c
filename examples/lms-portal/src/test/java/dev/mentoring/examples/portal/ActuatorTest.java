package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.engine.JoinedCommands;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ChangedMeanwhileException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What operators see, and nobody else. */
@PortalTest
class ActuatorTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    private JoinedCommands commands;

    @Autowired
    private MeterRegistry meters;

    @Test
    void everybodyMayAskForHealthAndOnlyOperatorsForItsParts() {
        assertThat(portal.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("UP")
                .doesNotContain("components");
        assertThat(portal.get().uri("/actuator/health/mentoring")).hasStatus(404);
        assertThat(portal.get().uri("/actuator/health").with(user("ben-2c91").roles("PARTICIPANT")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("components");
        assertThat(portal.get().uri("/actuator/health").with(user("olu-11b4").roles("OPERATOR")))
                .hasStatusOk()
                .bodyText()
                .contains("\"mentoring\"", "\"schema\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/info", "/actuator/metrics", "/actuator/metrics/mentoring.commands"})
    void figuresAreForOperators(String path) {
        engineCommand("Read a book");
        assertThat(portal.get().uri(path)).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        for (String role : List.of("PARTICIPANT", "COORDINATOR")) {
            assertThat(portal.get().uri(path).with(user("somebody").roles(role)))
                    .hasStatus(403);
        }
        assertThat(portal.get().uri(path).with(user("olu-11b4").roles("OPERATOR")))
                .hasStatusOk();
    }

    @Test
    void whatHappensIsCountedByItsType() {
        double before = count("mentoring.events", "type", "action.agreed");
        long timed = timed("done");
        engineCommand("Read a book");
        assertThat(count("mentoring.events", "type", "action.agreed")).isEqualTo(before + 1);
        assertThat(timed("done")).isEqualTo(timed + 1);
    }

    @Test
    void whatOneDoesForOneselfIsCountedWithoutSayingWhat() {
        double before = count("mentoring.events", "type", "private");
        RelationshipId pair = TestPair.active(engine);
        commands.carryOut(joined -> joined.change(
                pair, TestPair.MENTEE, me -> me.privately().writeReflection(joined.newReflectionId(), "Hm.")));
        assertThat(count("mentoring.events", "type", "private")).isEqualTo(before + 1);
    }

    @Test
    void refusalsAreCountedByTheirRule() {
        RelationshipId pair = TestPair.active(engine);
        String rule = engine.reading()
                .whyNot(pair, TestPair.MENTOR, me -> me.resume())
                .get(0)
                .rule()
                .id();
        double before = count("mentoring.refusals", "rule", rule);
        long timed = timed("refused");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> commands.carryOut(joined -> joined.change(pair, TestPair.MENTOR, me -> me.resume())));
        assertThat(count("mentoring.refusals", "rule", rule)).isEqualTo(before + 1);
        assertThat(timed("refused")).isEqualTo(timed + 1);
    }

    @Test
    void formsThatCannotBeReadOrCameLateAreTimedToo() {
        RelationshipId pair = TestPair.active(engine);
        long unreadable = timed("unreadable");
        long overtaken = timed("overtaken");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> commands.carryOut(joined ->
                        joined.change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, " ")))));
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> commands.carryOut(joined -> joined.ifUnchangedSince(1)
                        .change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, "Read")))));
        assertThat(timed("unreadable")).isEqualTo(unreadable + 1);
        assertThat(timed("overtaken")).isEqualTo(overtaken + 1);
    }

    private void engineCommand(String title) {
        RelationshipId pair = TestPair.active(engine);
        commands.carryOut(
                joined -> joined.change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, title))));
    }

    private double count(String name, String tag, String value) {
        return Optional.ofNullable(meters.find(name).tag(tag, value).counter())
                .map(Counter::count)
                .orElse(0.0);
    }

    private long timed(String outcome) {
        return Optional.ofNullable(meters.find("mentoring.commands")
                        .tag("outcome", outcome)
                        .timer())
                .map(Timer::count)
                .orElse(0L);
    }
}
