package dev.mentoring.relationship;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.Role;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command did to what is one party's own. Of use to stores alone.
 *
 * @param author whose it is, mentor or mentee
 * @param key under what they find it
 * @param content what stands there now, in place of what stood there before; empty if it is erased
 */
public record AuthorChange(Role author, AuthorKey key, Optional<AuthorContent> content) {

    /** Checks that nothing is missing. */
    public AuthorChange {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
    }

    static AuthorChange written(Role author, AuthorContent content) {
        return new AuthorChange(author, content.key(), Optional.of(content));
    }

    static AuthorChange erased(Role author, AuthorKey key) {
        return new AuthorChange(author, key, Optional.empty());
    }
}
