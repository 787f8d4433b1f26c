package dev.mentoring.examples.portal.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or not for whoever asks; which, nobody is told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing by that address. */
    public NoSuchPageException() {
        super("no such page");
    }

    /**
     * Nothing by that address for whoever asks.
     *
     * @param cause what the engine said
     */
    public NoSuchPageException(Throwable cause) {
        super("no such page", cause);
    }
}
