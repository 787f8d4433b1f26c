package dev.mentoring.store.contract.command;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.agreement;
import static dev.mentoring.store.contract.command.KindOfCommand.active;
import static dev.mentoring.store.contract.command.KindOfCommand.coordinated;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.event.EventType;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Permission;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.store.contract.Story;
import java.util.List;

/** What is done about the agreement, and about the policy that travels with it. */
final class AgreementKinds {
    private static final MentoringAgreement AMENDED = agreement().toBuilder()
            .sessions(3)
            .visibility(Visibility.metadataOnly())
            .build();
    private static final MentoringPolicy RELAXED =
            MentoringPolicy.standard().with(Rule.AGREEMENT_SERIES, Enforcement.OFF);
    private static final MentoringPolicy REPORTING =
            RELAXED.toBuilder().ratingsOverGroups(true).build();

    static final List<KindOfCommand> ALL = List.of(
            KindOfCommand.of(
                    Permission.ACCEPT_AGREEMENT,
                    EventType.AGREEMENT_ACCEPTED,
                    RelationshipKinds::proposedByMaria,
                    new Given.ByParty<>(BEN, me -> me.acceptAgreement(1))),
            active(
                            Permission.ACCEPT_AGREEMENT,
                            EventType.AGREEMENT_ACCEPTED,
                            AgreementKinds::amendmentProposed,
                            BEN,
                            me -> me.acceptAgreement(2))
                    .when("as amended"),
            KindOfCommand.of(
                    Permission.ATTEST_ACCEPTANCE,
                    EventType.AGREEMENT_ACCEPTED,
                    RelationshipKinds::proposedByTheCoordinator,
                    new Given.ByCoordinator<>(me -> me.attestAcceptance(Role.MENTEE, 1))),
            active(
                    Permission.PROPOSE_AGREEMENT,
                    EventType.AGREEMENT_PROPOSED,
                    story -> {},
                    MARIA,
                    me -> me.proposeAgreement(AMENDED)),
            active(
                    Permission.DECLINE_AGREEMENT,
                    EventType.AGREEMENT_PROPOSAL_DROPPED,
                    AgreementKinds::amendmentProposed,
                    BEN,
                    me -> me.declineAgreement(2)),
            coordinated(
                    Permission.CHANGE_POLICY, EventType.POLICY_CHANGED, story -> {}, me -> me.changePolicy(RELAXED)),
            coordinated(
                            Permission.CHANGE_POLICY,
                            EventType.POLICY_PROPOSED,
                            AgreementKinds::amended,
                            me -> me.changePolicy(REPORTING))
                    .when("to be accepted"),
            coordinated(
                    Permission.WITHDRAW_POLICY,
                    EventType.POLICY_PROPOSAL_DROPPED,
                    AgreementKinds::policyProposed,
                    me -> me.withdrawPolicy(2)),
            active(
                    Permission.ACCEPT_POLICY,
                    EventType.POLICY_ACCEPTED,
                    AgreementKinds::policyAcceptedByBen,
                    MARIA,
                    me -> me.acceptPolicy(2)),
            active(
                    Permission.DECLINE_POLICY,
                    EventType.POLICY_PROPOSAL_DROPPED,
                    AgreementKinds::policyProposed,
                    MARIA,
                    me -> me.declinePolicy(2)));

    private AgreementKinds() {}

    private static void amendmentProposed(Story story) {
        story.by(MARIA, me -> me.proposeAgreement(AMENDED));
    }

    private static void amended(Story story) {
        amendmentProposed(story);
        story.by(BEN, me -> me.acceptAgreement(2));
    }

    private static void policyProposed(Story story) {
        amended(story);
        story.by(COORDINATOR, me -> me.changePolicy(REPORTING));
    }

    private static void policyAcceptedByBen(Story story) {
        policyProposed(story);
        story.by(BEN, me -> me.acceptPolicy(2));
    }
}
