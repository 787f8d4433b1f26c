package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class HrImportTest {
    @Test
    void runs() {
        assertThatNoException().isThrownBy(() -> HrImport.main(new String[0]));
    }
}
