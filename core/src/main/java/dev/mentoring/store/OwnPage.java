package dev.mentoring.store;

import dev.mentoring.author.AuthorContent;
import java.util.List;
import java.util.Optional;

/**
 * A page of what one party wrote for themselves.
 *
 * @param contents the latest first
 * @param next before which version the next page begins, unless this is the last
 */
public record OwnPage(List<AuthorContent> contents, Optional<Long> next) {
    /** Where the first page begins: with what was written last. */
    public static final long LATEST = Long.MAX_VALUE;

    /** Copies the contents. */
    public OwnPage {
        contents = List.copyOf(contents);
    }
}
