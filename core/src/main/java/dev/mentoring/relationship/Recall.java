package dev.mentoring.relationship;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.util.Optional;

/** Where what a command names is looked for, if it is no part of the live relationship. Hosts do not call it. */
public interface Recall {

    /**
     * Finds one finished session.
     *
     * @param relationship its relationship
     * @param session the session
     * @return the session, or empty if the relationship has no finished session of that id
     */
    Optional<Session> finishedSession(RelationshipId relationship, SessionId session);

    /**
     * Finds a session that a refused command names and may do without: under an id that is fresh, it brings the session in.
     *
     * @param relationship its relationship
     * @param session the session
     * @return the session, or empty if there is no finished session of that id, or none is looked for
     */
    default Optional<Session> finishedSessionIfAny(RelationshipId relationship, SessionId session) {
        return finishedSession(relationship, session);
    }

    /**
     * Finds what one party wrote for themselves.
     *
     * @param relationship in which relationship
     * @param author whose it is, mentor or mentee
     * @param key under what they wrote it
     * @return what stands there, or empty if there is nothing; never empty because of a failure
     */
    Optional<AuthorContent> authored(RelationshipId relationship, Role author, AuthorKey key);
}
