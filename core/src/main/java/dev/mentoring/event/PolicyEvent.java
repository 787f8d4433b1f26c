package dev.mentoring.event;

import dev.mentoring.rule.MentoringPolicy;
import java.util.Optional;

/** What happened to the programme's policy for a relationship. */
public sealed interface PolicyEvent extends MentoringEvent {

    /**
     * Another policy is in force, which lets the organisation see no more than the agreement states. One that waited for the
     * parties has fallen.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     * @param policy the policy
     */
    record PolicyChanged(Stamp stamp, int revision, MentoringPolicy policy) implements PolicyEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision)
                    .with("ratingsOverGroups", policy.ratingsOverGroups())
                    .as(EventType.POLICY_CHANGED, stamp);
        }
    }

    /**
     * A policy was proposed that would let the organisation see more than the agreement states. It waits for both parties, in
     * place of one that waited before.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     * @param policy the policy
     */
    record PolicyProposed(Stamp stamp, int revision, MentoringPolicy policy) implements PolicyEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision)
                    .with("ratingsOverGroups", policy.ratingsOverGroups())
                    .as(EventType.POLICY_PROPOSED, stamp);
        }
    }

    /**
     * A party accepted a proposed policy; it is in force when both have.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     * @param agreementRevision once both have, the number of the agreement's version in force, which states what the
     *     organisation sees now; empty with the first yes
     */
    record PolicyAccepted(Stamp stamp, int revision, Optional<Integer> agreementRevision) implements PolicyEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision)
                    .with("agreementRevision", agreementRevision)
                    .as(EventType.POLICY_ACCEPTED, stamp);
        }
    }

    /**
     * A proposed policy was declined by a party, or withdrawn by a coordinator; the one in force stays so.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     */
    record PolicyProposalDropped(Stamp stamp, int revision) implements PolicyEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision).as(EventType.POLICY_PROPOSAL_DROPPED, stamp);
        }
    }
}
