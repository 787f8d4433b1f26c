package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the agreement. */
class AgreementRulesTest {
    private static final MentoringAgreement UNUSUAL = Pairs.agreement().toBuilder()
            .sessionLength(Duration.ofMinutes(45))
            .sessions(8)
            .cadence(Cadence.everyWeeks(1))
            .build();
    private static final List<Violation> ALL_THREE = List.of(
            Violation.of(Rule.AGREEMENT_SESSION_LENGTH, "minutes", 45L, "from", 60L, "to", 120L),
            Violation.of(Rule.AGREEMENT_SERIES, "sessions", 8, "from", 3, "to", 6),
            Violation.of(Rule.AGREEMENT_CADENCE, "days", 7, "from", 28, "to", 42));

    private final MentoringPolicy strict = MentoringPolicy.standard()
            .with(Rule.AGREEMENT_SESSION_LENGTH, Enforcement.ENFORCED)
            .with(Rule.AGREEMENT_SERIES, Enforcement.ENFORCED)
            .with(Rule.AGREEMENT_CADENCE, Enforcement.ENFORCED);

    @Test
    @ProofOf(
            value = {Rule.AGREEMENT_SESSION_LENGTH, Rule.AGREEMENT_SERIES, Rule.AGREEMENT_CADENCE},
            kind = OBEYED)
    void anAgreementWithinTheProgrammesRangesIsProposedWithoutAWarning() {
        var proposed = MentoringRelationship.propose(
                Pairs.MARIA,
                Pairs.START,
                Pairs.ID,
                Pairs.proposal().policy(strict).build());
        assertThat(proposed.warnings()).isEmpty();
        assertThat(proposed.before()).isEmpty();
        assertThat(proposed.relationship().version()).isEqualTo(1);
    }

    @Test
    @ProofOf(
            value = {Rule.AGREEMENT_SESSION_LENGTH, Rule.AGREEMENT_SERIES, Rule.AGREEMENT_CADENCE},
            kind = BROKEN)
    void anUnusualAgreementIsRefusedWarnedOfOrPassedAsTheProgrammeSays() {
        Proposal.Builder proposal = Pairs.proposal().agreement(UNUSUAL);
        assertThat(refusal(() -> propose(proposal.policy(strict).build()))).isEqualTo(ALL_THREE);
        assertThat(propose(proposal.policy(MentoringPolicy.standard()).build()).warnings())
                .isEqualTo(ALL_THREE);
        MentoringPolicy mixed =
                strict.with(Rule.AGREEMENT_SERIES, Enforcement.OFF).with(Rule.AGREEMENT_CADENCE, Enforcement.ADVISED);
        assertThat(refusal(() -> propose(proposal.policy(mixed).build()))).containsExactly(ALL_THREE.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 3, 28, 0",
        "120, 6, 42, 0",
        "59, 3, 28, 1",
        "121, 6, 42, 1",
        "60, 2, 28, 1",
        "60, 7, 28, 1",
        "60, 3, 27, 1",
        "60, 3, 43, 1",
        "59, 2, 27, 3",
        "121, 7, 43, 3"
    })
    void theRangesIncludeTheirEnds(int minutes, int sessions, int days, int broken) {
        MentoringAgreement agreement = Pairs.agreement().toBuilder()
                .sessionLength(Duration.ofMinutes(minutes))
                .sessions(sessions)
                .cadence(Cadence.everyDays(days))
                .build();
        assertThat(propose(Pairs.proposal().agreement(agreement).build()).warnings())
                .hasSize(broken);
    }

    @Test
    void anUnusualAmendmentIsJudgedByTheSameRules() {
        Story story = Story.active(strict);
        assertThat(refusal(() -> story.maria().proposeAgreement(UNUSUAL))).isEqualTo(ALL_THREE);
        assertThat(Story.active().maria().proposeAgreement(UNUSUAL).warnings()).isEqualTo(ALL_THREE);
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_ACCEPTED_BY_BOTH, kind = OBEYED)
    void aRelationshipIsActiveWhenBothHaveAcceptedTheSameVersion() {
        Story story = Story.proposed(MentoringPolicy.standard());
        story.keep(story.ben().acceptAgreement(1));
        assertThat(story.relationship().status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(story.relationship().body().activatedAt()).contains(story.now());
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_ACCEPTED_BY_BOTH, kind = BROKEN)
    void acceptingAVersionThatDoesNotWaitForThemIsRefused() {
        Story story = Story.proposed(MentoringPolicy.standard());
        List<Violation> noSuchVersion =
                List.of(Violation.of(Rule.AGREEMENT_ACCEPTED_BY_BOTH, "revision", 2, "lastRevision", 1));
        assertThat(refusal(() -> story.ben().acceptAgreement(2))).isEqualTo(noSuchVersion);
        assertThat(refusal(() -> story.maria().acceptAgreement(1)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_ACCEPTED_BY_BOTH,
                        "revision",
                        1,
                        "lastRevision",
                        1,
                        "proposedBy",
                        Role.MENTOR,
                        "acceptedBy",
                        List.of(Role.MENTOR)));
        story.keep(story.ben().proposeAgreement(Pairs.agreement()));
        assertThat(refusal(() -> story.maria().acceptAgreement(1)))
                .containsExactly(Violation.of(Rule.AGREEMENT_ACCEPTED_BY_BOTH, "revision", 1, "lastRevision", 2));
    }

    @Test
    void acceptancesThatAreAttestedAreMarkedAsTheHostsWord() {
        Story story = Story.proposed(MentoringPolicy.standard());
        story.keep(story.carla().attestAcceptance(Role.MENTEE, 1));
        assertThat(story.relationship().status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(story.relationship()
                        .body()
                        .agreement()
                        .inForce()
                        .orElseThrow()
                        .acceptances())
                .extracting(acceptance -> acceptance.attested())
                .containsExactly(false, true);
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_AMENDED_BY_BOTH, kind = OBEYED)
    void anAmendmentIsInForceWhenTheOtherAcceptsIt() {
        Story story = Story.active();
        MentoringAgreement longer = Pairs.agreement().toBuilder()
                .sessionLength(Duration.ofMinutes(90))
                .build();
        story.keep(story.maria().proposeAgreement(longer));
        assertThat(story.relationship().body().agreement().value()).contains(Pairs.agreement());
        story.keep(story.ben().acceptAgreement(2));
        assertThat(story.relationship().body().agreement().value()).contains(longer);
        assertThat(story.journal())
                .singleElement()
                .isInstanceOfSatisfying(
                        JournalItem.SupersededAgreement.class,
                        old -> assertThat(old.agreement().value()).isEqualTo(Pairs.agreement()));
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_AMENDED_BY_BOTH, kind = BROKEN)
    void anAmendmentThatIsNotOpenIsNeitherAcceptedNorDeclined() {
        Story story = Story.active();
        assertThat(refusal(() -> story.ben().acceptAgreement(1)))
                .containsExactly(Violation.of(
                        Rule.AGREEMENT_AMENDED_BY_BOTH,
                        "revision",
                        1,
                        "lastRevision",
                        1,
                        "proposedBy",
                        Role.MENTOR,
                        "acceptedBy",
                        List.of(Role.MENTOR, Role.MENTEE)));
        assertThat(refusal(() -> story.ben().declineAgreement(2)))
                .containsExactly(Violation.of(Rule.AGREEMENT_AMENDED_BY_BOTH, "revision", 2));
        story.keep(story.maria().proposeAgreement(Pairs.agreement()));
        story.keep(story.ben().declineAgreement(2));
        assertThat(story.relationship().body().agreement().proposal()).isEmpty();
        assertThat(refusal(() -> story.ben().acceptAgreement(2))).hasSize(1);
    }

    private static Transition<?> propose(Proposal proposal) {
        return MentoringRelationship.propose(Pairs.MARIA, Pairs.START, Pairs.ID, proposal);
    }
}
