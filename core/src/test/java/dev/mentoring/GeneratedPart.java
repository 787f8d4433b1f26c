package dev.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that says what the code says, between two comments. {@code -Dreadme.write=true} writes it anew.
 *
 * @param document the document
 * @param begin the line before the part
 * @param end what follows it
 */
public record GeneratedPart(Path document, String begin, String end) {

    /** The part of a document about a subject, which a test writes. */
    public static GeneratedPart of(Path document, String subject, Class<?> source, Class<?> test) {
        String begin = "<!-- " + subject + ": generated from " + source.getSimpleName() + " by " + test.getSimpleName()
                + " -->\n";
        return new GeneratedPart(document, begin, "<!-- end of " + subject + " -->");
    }

    /** Holds the part to a text. */
    public void says(String text) throws IOException {
        String whole = Files.readString(document);
        int from = whole.indexOf(begin) + begin.length();
        int to = whole.indexOf(end);
        assertThat(whole).contains(begin, end);
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(document, whole.substring(0, from) + text + whole.substring(to));
        } else {
            assertThat(whole.substring(from, to)).isEqualTo(text);
        }
    }
}
