package dev.mentoring.event;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Role;

/** What happened to the agreement of a relationship. */
public sealed interface AgreementEvent extends MentoringEvent {

    /**
     * A new version of the agreement was proposed.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     * @param agreement what it says
     */
    record AgreementProposed(Stamp stamp, int revision, MentoringAgreement agreement) implements AgreementEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision).with(agreement).as(EventType.AGREEMENT_PROPOSED, stamp);
        }
    }

    /**
     * A party accepted a version of the agreement.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     * @param party whose acceptance it is
     * @param attested whether it stands on the host's word
     */
    record AgreementAccepted(Stamp stamp, int revision, Role party, boolean attested) implements AgreementEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision)
                    .with("party", party)
                    .with("attested", attested)
                    .as(EventType.AGREEMENT_ACCEPTED, stamp);
        }
    }

    /**
     * A proposed version was declined, or withdrawn by its author.
     *
     * @param stamp which relationship, who and when
     * @param revision the revision's number
     */
    record AgreementProposalDropped(Stamp stamp, int revision) implements AgreementEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("revision", revision).as(EventType.AGREEMENT_PROPOSAL_DROPPED, stamp);
        }
    }
}
