package dev.mentoring.relationship;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.AgreementEvent.AgreementProposalDropped;
import dev.mentoring.event.AgreementEvent.AgreementProposed;
import dev.mentoring.event.RelationshipEvent.DisclosureRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesRecorded;
import dev.mentoring.event.RelationshipEvent.ObjectivesReviewed;
import dev.mentoring.event.RelationshipEvent.RelationshipCompleted;
import dev.mentoring.event.RelationshipEvent.RelationshipDeclined;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipExpired;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.event.RelationshipEvent.RelationshipResumed;
import dev.mentoring.event.RelationshipEvent.RelationshipWithdrawn;
import dev.mentoring.event.RelationshipEvent.SelfAssessmentRecorded;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The commands about the relationship as a whole; parties and coordinators each reach their own of them. */
final class RelationshipCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;

    RelationshipCommands(Desk desk) {
        this.desk = desk;
        this.relationship = desk.relationship();
    }

    Transition<AgreementAccepted> acceptAgreement(int revision) {
        Decision decision = desk.decide(Permission.ACCEPT_AGREEMENT);
        relationship
                .body()
                .agreement()
                .proposal()
                .filter(open -> open.number() == revision)
                .ifPresent(open -> ProposalJudgement.judgeVisibility(
                        decision, open.value(), relationship.body().policyInForce()));
        return accept(decision, decision.by(), revision, false);
    }

    Transition<AgreementAccepted> attestAcceptance(Role party, int revision) {
        Decision decision = desk.decide(Permission.ATTEST_ACCEPTANCE);
        if (!party.isParty()) {
            throw new InvalidValueException("party", "must be the mentor or the mentee");
        }
        return accept(decision, party, revision, true);
    }

    private Transition<AgreementAccepted> accept(Decision decision, Role party, int revision, boolean attested) {
        Rule rule = relationship.status() == RelationshipStatus.PROPOSED
                ? Rule.AGREEMENT_ACCEPTED_BY_BOTH
                : Rule.AGREEMENT_AMENDED_BY_BOTH;
        return decision.require(
                        relationship.body().agreement().awaits(party, revision),
                        rule,
                        Decision.facts(relationship.body().agreement(), revision))
                .accept(new AgreementAccepted(decision.stamp(), revision, party, attested));
    }

    Transition<AgreementProposed> proposeAgreement(MentoringAgreement agreement) {
        Decision decision = desk.decide(Permission.PROPOSE_AGREEMENT);
        ProposalJudgement.judge(decision, agreement, relationship.body().policyInForce());
        int revision = relationship.body().agreement().lastRevision() + 1;
        return decision.accept(new AgreementProposed(decision.stamp(), revision, agreement));
    }

    Transition<AgreementProposalDropped> declineAgreement(int revision) {
        Decision decision = desk.decide(Permission.DECLINE_AGREEMENT);
        boolean open = relationship
                .body()
                .agreement()
                .proposal()
                .filter(p -> p.number() == revision)
                .isPresent();
        return decision.require(open, Rule.AGREEMENT_AMENDED_BY_BOTH, "revision", revision)
                .accept(new AgreementProposalDropped(decision.stamp(), revision));
    }

    Transition<RelationshipDeclined> decline(EndReason reason, Optional<String> note) {
        Decision decision = desk.decide(Permission.DECLINE);
        Role proposedBy = relationship.body().proposedBy();
        return decision.require(
                        proposedBy != decision.by(),
                        Rule.ACCESS_DENIED_BY_DEFAULT,
                        "permission",
                        Permission.DECLINE,
                        "proposedBy",
                        proposedBy)
                .accept(new RelationshipDeclined(decision.stamp(), reason, Bounds.line("note", note)));
    }

    Transition<RelationshipWithdrawn> withdraw() {
        Decision decision = desk.decide(Permission.WITHDRAW);
        Role proposedBy = relationship.body().proposedBy();
        return decision.require(
                        proposedBy == decision.by(),
                        Rule.ACCESS_DENIED_BY_DEFAULT,
                        "permission",
                        Permission.WITHDRAW,
                        "proposedBy",
                        proposedBy)
                .accept(new RelationshipWithdrawn(decision.stamp()));
    }

    Transition<RelationshipExpired> expire() {
        Decision decision = desk.decide(Permission.EXPIRE);
        return decision.accept(new RelationshipExpired(decision.stamp()));
    }

    Transition<RelationshipPaused> pause(EndReason reason, Optional<String> note) {
        Decision decision = desk.decide(Permission.PAUSE);
        return decision.accept(new RelationshipPaused(decision.stamp(), reason, Bounds.line("note", note)));
    }

    Transition<RelationshipResumed> resume() {
        Decision decision = desk.decide(Permission.RESUME);
        return decision.accept(new RelationshipResumed(decision.stamp()));
    }

    Transition<ObjectivesRecorded> recordObjectives(List<String> objectives) {
        Decision decision = desk.decide(Permission.RECORD_OBJECTIVES);
        List<String> lines = Bounds.lines("objectives", objectives);
        if (lines.isEmpty()) {
            throw new InvalidValueException("objectives", "must hold at least one", Rule.RELATIONSHIP_OBJECTIVES);
        }
        return decision.accept(new ObjectivesRecorded(decision.stamp(), lines));
    }

    Transition<SelfAssessmentRecorded> recordSelfAssessment(SelfAssessment selfAssessment) {
        Decision decision = desk.decide(Permission.RECORD_SELF_ASSESSMENT);
        return decision.accept(new SelfAssessmentRecorded(decision.stamp(), selfAssessment));
    }

    Transition<ObjectivesReviewed> recordReview(ObjectivesReview review) {
        Decision decision = desk.decide(Permission.RECORD_REVIEW);
        return decision.accept(new ObjectivesReviewed(decision.stamp(), review));
    }

    Transition<DisclosureRecorded> recordDisclosure(Disclosure disclosure) {
        Decision decision = desk.decide(Permission.RECORD_DISCLOSURE);
        return decision.require(
                        !disclosure.day().isAfter(desk.today()),
                        Rule.ACCESS_PARTIES_ONLY,
                        "day",
                        disclosure.day(),
                        "today",
                        desk.today())
                .accept(new DisclosureRecorded(decision.stamp(), disclosure));
    }

    Transition<RelationshipCompleted> complete(Set<ActionId> continuingActions) {
        Decision decision = desk.decide(Permission.COMPLETE);
        List<GoalId> unreviewed = relationship.agreedGoals().stream()
                .filter(goal -> relationship.body().finalReview().stream()
                        .noneMatch(recorded -> recorded.review().reviewedGoals().contains(goal)))
                .toList();
        List<SessionId> open = sessionsThat(session -> session.status() != SessionStatus.PROPOSED);
        List<ActionId> unmarked = relationship.actionsById().keySet().stream()
                .filter(action -> !continuingActions.contains(action))
                .toList();
        List<ActionId> unknown = continuingActions.stream()
                .filter(action -> relationship.action(action).isEmpty())
                .toList();
        return decision.require(
                        relationship.body().finalReview().isPresent() && unreviewed.isEmpty(),
                        Rule.RELATIONSHIP_FINAL_REVIEW,
                        "recorded",
                        relationship.body().finalReview().isPresent(),
                        "goalsWithoutReview",
                        unreviewed)
                .require(
                        open.isEmpty() && unmarked.isEmpty() && unknown.isEmpty(),
                        Rule.RELATIONSHIP_NOTHING_LEFT_OPEN,
                        "openSessions",
                        open,
                        "openActions",
                        unmarked,
                        "unknownActions",
                        unknown)
                .accept(new RelationshipCompleted(
                        decision.stamp(),
                        sessionsThat(session -> session.status() == SessionStatus.PROPOSED),
                        goals(),
                        List.copyOf(relationship.actionsById().keySet())));
    }

    Transition<RelationshipEndedEarly> endEarly(EndReason reason, Optional<String> note) {
        Decision decision = desk.decide(Permission.END_EARLY);
        return decision.accept(new RelationshipEndedEarly(
                decision.stamp(),
                reason,
                Bounds.line("note", note),
                sessionsThat(session -> true),
                goals(),
                List.copyOf(relationship.actionsById().keySet())));
    }

    private List<SessionId> sessionsThat(Predicate<Session> condition) {
        return relationship.sessions().stream()
                .filter(condition)
                .map(Session::id)
                .toList();
    }

    private List<GoalId> goals() {
        return relationship.goals().stream().map(SmartGoal::id).toList();
    }
}
