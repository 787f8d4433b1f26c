package dev.mentoring.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    Path folder;

    @Test
    void playsTheStoryOnceAndFindsItAgain() throws Exception {
        String first = output(() -> Quickstart.main(new String[] {folder.toString()}));
        assertThat(first)
                .contains("✗ session.close.next-meeting", "— CMI: “Confirmation of the next meeting”")
                .contains("! session.prepared-by-each", "→ guidance.objectives-due")
                .contains("Reflection shared by the mentee", "Resource from the mentor")
                .contains("carried over 1 ×", "missed by the mentee", "Final review of objectives and goals")
                .contains("as the mentee reads it: completed");

        String second = output(() -> Quickstart.main(new String[] {folder.toString()}));
        assertThat(second).contains("Found the pair of an earlier run").doesNotContain("Priya proposes");
        assertThat(journal(second)).isEqualTo(journal(first));
    }

    private static String journal(String output) {
        return output.substring(output.indexOf("The pair's journal"));
    }

    /** One of the programs. */
    interface Program {
        void run() throws Exception;
    }

    static String output(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
