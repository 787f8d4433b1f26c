package dev.mentoring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names are stable. A file keeps every version of every event that was ever published, a line each: {@code id version
 * features}. Lines are added, never changed; {@code -Dreadme.write=true} adds those that are missing.
 */
class StableNamesTest {
    private static final Path FILE = Path.of("src", "test", "resources", "published-events.txt");

    @Test
    void everyEventIsPublishedAsTheFileKeepsIt() throws IOException {
        Map<String, List<String>> kept = kept();
        List<String> missing = Arrays.stream(EventType.values())
                .filter(type -> !kept.containsKey(key(type)))
                .map(type -> String.join(" ", key(type), String.join(" ", features(type)))
                        .strip())
                .toList();
        if (Boolean.getBoolean("readme.write")) {
            Files.write(FILE, missing, StandardOpenOption.APPEND);
        } else {
            assertThat(missing).as("events that the file does not keep yet").isEmpty();
        }
        for (EventType type : EventType.values()) {
            assertThat(features(type))
                    .as("what was published is stable: a change of %s needs its next version", type.id())
                    .containsExactlyInAnyOrderElementsOf(kept().get(key(type)));
        }
    }

    @Test
    void noEventIsRenamedOrRemoved() throws IOException {
        assertThat(kept().keySet().stream().map(key -> key.split(" ")[0]))
                .as("names are stable: what was published once stays")
                .isSubsetOf(Arrays.stream(EventType.values()).map(EventType::id).toList());
    }

    @Test
    void everyVersionOnlyAddsToTheOneBefore() throws IOException {
        Map<String, List<String>> kept = kept();
        for (EventType type : EventType.values()) {
            for (int version = 2; version <= type.version(); version++) {
                List<String> before = kept.get(type.id() + " " + (version - 1));
                assertThat(before).as("%s %d", type.id(), version - 1).isNotNull();
                assertThat(onlyAdds(before, kept.get(type.id() + " " + version)))
                        .as("version %d of %s only adds to the one before", version, type.id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a=DAY, a=DAY, true",
        "a=DAY, a=DAY b=DAY?, true",
        "a=DAY, a=DAY b=DAY*, true",
        "a=DAY, a=DAY b=DAY, false",
        "a=DAY, a=TIME, false",
        "a=DAY, a=DAY?, false",
        "a=DAY? b=DAY, a=DAY b=DAY, false",
        "a=DAY b=DAY, a=DAY, false",
        "a=CODE a:X, a=CODE a:X a:Y, true",
        "a=CODE a:X, a=CODE a:Y, false",
        "a=ENTRY* a.b=DAY, a=ENTRY* a.b=DAY a.c=DAY, false",
        "a=ENTRY* a.b=DAY, a=ENTRY* a.b=DAY a.c=DAY?, true",
        "z=DAY, z=DAY a=ENTRY* a.b=DAY, true"
    })
    void aFieldIsAddedOnlyIfItMayBeAbsent(String before, String after, boolean allowed) {
        assertThat(onlyAdds(List.of(before.split(" ")), List.of(after.split(" "))))
                .isEqualTo(allowed);
    }

    private static boolean onlyAdds(List<String> before, List<String> after) {
        return after.containsAll(before)
                && after.stream()
                        .filter(feature -> !before.contains(feature))
                        .allMatch(added -> mayBeAdded(added, before));
    }

    /** A code, a field that may be absent, or part of an entry that is itself new. */
    private static boolean mayBeAdded(String feature, List<String> before) {
        String list = feature.replaceFirst("\\.\\w+=.*", "=" + FieldKind.ENTRY + "*");
        boolean partOfNew = !list.equals(feature) && !before.contains(list);
        return feature.contains(":") || feature.endsWith("?") || feature.endsWith("*") || partOfNew;
    }

    private static Map<String, List<String>> kept() throws IOException {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            List<String> words = List.of(line.split(" "));
            assertThat(kept.put(words.get(0) + " " + words.get(1), words.subList(2, words.size())))
                    .as(line)
                    .isNull();
        }
        return kept;
    }

    private static String key(EventType type) {
        return type.id() + " " + type.version();
    }

    private static List<String> features(EventType type) {
        return features("", type.fields()).toList();
    }

    private static Stream<String> features(String place, List<EventField> fields) {
        return fields.stream().flatMap(field -> {
            String name = place + field.name();
            String mark = switch (field.occurs()) {
                case ONCE -> "";
                case OPTIONAL -> "?";
                case LIST -> "*";
            };
            return Stream.of(
                            Stream.of(name + "=" + field.kind() + mark),
                            field.codes().stream().map(code -> name + ":" + code),
                            features(name + ".", field.parts()))
                    .flatMap(all -> all);
        });
    }
}
