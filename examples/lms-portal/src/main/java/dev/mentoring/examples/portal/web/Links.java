package dev.mentoring.examples.portal.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which of the links that people type a page may make clickable. */
@Component("links")
public class Links {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /**
     * A web address, as opposed to a shelf mark, a folder, or a script that somebody would run by clicking.
     *
     * @param typed a link as it was typed
     * @return the same, if it is an address of the web
     */
    public Optional<String> web(String typed) {
        return Optional.of(typed).filter(link -> WEB.matcher(link).matches());
    }
}
