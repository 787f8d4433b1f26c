package dev.mentoring.resource;

import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Objects;

/**
 * A resource with the party who shared it.
 *
 * @param resource the resource
 * @param by who attached it
 * @param at when they did
 */
public record SharedResource(Resource resource, Role by, Instant at) {
    /** Checks that nothing is missing. */
    public SharedResource {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
