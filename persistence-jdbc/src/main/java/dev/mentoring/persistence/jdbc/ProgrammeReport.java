package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.relationship.RelationshipStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A programme in counts.
 *
 * @param programme the programme
 * @param relationships how many relationships stand in each status; 0 for a status that none is in
 * @param counts what all of them, live and ended, have behind them
 */
public record ProgrammeReport(ProgrammeId programme, Map<RelationshipStatus, Long> relationships, TrackCounts counts) {

    /** Copies the map and fills it up with zeros. */
    public ProgrammeReport {
        Objects.requireNonNull(programme, "programme");
        Map<RelationshipStatus, Long> every = new EnumMap<>(RelationshipStatus.class);
        Arrays.stream(RelationshipStatus.values()).forEach(status -> every.put(status, 0L));
        every.putAll(relationships);
        relationships = Collections.unmodifiableMap(every);
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * How many relationships there are in a status.
     *
     * @param status the status
     * @return their number
     */
    public long in(RelationshipStatus status) {
        return relationships.getOrDefault(status, 0L);
    }

    /**
     * How many relationships there are.
     *
     * @return live and ended ones
     */
    public long total() {
        return relationships.values().stream().mapToLong(Long::longValue).sum();
    }
}
