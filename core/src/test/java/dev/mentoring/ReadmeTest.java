package dev.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.rule.Rule;
import dev.mentoring.session.SessionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's table of rules and its diagram to the code. {@code -Dreadme.write=true} writes the table anew. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- rules: generated from Rule by ReadmeTest -->\n";
    private static final String END = "<!-- end of rules -->";
    private static final Pattern MOVE = Pattern.compile("^ +([A-Z_]+) --> ([A-Z_]+):", Pattern.MULTILINE);

    @Test
    void listsEveryRuleAsTheEnumStatesIt() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.substring(0, from) + table() + readme.substring(to));
        } else {
            assertThat(readme.substring(from, to)).isEqualTo(table());
        }
    }

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

    private static String table() {
        return "\n| id | strength | rule | source |\n|---|---|---|---|\n"
                + Arrays.stream(Rule.values()).map(ReadmeTest::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(Rule rule) {
        String strength = rule.enforcementByDefault()
                .map(byDefault -> "policy, " + byDefault.name().toLowerCase(Locale.ROOT))
                .orElse("invariant");
        return "| `" + rule.id() + "` | " + strength + " | " + rule.statement() + " | "
                + rule.guide().title() + ": “" + rule.phrase() + "” |\n";
    }
}
