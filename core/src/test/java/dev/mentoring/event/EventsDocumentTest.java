package dev.mentoring.event;

import dev.mentoring.GeneratedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the document of events to the catalogue. {@code -Dreadme.write=true} writes its tables anew. */
class EventsDocumentTest {
    private static final GeneratedPart EVENTS =
            GeneratedPart.of(Path.of("docs", "events.md"), "events", EventType.class, EventsDocumentTest.class);

    @Test
    void documentsEveryEventAsTheCatalogueListsIt() throws IOException {
        EVENTS.says(tables());
    }

    private static String tables() {
        return "\n## Kinds of fields\n\n| kind | holds |\n|---|---|\n"
                + Arrays.stream(FieldKind.values())
                        .map(kind -> "| " + kind + " | " + kind.form() + " |\n")
                        .collect(Collectors.joining())
                + "\n## Events\n\n"
                + Arrays.stream(EventType.values())
                        .map(EventsDocumentTest::section)
                        .collect(Collectors.joining());
    }

    private static String section(EventType type) {
        String head = "### `" + type.id() + "`\n\nVersion " + type.version() + ". " + type.description() + "\n\n";
        return type.fields().isEmpty()
                ? head
                : head + "| field | kind | meaning |\n|---|---|---|\n" + rows("", type.fields()) + "\n";
    }

    private static String rows(String place, List<EventField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(row(place, field), rows(place + field.name() + "[].", field.parts())))
                .collect(Collectors.joining());
    }

    private static String row(String place, EventField field) {
        String kind = switch (field.occurs()) {
            case ONCE -> field.kind().toString();
            case OPTIONAL -> field.kind() + ", optional";
            case LIST -> "list of " + field.kind();
        };
        String codes = field.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
        String meaning = codes.isEmpty() ? field.meaning() : field.meaning() + ": " + codes;
        return "| `" + place + field.name() + "` | " + kind + " | " + meaning + " |\n";
    }
}
