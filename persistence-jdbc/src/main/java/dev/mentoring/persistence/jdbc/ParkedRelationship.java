package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import java.time.Instant;

/**
 * A relationship whose events are no longer tried.
 *
 * @param relationship which
 * @param attempts how often the event was tried at which it stands
 * @param parkedAt since when
 */
public record ParkedRelationship(RelationshipId relationship, int attempts, Instant parkedAt) {}
