package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the pauses between attempts are. */
class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 16", "2, 32", "5, 256", "6, 512", "7, 512", "1000, 512"})
    void aPauseHasABoundThatDoublesAndHasAnEnd(int attempt, long bound) {
        assertThat(Backoff.bound(attempt)).isEqualTo(bound);
    }

    @Test
    void whoIsInterruptedGivesUpAndStaysSo() {
        Thread.currentThread().interrupt();

        assertThat(Backoff.jittered().pauseAfter(1)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }
}
