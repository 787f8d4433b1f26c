package dev.mentoring.examples.portal.calendar;

/** Lines of at most 75 bytes, as RFC 5545 (3.1) asks for; ical4j counts characters, of which a byte is not enough for each. */
final class Folded {
    private static final int MOST = 75;
    private static final String FOLD = "\r\n ";

    private Folded() {}

    static String of(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length());
        int length = 0;
        for (int character : calendar.replace(FOLD, "").codePoints().toArray()) {
            int bytes = bytes(character);
            if (character == '\n') {
                length = 0;
            } else if (character != '\r' && length + bytes > MOST) {
                folded.append(FOLD);
                length = 1 + bytes;
            } else {
                length += bytes;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int bytes(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(character) ? 3 : 4;
    }
}
