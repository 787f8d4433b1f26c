package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small programs, one a feature, do what they say. */
class FeaturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Attention", "Joining", "KeyService", "Relaying"})
    void eachIsShortEnoughToBeReadAtAGlance(String program) throws Exception {
        assertThat(Files.readAllLines(ReadmeTest.SOURCES.resolve(program + ".java")))
                .hasSizeLessThan(40);
    }

    @Test
    void everyEventIsRelayedInItsOrder() throws Exception {
        assertThat(QuickstartTest.output(() -> Relaying.main(new String[0])).lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("relationship.proposed"),
                        second -> assertThat(second).contains("agreement.accepted"),
                        last -> assertThat(last).isEqualTo("0 events are left"));
    }

    @Test
    void whoLeftAProposalUnansweredIsReminded() throws Exception {
        assertThat(QuickstartTest.output(() -> Attention.main(new String[0])))
                .isEqualTo("maria-7f3a: The agreement waits to be accepted." + System.lineSeparator());
    }

    @Test
    void whatFailsInTheHostsTransactionTakesTheCommandWithIt() throws Exception {
        assertThat(QuickstartTest.output(() -> Joining.main(new String[0])))
                .isEqualTo("PROPOSED" + System.lineSeparator());
    }

    @Test
    void whatIsErasedIsStillCounted() throws Exception {
        assertThat(QuickstartTest.output(() -> KeyService.main(new String[0])))
                .isEqualTo("PROPOSED" + System.lineSeparator());
    }
}
