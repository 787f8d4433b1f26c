package dev.mentoring.relationship;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.style.MentoringStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * With what a relationship is proposed.
 *
 * @param mentor who is to share experience
 * @param mentee whose objectives are to drive the relationship
 * @param programme the programme it belongs to
 * @param externalId the host's own id for it, unique in its tenant, 1 to 128 visible ASCII characters without {@code @}
 * @param policy the programme's policy; {@link MentoringPolicy#standard()} unless stated
 * @param agreement the agreement to accept; its visibility states what the policy lets the organisation see
 * @param suggestedGoals drafts of goals for the two to work on, at most 100
 */
@Value.Builder
@MentoringStyle
public record Proposal(
        ParticipantId mentor,
        ParticipantId mentee,
        ProgrammeId programme,
        Optional<String> externalId,
        MentoringPolicy policy,
        MentoringAgreement agreement,
        List<SuggestedGoal> suggestedGoals) {

    /**
     * Checks the bounds.
     *
     * @throws dev.mentoring.rule.InvalidValueException if the external id has another form, there are too many goals, or
     *     two of them share an id
     */
    public Proposal {
        Objects.requireNonNull(mentor, "mentor");
        Objects.requireNonNull(mentee, "mentee");
        Objects.requireNonNull(programme, "programme");
        externalId = externalId.map(value -> Bounds.hostId("externalId", value));
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(agreement, "agreement");
        suggestedGoals = Bounds.list("suggestedGoals", suggestedGoals);
        if (suggestedGoals.stream().map(SuggestedGoal::id).distinct().count() != suggestedGoals.size()) {
            throw new InvalidValueException("suggestedGoals", "must each have an id of their own");
        }
    }

    Pair pair() {
        return new Pair(mentor, mentee);
    }

    /**
     * Starts a proposal under the standard policy.
     *
     * @return a builder that still needs mentor, mentee, programme and agreement
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.policy(MentoringPolicy.standard());
        return builder;
    }

    /** Builds a {@link Proposal}. */
    public static final class Builder extends ProposalBuilder {
        Builder() {}

        /**
         * The mentor, by the host's id.
         *
         * @param id the host's id
         * @return this builder
         */
        public Builder mentor(String id) {
            return mentor(new ParticipantId(id));
        }

        /**
         * The mentee, by the host's id.
         *
         * @param id the host's id
         * @return this builder
         */
        public Builder mentee(String id) {
            return mentee(new ParticipantId(id));
        }

        /**
         * The programme, by the host's id.
         *
         * @param id the host's id
         * @return this builder
         */
        public Builder programme(String id) {
            return programme(new ProgrammeId(id));
        }
    }
}
