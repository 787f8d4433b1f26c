package dev.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.session.SessionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README's diagram to the code. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern MOVE = Pattern.compile("^ +([A-Z_]+) --> ([A-Z_]+):", Pattern.MULTILINE);

    @Test
    void drawsTheMovesOfASessionAsTheEnumAllowsThem() throws IOException {
        Map<SessionStatus, Set<SessionStatus>> drawn = new EnumMap<>(SessionStatus.class);
        Map<SessionStatus, Set<SessionStatus>> allowed = new EnumMap<>(SessionStatus.class);
        for (SessionStatus status : SessionStatus.values()) {
            drawn.put(status, EnumSet.noneOf(SessionStatus.class));
            allowed.put(status, status.next());
        }
        MOVE.matcher(Files.readString(README))
                .results()
                .forEach(move ->
                        drawn.get(SessionStatus.valueOf(move.group(1))).add(SessionStatus.valueOf(move.group(2))));
        assertThat(drawn).isEqualTo(allowed);
    }
}
