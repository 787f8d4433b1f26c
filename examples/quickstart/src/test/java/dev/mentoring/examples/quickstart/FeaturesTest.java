package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The small programs, one a feature, do what they say. */
class FeaturesTest {
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
                .isEqualTo("To the MENTOR: The agreement waits to be accepted." + System.lineSeparator());
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
