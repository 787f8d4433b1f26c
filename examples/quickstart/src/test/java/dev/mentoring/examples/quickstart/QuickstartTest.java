package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void runs() {
        assertThatNoException().isThrownBy(() -> Quickstart.main(new String[0]));
    }
}
