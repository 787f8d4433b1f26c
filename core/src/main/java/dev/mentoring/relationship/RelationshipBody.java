package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.style.MentoringStyle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a store keeps of a relationship sealed. Of use to stores alone; a relationship shows each part by itself.
 *
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param policy the programme's policy, revision by revision; one is in force from the proposal on
 * @param agreement the agreement, version by version
 * @param activatedAt when both had accepted it
 * @param endedAt when the relationship ended
 * @param interruption why it is on hold, was declined or ended early
 * @param objectives the mentee's overarching objectives
 * @param selfAssessment the mentee's self-assessment
 * @param midwayReview the latest midway review
 * @param finalReview the latest final review
 * @param trackRecord what it has behind it
 * @param lastRecord the record of the last closed session
 */
@Value.Builder
@MentoringStyle
public record RelationshipBody(
        Role proposedBy,
        Instant proposedAt,
        Negotiated<MentoringPolicy> policy,
        Negotiated<MentoringAgreement> agreement,
        Optional<Instant> activatedAt,
        Optional<Instant> endedAt,
        Optional<Interruption> interruption,
        List<String> objectives,
        Optional<SelfAssessment> selfAssessment,
        Optional<RecordedReview> midwayReview,
        Optional<RecordedReview> finalReview,
        TrackRecord trackRecord,
        Optional<SessionRecord> lastRecord) {

    /**
     * Copies the list.
     *
     * @throws dev.mentoring.rule.InvalidValueException if there are more than 100 objectives
     */
    public RelationshipBody {
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(agreement, "agreement");
        objectives = Bounds.list("objectives", objectives);
        Objects.requireNonNull(trackRecord, "trackRecord");
    }

    /**
     * The policy that judges the commands of now.
     *
     * @return the policy in force
     */
    public MentoringPolicy policyInForce() {
        return policy.value().orElseThrow(() -> new IllegalStateException("no policy is in force"));
    }

    /**
     * Whether half the planned series is held and was not reviewed since (rule {@code relationship.midway-review}).
     *
     * @return true until a midway review is recorded, and again if a longer series was agreed after it
     */
    public boolean lacksMidwayReview() {
        int planned = agreement.value().map(MentoringAgreement::sessions).orElse(0);
        return 2 * trackRecord.held() >= planned
                && midwayReview.filter(review -> review.coversHalfOf(planned)).isEmpty();
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Who proposed it and what it has behind it; never what was said. */
    @Override
    public String toString() {
        return "RelationshipBody[proposedBy=" + proposedBy + ", proposedAt=" + proposedAt + ", " + trackRecord + "]";
    }

    static final class Builder extends RelationshipBodyBuilder {}
}
