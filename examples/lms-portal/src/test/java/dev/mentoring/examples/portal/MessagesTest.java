package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The portal's words lie in a file a feature, and are looked up in all of them. */
class MessagesTest {
    @Test
    void noTwoFilesSayTheSameOrWithOneNameTwoThings() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            words.stringPropertyNames()
                    .forEach(key -> assertThat(files.put(key, file.getFilename()))
                            .as(key + " in " + file.getFilename())
                            .isNull());
        }
        assertThat(files).isNotEmpty();
    }
}
