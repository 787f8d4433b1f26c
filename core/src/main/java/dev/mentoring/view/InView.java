package dev.mentoring.view;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Recall;
import dev.mentoring.rule.Bounds;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * What a view holds beside the live relationship. It never takes what it does not hold for what is not there.
 *
 * @param own the latest of the reader's own
 * @param finished the one finished session that is at hand, if any
 */
record InView(List<AuthorContent> own, Optional<Session> finished) implements Recall {

    @Override
    public Optional<Session> finishedSession(RelationshipId relationship, SessionId session) {
        Optional<Session> found = finishedSessionIfAny(relationship, session);
        if (found.isEmpty()) {
            throw new NotInViewException(session);
        }
        return found;
    }

    /** A command that brings a session in is asked with an id that is fresh. */
    @Override
    public Optional<Session> finishedSessionIfAny(RelationshipId relationship, SessionId session) {
        return finished.filter(one -> one.id().equals(session));
    }

    @Override
    public Optional<AuthorContent> authored(RelationshipId relationship, Role author, AuthorKey key) {
        Optional<AuthorContent> found =
                own.stream().filter(content -> content.key().equals(key)).findFirst();
        if (found.isEmpty() && own.size() >= Bounds.LIST) {
            throw new NotInViewException(key);
        }
        return found;
    }
}
