package dev.mentoring.examples.hrimport.programme;

import java.io.IOException;

/** The file as a whole is no programme file. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
