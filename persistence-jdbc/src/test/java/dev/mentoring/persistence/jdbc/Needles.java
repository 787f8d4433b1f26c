package dev.mentoring.persistence.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sentences that are looked for in bytes, as they are and as hexadecimal digits. */
final class Needles {
    private static final int BEGINNING = 6;

    private final List<String> sentences;
    private final List<byte[]> forms;
    private final boolean[] beginnings = new boolean[1 << 16];

    Needles(List<String> sentences) {
        this.sentences = sentences;
        this.forms = sentences.stream()
                .flatMap(sentence -> Stream.of(
                        sentence.getBytes(StandardCharsets.UTF_8),
                        HexFormat.of()
                                .formatHex(sentence.getBytes(StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.US_ASCII)))
                .toList();
        forms.forEach(form -> beginnings[beginning(form, 0)] = true);
    }

    /** Six bytes in sixteen bits: seldom the same for others. */
    private static int beginning(byte[] bytes, int at) {
        int first = (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
        int next = (bytes[at + 4] & 0xFF) << 8 | bytes[at + 5] & 0xFF;
        return ((first * 31 + next) * 0x9E3779B1) >>> 16;
    }

    /** Which of the sentences are there. */
    Set<String> foundIn(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + BEGINNING <= bytes.length; at++) {
            if (beginnings[beginning(bytes, at)]) {
                for (int i = 0; i < forms.size(); i++) {
                    byte[] form = forms.get(i);
                    if (at + form.length <= bytes.length
                            && Arrays.equals(bytes, at, at + form.length, form, 0, form.length)) {
                        found.add(sentences.get(i / 2));
                    }
                }
            }
        }
        return found;
    }

    /** Which of the sentences are in the files of a directory. */
    Set<String> foundUnder(Path directory) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(foundIn(Files.readAllBytes(file)));
            }
        }
        return found;
    }
}
