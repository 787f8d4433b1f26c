package dev.mentoring.guidance;

import dev.mentoring.GeneratedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the document of nudges to the code. {@code -Dreadme.write=true} writes its table anew. */
class GuidanceDocumentTest {
    private static final GeneratedPart NUDGES =
            GeneratedPart.of(Path.of("docs", "guidance.md"), "nudges", NudgeKind.class, GuidanceDocumentTest.class);

    @Test
    void listsEveryKindOfNudge() throws IOException {
        NUDGES.says("\n| id | says | to | while | helps to keep |\n|---|---|---|---|---|\n"
                + Arrays.stream(NudgeKind.values())
                        .map(GuidanceDocumentTest::row)
                        .collect(Collectors.joining())
                + "\n");
    }

    private static String row(NudgeKind kind) {
        return "| `" + kind.id() + "` | " + kind.statement() + " | " + words(kind.recipients()) + " | "
                + words(kind.statuses()) + " | `" + kind.rule().id() + "` |\n";
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
