package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents to what is there: files that they link, and tests that they name. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties|Contract))`");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = filesUnder(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    private static Stream<Path> filesUnder(Path folder) throws IOException {
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(\\.git|target)/.*"));
    }

    @Test
    void thereAreDocuments() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        assertThat(found(LINK, document))
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedIsThere(Path document) throws IOException {
        try (Stream<Path> files = filesUnder(ROOT)) {
            Set<String> sources =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(found(TEST, document))
                    .allSatisfy(test -> assertThat(sources).contains(test + ".java"));
        }
    }

    private static Set<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
