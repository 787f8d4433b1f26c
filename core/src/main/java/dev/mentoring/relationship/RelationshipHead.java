package dev.mentoring.relationship;

import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.Bounds;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store keeps of a relationship in the clear. Of use to stores alone.
 *
 * @param id the relationship
 * @param version 1 when it is proposed, one more with each command
 * @param sharedVersion the version to which the last command led that changed what the pair shares
 * @param pair the two people
 * @param programme the programme it belongs to
 * @param externalId the host's own id for it, 1 to 128 visible ASCII characters without {@code @}
 * @param status where it stands
 */
public record RelationshipHead(
        RelationshipId id,
        long version,
        long sharedVersion,
        Pair pair,
        ProgrammeId programme,
        Optional<String> externalId,
        RelationshipStatus status) {

    /** Checks that nothing is missing. */
    public RelationshipHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pair, "pair");
        Objects.requireNonNull(programme, "programme");
        externalId = externalId.map(value -> Bounds.hostId("externalId", value));
        Objects.requireNonNull(status, "status");
    }
}
