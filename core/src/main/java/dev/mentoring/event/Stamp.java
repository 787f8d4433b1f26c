package dev.mentoring.event;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.time.Instant;

/**
 * What every event says: where, by whom, when.
 *
 * @param relationship the relationship
 * @param by in which role
 * @param at when, to the millisecond
 */
public record Stamp(RelationshipId relationship, Role by, Instant at) {}
