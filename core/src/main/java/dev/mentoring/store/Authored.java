package dev.mentoring.store;

import dev.mentoring.author.AuthorContent;
import java.util.Objects;

/**
 * Something of one party's own, in its place among what they wrote.
 *
 * @param version the relationship's version after the command that wrote it last
 * @param content what they wrote
 */
public record Authored(long version, AuthorContent content) {
    /** Checks that there is content. */
    public Authored {
        Objects.requireNonNull(content, "content");
    }
}
