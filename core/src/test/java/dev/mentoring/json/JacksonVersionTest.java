package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Versioned;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of this package run with the newest Jackson and with the oldest; this one proves that they do. */
class JacksonVersionTest {
    private static final String EXPECTED = System.getProperty("jackson.version");

    @Test
    void everyPartOfJacksonIsOfTheVersionThatTheBuildSays() {
        assertThat(Stream.<Versioned>of(
                        new PackageVersion(), MentoringJson.MAPPER, new Jdk8Module(), new JavaTimeModule()))
                .allSatisfy(part -> assertThat(part.version()).hasToString(EXPECTED));
        String annotations = JsonInclude.class.getPackage().getImplementationVersion();
        assertThat(EXPECTED).startsWith(annotations);
    }
}
