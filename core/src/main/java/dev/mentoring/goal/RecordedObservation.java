package dev.mentoring.goal;

import dev.mentoring.participant.Role;
import java.time.Instant;

/**
 * An observation with its author.
 *
 * @param observation what was seen
 * @param by who recorded it
 * @param at when it was recorded
 */
public record RecordedObservation(Observation observation, Role by, Instant at) {}
