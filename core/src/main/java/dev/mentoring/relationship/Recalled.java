package dev.mentoring.relationship;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.session.Session;
import java.util.Optional;

/**
 * What is no part of the live relationship and yet at hand for one command.
 *
 * @param session a finished session, from the journal
 * @param own something of the actor's own
 */
record Recalled(Optional<Session> session, Optional<AuthorContent> own) {
    static Recalled nothing() {
        return new Recalled(Optional.empty(), Optional.empty());
    }

    Recalled with(Session finished) {
        return new Recalled(Optional.of(finished), own);
    }

    Recalled with(AuthorContent content) {
        return new Recalled(session, Optional.of(content));
    }
}
