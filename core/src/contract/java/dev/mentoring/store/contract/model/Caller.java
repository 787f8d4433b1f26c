package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who gives a command.
 *
 * @param actor who
 * @param role what they are in the relationship, if anything
 * @param denial the rule that keeps them out if they are nothing in it
 * @param now when, to the millisecond
 */
record Caller(Actor actor, Optional<Role> role, String denial, Instant now) {

    boolean isParty() {
        return role.filter(Role::isParty).isPresent();
    }

    Role by() {
        return role.orElseThrow();
    }

    @Override
    public String toString() {
        return role.map(Role::name).orElse("nobody in it") + " (" + actor + ") at " + now;
    }
}
