package dev.mentoring.examples.portal.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which of the links that people type a page may make clickable. */
@Component("links")
public class Links {
    /**
     * A web address, as opposed to a shelf mark, a folder, or a script that somebody would run by clicking.
     *
     * @param typed a link as it was typed
     * @return the same, if it is an address of the web
     */
    public Optional<String> web(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Optional.of(typed).filter(link -> lower.startsWith("https://") || lower.startsWith("http://"));
    }
}
