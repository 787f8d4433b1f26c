package dev.mentoring.view;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Revision;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a coordinator reads of a relationship of their programme: status, dates and counts. It has nothing that was said, so
 * there is nothing to hide.
 *
 * @param id the relationship
 * @param version how many commands it has seen
 * @param pair the two people
 * @param programme the programme
 * @param externalId the host's own id for it
 * @param status where it stands
 * @param phase how far it has come
 * @param proposedAt when it was proposed
 * @param activatedAt when both had accepted
 * @param endedAt when it ended
 * @param reason why it is on hold, was declined or ended early, as a code
 * @param proposedAgreement the revision of the agreement that waits for the parties, if one does
 * @param acceptedBy who of the two has accepted that revision already; nobody if none waits
 * @param policy the policy in force
 * @param proposedPolicy the revision of the policy that waits for the parties, if one does
 * @param trackRecord what it has behind it
 * @param nextSessionAt when the next scheduled session starts
 * @param sessionsAwaitingRecord held sessions whose record is not closed
 * @param liveGoals goals being worked on
 * @param unresolvedActions actions that wait for their outcome
 */
public record CoordinatorView(
        RelationshipId id,
        long version,
        Pair pair,
        ProgrammeId programme,
        Optional<String> externalId,
        RelationshipStatus status,
        RelationshipPhase phase,
        Instant proposedAt,
        Optional<Instant> activatedAt,
        Optional<Instant> endedAt,
        Optional<EndReason> reason,
        Optional<Integer> proposedAgreement,
        Set<Role> acceptedBy,
        MentoringPolicy policy,
        Optional<Integer> proposedPolicy,
        TrackRecord trackRecord,
        Optional<Instant> nextSessionAt,
        int sessionsAwaitingRecord,
        int liveGoals,
        int unresolvedActions) {

    /** Copies the roles. */
    public CoordinatorView {
        acceptedBy = Set.copyOf(acceptedBy);
    }

    /**
     * The view of a coordinator.
     *
     * @param relationship the relationship
     * @return its metadata
     */
    public static CoordinatorView of(MentoringRelationship relationship) {
        Optional<Revision<MentoringAgreement>> waiting =
                relationship.body().agreement().proposal();
        return new CoordinatorView(
                relationship.id(),
                relationship.version(),
                relationship.pair(),
                relationship.programme(),
                relationship.externalId(),
                relationship.status(),
                relationship.phase(),
                relationship.body().proposedAt(),
                relationship.body().activatedAt(),
                relationship.body().endedAt(),
                relationship.body().interruption().map(Interruption::reason),
                waiting.map(Revision::number),
                waiting.map(CoordinatorView::acceptedBy).orElse(Set.of()),
                relationship.body().policyInForce(),
                relationship.body().policy().proposal().map(Revision::number),
                relationship.body().trackRecord(),
                relationship.sessions().stream()
                        .filter(session -> session.status() == SessionStatus.SCHEDULED)
                        .map(session -> session.currentMeeting().startsAt())
                        .findFirst(),
                Math.toIntExact(relationship.sessions().stream()
                        .filter(session -> session.status() == SessionStatus.HELD)
                        .count()),
                relationship.goals().size(),
                relationship.actions().size());
    }

    private static Set<Role> acceptedBy(Revision<MentoringAgreement> revision) {
        return Role.PARTIES.stream().filter(revision::acceptedBy).collect(Collectors.toSet());
    }
}
