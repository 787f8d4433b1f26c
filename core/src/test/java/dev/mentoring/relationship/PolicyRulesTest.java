package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.event.PolicyEvent.PolicyChanged;
import dev.mentoring.event.PolicyEvent.PolicyProposed;
import dev.mentoring.event.Stamp;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The programme's policy: what it may let the organisation see, and how it changes. */
class PolicyRulesTest {
    private static final MentoringPolicy STANDARD = MentoringPolicy.standard();
    private static final MentoringPolicy REPORTING =
            STANDARD.toBuilder().ratingsOverGroups(true).build();
    private static final MentoringAgreement STATING = Pairs.agreement().toBuilder()
            .visibility(Visibility.withRatingsOverGroups())
            .build();
    private static final Violation NOT_STATED =
            Violation.of(Rule.AGREEMENT_VISIBILITY_STATED, "ratingsOverGroups", true, "stated", false);

    private final Story story = Story.active();

    @Test
    @ProofOf(value = Rule.AGREEMENT_VISIBILITY_STATED, kind = BROKEN)
    void anAgreementThatDoesNotStateWhatTheOrganisationSeesIsNotProposed() {
        Proposal silent = Pairs.proposal().policy(REPORTING).build();
        assertThat(refusal(() -> MentoringRelationship.propose(Pairs.MARIA, Pairs.START, Pairs.ID, silent)))
                .containsExactly(NOT_STATED);
        Story stating = stating(REPORTING);
        assertThat(refusal(() -> stating.maria().proposeAgreement(Pairs.agreement())))
                .containsExactly(NOT_STATED);
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_VISIBILITY_STATED, kind = OBEYED)
    void anAgreementMayStateMoreThanTheOrganisationSees() {
        assertThat(stating(REPORTING).relationship().status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(stating(STANDARD).relationship().status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_VISIBILITY_STATED, kind = BROKEN)
    void anAmendmentThatAPolicyHasOvertakenIsNotAccepted() {
        Story stating = stating(STANDARD);
        stating.keep(stating.maria().proposeAgreement(Pairs.agreement()));
        assertThat(stating.keep(stating.carla().changePolicy(REPORTING)).event())
                .isInstanceOf(PolicyChanged.class);
        assertThat(refusal(() -> stating.ben().acceptAgreement(2))).containsExactly(NOT_STATED);
        assertThat(refusal(() -> stating.ben().acceptAgreement(3)))
                .containsExactly(Violation.of(Rule.AGREEMENT_AMENDED_BY_BOTH, "revision", 3, "lastRevision", 2));
        stating.keep(stating.maria().declineAgreement(2));
        assertThat(agreement(stating).value()).contains(STATING);
    }

    @Test
    void aPolicyThatShowsTheOrganisationNoMoreIsInForceAtOnce() {
        MentoringPolicy strict = STANDARD.with(Rule.AGREEMENT_SERIES, Enforcement.ENFORCED);
        assertThat(story.keep(story.carla().changePolicy(strict)).event())
                .isEqualTo(new PolicyChanged(stamp(story), 2, strict));
        assertThat(policy(story).value()).contains(strict);
        assertThat(agreement(story).revisionInForce()).isEqualTo(1);
        assertThat(story.journal()).singleElement().isInstanceOfSatisfying(JournalItem.SupersededPolicy.class, old -> {
            assertThat(old.policy().value()).isEqualTo(STANDARD);
            assertThat(old.policy().number()).isEqualTo(1);
        });
    }

    @Test
    void aPolicyJudgesOnlyWhatComesAfter() {
        MentoringAgreement eight = Pairs.agreement().toBuilder().sessions(8).build();
        story.keep(story.maria().proposeAgreement(eight));
        story.keep(story.ben().acceptAgreement(2));
        story.keep(story.maria().proposeAgreement(eight.toBuilder().sessions(9).build()));
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofHours(6))));
        var late = story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        assertThat(late.event().outcome().late()).isTrue();

        story.keep(story.carla()
                .changePolicy(STANDARD.with(Rule.AGREEMENT_SERIES, Enforcement.ENFORCED).toBuilder()
                        .lateCancellation(Duration.ZERO)
                        .build()));

        assertThat(agreement(story).value()).contains(eight);
        assertThat(story.ben().acceptAgreement(3).warnings()).isEmpty();
        assertThat(refusal(() -> story.ben().proposeAgreement(eight)))
                .extracting(Violation::rule)
                .containsExactly(Rule.AGREEMENT_SERIES);
        Outcome other = new Outcome.Cancelled(Role.MENTEE, CancelReason.ILLNESS, false, Optional.empty());
        assertThat(story.recall(FIRST)
                        .ben()
                        .session(FIRST)
                        .correct(other, "it was illness")
                        .event()
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Cancelled.class,
                        corrected -> assertThat(corrected.late()).isTrue());
    }

    @Test
    @ProofOf(
            value = {Rule.AGREEMENT_VISIBILITY_STATED, Rule.AGREEMENT_AMENDED_BY_BOTH},
            kind = OBEYED)
    void aPolicyThatShowsTheOrganisationMoreIsInForceWhenBothHaveAcceptedIt() {
        Revision<MentoringAgreement> first = agreement(story).inForce().orElseThrow();
        assertThat(story.keep(story.carla().changePolicy(REPORTING)).event())
                .isEqualTo(new PolicyProposed(stamp(story), 2, REPORTING));
        var one = story.later(Duration.ofDays(1)).keep(story.ben().acceptPolicy(2));
        assertThat(one.event().agreementRevision()).isEmpty();
        assertThat(policy(story).value()).contains(STANDARD);
        assertThat(story.journal()).isEmpty();

        var both = story.later(Duration.ofDays(1)).keep(story.maria().acceptPolicy(2));

        assertThat(both.event().agreementRevision()).contains(2);
        assertThat(policy(story).value()).contains(REPORTING);
        assertThat(policy(story).proposal()).isEmpty();
        assertThat(agreement(story).inForce()).get().satisfies(next -> {
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.value()).isEqualTo(STATING);
            assertThat(next.by()).isEqualTo(Role.COORDINATOR);
            assertThat(next.at()).isEqualTo(Pairs.START);
            assertThat(next.acceptances())
                    .isEqualTo(policy(story).inForce().orElseThrow().acceptances())
                    .extracting(acceptance -> acceptance.party())
                    .containsExactly(Role.MENTEE, Role.MENTOR);
        });
        assertThat(story.journal())
                .extracting(Object::getClass)
                .containsExactly(JournalItem.SupersededPolicy.class, JournalItem.SupersededAgreement.class);
        assertThat(story.journal()).contains(new JournalItem.SupersededAgreement(first));
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_AMENDED_BY_BOTH, kind = BROKEN)
    void aPolicyThatDoesNotWaitForThemIsNeitherAcceptedNorDeclinedNorWithdrawn() {
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.ben().acceptPolicy(2));
        assertThat(refusal(() -> story.ben().acceptPolicy(2)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_AMENDED_BY_BOTH,
                        "permission",
                        Permission.ACCEPT_POLICY,
                        "revision",
                        2,
                        "lastRevision",
                        2,
                        "proposedBy",
                        Role.COORDINATOR,
                        "acceptedBy",
                        List.of(Role.MENTEE)));
        assertThat(refusal(() -> story.maria().acceptPolicy(3)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_AMENDED_BY_BOTH,
                        "permission",
                        Permission.ACCEPT_POLICY,
                        "revision",
                        3,
                        "lastRevision",
                        2));
        assertThat(refusal(() -> story.maria().declinePolicy(1)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_AMENDED_BY_BOTH, "permission", Permission.DECLINE_POLICY, "revision", 1));
        assertThat(refusal(() -> story.carla().withdrawPolicy(3)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_AMENDED_BY_BOTH, "permission", Permission.WITHDRAW_POLICY, "revision", 3));
    }

    @Test
    void eitherPartyDeclinesAlsoAfterTheirYesAndTheCoordinatorWithdrawsOrProposesAnother() {
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.ben().acceptPolicy(2));
        story.keep(story.ben().declinePolicy(2));
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.maria().declinePolicy(3));
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.carla().withdrawPolicy(4));
        assertThat(policy(story).proposal()).isEmpty();
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.ben().acceptPolicy(5));
        story.keep(story.carla().changePolicy(REPORTING));
        assertThat(policy(story).proposal()).get().extracting(Revision::number).isEqualTo(6);
        assertThat(policy(story).proposal().orElseThrow().acceptances()).isEmpty();
        story.keep(story.carla().changePolicy(STANDARD));
        assertThat(policy(story).proposal()).isEmpty();
        assertThat(policy(story).revisionInForce()).isEqualTo(7);
        assertThat(agreement(story).revisionInForce()).isEqualTo(1);
    }

    @Test
    void anAmendmentThatWaitsFallsWithTheVersionThatItAmended() {
        story.keep(story.maria()
                .proposeAgreement(Pairs.agreement().toBuilder().sessions(4).build()));
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.ben().acceptPolicy(2));
        assertThat(agreement(story).proposal()).isPresent();
        assertThat(story.keep(story.maria().acceptPolicy(2)).event().agreementRevision())
                .contains(3);
        assertThat(agreement(story).proposal()).isEmpty();
        assertThat(agreement(story).value()).contains(STATING);
    }

    @Test
    void anAgreementThatHasComeToStateWhatWaitsIsNotFollowedByAnother() {
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.maria().proposeAgreement(STATING));
        story.keep(story.ben().acceptAgreement(2));
        assertThat(policy(story).value()).contains(STANDARD);
        story.keep(story.ben().acceptPolicy(2));
        story.keep(story.ben().proposeAgreement(Pairs.agreement()));
        assertThat(story.keep(story.maria().acceptPolicy(2)).event().agreementRevision())
                .contains(2);
        assertThat(policy(story).value()).contains(REPORTING);
        assertThat(agreement(story).revisionInForce()).isEqualTo(2);
        assertThat(refusal(() -> story.maria().acceptAgreement(3))).containsExactly(NOT_STATED);
    }

    @Test
    void whileOnHoldAPolicyThatShowsMoreWaits() {
        story.keep(story.ben().pause(EndReason.LEAVE));
        story.keep(story.carla().changePolicy(STANDARD.with(Rule.GOAL_EARLY, Enforcement.OFF)));
        story.keep(story.carla().changePolicy(REPORTING));
        assertThat(refusal(() -> story.ben().acceptPolicy(3)))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_ACTIVE_ONLY);
        assertThat(story.ben().declinePolicy(3).event().revision()).isEqualTo(3);
        assertThat(story.carla().withdrawPolicy(3).event().revision()).isEqualTo(3);
    }

    @Test
    void whatWaitsFallsWithTheEnd() {
        story.keep(story.maria().proposeAgreement(STATING));
        story.keep(story.carla().changePolicy(REPORTING));
        story.keep(story.ben().recordReview(Story.finalReview()));
        story.keep(story.ben().complete(Set.of()));
        assertThat(policy(story).proposal()).isEmpty();
        assertThat(policy(story).value()).contains(STANDARD);
        assertThat(agreement(story).proposal()).isEmpty();
        assertThat(agreement(story).value()).contains(Pairs.agreement());
        Story declined = Story.in(RelationshipStatus.DECLINED);
        assertThat(agreement(declined).proposal()).isPresent();
    }

    @Test
    void bothPartiesReadWhatWaitsAndTheCoordinatorThatItDoes() {
        assertThat(CoordinatorView.of(story.relationship()).proposedPolicy()).isEmpty();
        story.keep(story.carla().changePolicy(REPORTING));
        for (Role party : Role.PARTIES) {
            assertThat(PartyView.of(story.relationship(), party, List.of(), story.now())
                            .policy())
                    .satisfies(policy -> {
                        assertThat(policy.value()).contains(STANDARD);
                        assertThat(policy.proposal().map(Revision::value)).contains(REPORTING);
                    });
        }
        CoordinatorView counts = CoordinatorView.of(story.relationship());
        assertThat(counts.policy()).isEqualTo(STANDARD);
        assertThat(counts.proposedPolicy()).contains(2);
    }

    private static Story stating(MentoringPolicy policy) {
        Story story = Story.proposed(
                Pairs.proposal().policy(policy).agreement(STATING).build());
        story.keep(story.ben().acceptAgreement(1));
        return story;
    }

    private static Negotiated<MentoringPolicy> policy(Story story) {
        return story.relationship().body().policy();
    }

    private static Negotiated<MentoringAgreement> agreement(Story story) {
        return story.relationship().body().agreement();
    }

    private static Stamp stamp(Story story) {
        return new Stamp(Pairs.ID, Role.COORDINATOR, story.now());
    }
}
