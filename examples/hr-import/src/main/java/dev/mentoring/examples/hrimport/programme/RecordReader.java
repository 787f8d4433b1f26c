package dev.mentoring.examples.hrimport.programme;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;

/**
 * Splits a file into its records (RFC 4180) without looking into them. A CSV parser that meets a broken record loses its
 * place in the file; split first, a broken record harms only itself, and each record knows the line on which it starts.
 */
final class RecordReader {
    private final PushbackReader reader;
    private long line = 1;

    /**
     * One record as it stands in the file.
     *
     * @param firstLine the physical line on which it starts
     * @param lastLine the one on which it ends; a quoted field may hold line breaks
     * @param text the record without its final line break
     */
    record RawRecord(long firstLine, long lastLine, String text) {}

    /** Where in a field the reader is. */
    private enum Place {
        AT_START,
        UNQUOTED,
        QUOTED,
        /** After a quote that closes the field, unless a second one follows. */
        AFTER_QUOTE
    }

    RecordReader(Reader reader) {
        this.reader = new PushbackReader(reader);
    }

    /** The next record, or empty at the end of the file. */
    Optional<RawRecord> next() throws IOException {
        StringBuilder text = new StringBuilder();
        long firstLine = line;
        Place place = Place.AT_START;
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0; c = reader.read()) {
            if (endsLine(c)) {
                line++;
                if (place != Place.QUOTED) {
                    return Optional.of(new RawRecord(firstLine, line - 1, text.toString()));
                }
                text.append('\n');
            } else {
                text.append((char) c);
                place = after(place, c);
            }
        }
        return Optional.of(new RawRecord(firstLine, line, text.toString()));
    }

    private static Place after(Place place, int c) {
        if (place == Place.QUOTED) {
            return c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        }
        if (c == '"' && place != Place.UNQUOTED) {
            return Place.QUOTED;
        }
        return c == ',' ? Place.AT_START : Place.UNQUOTED;
    }

    private boolean endsLine(int c) throws IOException {
        if (c != '\r') {
            return c == '\n';
        }
        int next = reader.read();
        if (next >= 0 && next != '\n') {
            reader.unread(next);
        }
        return true;
    }
}
