package dev.mentoring.relationship;

import dev.mentoring.participant.Actor;
import dev.mentoring.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * One command as somebody gave it, and what came of it.
 *
 * @param command which command
 * @param actor who gave it
 * @param now when
 * @param before the relationship before it
 * @param recalled the finished session it was about, if any
 * @param accepted what it brought about
 * @param thrown why it was refused
 */
record Step(
        Command command,
        Actor actor,
        Instant now,
        MentoringRelationship before,
        Optional<Session> recalled,
        Optional<Transition<?>> accepted,
        Optional<RuntimeException> thrown) {

    /** The relationship that stands after it. */
    MentoringRelationship after() {
        return accepted.<MentoringRelationship>map(Transition::relationship).orElse(before);
    }

    String name() {
        return command.toString();
    }

    @Override
    public String toString() {
        return command + " by " + actor + " at " + now + " on " + before + ": "
                + accepted.map(Object::toString)
                        .orElseGet(() -> thrown.map(Object::toString).orElse("nothing"));
    }
}
