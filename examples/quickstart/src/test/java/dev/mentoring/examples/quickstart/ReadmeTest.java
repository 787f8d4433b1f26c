package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the README's programs to sources that are compiled and run. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    static final Path SOURCES = Path.of("src/main/java/dev/mentoring/examples/quickstart");

    @ParameterizedTest
    @CsvSource({"FirstProgram.java, main", "Embedding.java, embed", "Sealing.java, sealed"})
    void theReadmeShowsWhatIsCompiled(String file, String method) throws IOException {
        String readme = Files.readString(README);
        String source = Files.readString(SOURCES.resolve(file));
        assertThat(block(readme, file + " -->\n```java\n")).isEqualTo(body(source, method));
    }

    @Test
    void theFirstProgramPrintsWhatTheReadmeSays() throws Exception {
        String printed = QuickstartTest.output(() -> FirstProgram.main(new String[0]));
        assertThat(block(Files.readString(README), "```text\n")).isEqualTo(printed);
    }

    @Test
    void theEmbeddingRuns() throws Exception {
        Embedding.main(new String[0]);
    }

    @Test
    void whatIsRefusedInTheEmbeddingIsRolledBackBeforeThePoolTakesItsConnection() throws Exception {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1");
        List<String> asked = new ArrayList<>();
        var pool = watched(DataSource.class, database, asked);

        assertThatExceptionOfType(SQLSyntaxErrorException.class) // there is no table for the mail
                .isThrownBy(() -> Embedding.embed(pool, Embedding.proposal()));

        assertThat(asked).endsWith("createStatement", "rollback", "close");
    }

    private static <T> T watched(Class<T> type, T watched, List<String> asked) {
        return type.cast(Proxy.newProxyInstance(
                ReadmeTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    Object answer = method.invoke(watched, arguments);
                    return answer instanceof Connection connection
                            ? watched(Connection.class, connection, asked)
                            : answer;
                }));
    }

    private static String block(String readme, String opening) {
        int from = readme.indexOf(opening);
        assertThat(from).as(opening).isNotNegative();
        int begin = from + opening.length();
        return readme.substring(begin, readme.indexOf("```", begin));
    }

    private static String body(String source, String method) {
        Matcher declared = Pattern.compile("static \\w+ " + method + "\\(").matcher(source);
        assertThat(declared.find()).as(method).isTrue();
        int begin = source.indexOf("{\n", declared.end()) + 2;
        return source.substring(begin, source.indexOf("\n    }\n", begin))
                .lines()
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
