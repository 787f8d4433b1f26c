package dev.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlaceholderValueTest {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    @Test
    void readsWhatItWrote() throws Exception {
        PlaceholderValue value = PlaceholderValue.builder()
                .name("n")
                .at(Instant.EPOCH)
                .addLine("a")
                .build();
        assertThat(mapper.readValue(mapper.writeValueAsString(value), PlaceholderValue.class))
                .isEqualTo(value);
    }

    @Test
    void readsTheRecordItWrote() throws Exception {
        PlaceholderRecord value =
                PlaceholderRecord.builder().name("n").addLines("a", "b").build();
        assertThat(mapper.readValue(mapper.writeValueAsString(value), PlaceholderRecord.class))
                .isEqualTo(value);
    }
}
