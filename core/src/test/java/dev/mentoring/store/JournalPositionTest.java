package dev.mentoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.rule.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in a journal are ordered, and go through a web page as text. */
class JournalPositionTest {

    @Test
    void theyAreOrderedAndNotNegative() {
        JournalPosition place = new JournalPosition(3, 1);
        assertThat(place).isGreaterThan(new JournalPosition(3, 0)).isLessThan(new JournalPosition(4, 0));
        assertThat(JournalPosition.START).isLessThan(place);
        assertThat(JournalPosition.END).isGreaterThan(place);
        assertThatThrownBy(() -> new JournalPosition(-1, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new JournalPosition(0, -1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void theirTextIsDigitsAndAFullStop() {
        assertThat(new JournalPosition(12, 3)).hasToString("12.3");
        assertThat(JournalPosition.START).hasToString("0.0");
        assertThat(JournalPosition.END).hasToString("9223372036854775807.2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "12.3", "100.20", "9223372036854775807.2147483647"})
    void whatIsReadIsWrittenAgainAlike(String text) {
        assertThat(JournalPosition.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "12",
                "12.",
                ".3",
                "12.3.4",
                "12,3",
                "-1.0",
                "1.-1",
                "+1.0",
                "012.3",
                "12.03",
                " 12.3",
                "12.3\n",
                "1e3.0",
                "\u0661.\u0662",
                "9223372036854775808.0",
                "99999999999999999999.0",
                "1.2147483648",
                "1.99999999999",
                "JournalPosition[version=12, index=3]"
            })
    void anythingElseIsRefusedAndNotRepeated(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> JournalPosition.parse(text))
                .withMessage("journalPosition must be a version and an index with a full stop between, such as 12.0")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("journalPosition"));
    }
}
