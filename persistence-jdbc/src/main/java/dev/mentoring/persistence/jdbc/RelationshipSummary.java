package dev.mentoring.persistence.jdbc;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A relationship in a list: status, dates and counts, and nothing that was said.
 *
 * @param id the relationship
 * @param version how many commands it has seen
 * @param externalId the host's own id for it
 * @param programme the programme
 * @param pair the two people
 * @param status where it stands
 * @param phase how far it has come
 * @param proposedAt when it was proposed
 * @param activatedAt when both had accepted
 * @param endedAt when it ended
 * @param reason why it is on hold, was declined or ended early, as a code
 * @param startsOn the first day of its term, by the agreement in force or, before that, the proposed one
 * @param endsOn the last day of that term
 * @param sessionsPlanned how many sessions that agreement plans
 * @param cadence the gap that it plans between them
 * @param counts what the relationship has behind it
 * @param lastHeldAt when the last held session took place
 * @param attentionAt when somebody should look at it if nobody changes it, as of its last command: the earliest due time of any
 *     nudge that stood then or was to stand ({@link dev.mentoring.guidance.Guidance#attentionAt}); empty if none was
 */
public record RelationshipSummary(
        RelationshipId id,
        long version,
        Optional<String> externalId,
        ProgrammeId programme,
        Pair pair,
        RelationshipStatus status,
        RelationshipPhase phase,
        Instant proposedAt,
        Optional<Instant> activatedAt,
        Optional<Instant> endedAt,
        Optional<EndReason> reason,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        int sessionsPlanned,
        Cadence cadence,
        TrackCounts counts,
        Optional<Instant> lastHeldAt,
        Optional<Instant> attentionAt) {

    /**
     * For how long a pair has been quiet that has gone beyond the gap that its agreement plans, by the rule by which {@link
     * Queries#beyondCadence} counts.
     *
     * @param at the time, for instance now
     * @return the days of 24 hours since the last held session or, before the first, since both accepted; empty if the gap is
     *     kept, all planned sessions are held or the relationship is not active
     */
    public OptionalLong quietDays(Instant at) {
        return lastHeldAt.or(this::activatedAt).stream()
                .filter(from -> status == RelationshipStatus.ACTIVE && counts.held() < sessionsPlanned)
                .mapToLong(from -> Duration.between(from, at).toDays())
                .filter(days -> days > cadence.days())
                .findFirst();
    }
}
