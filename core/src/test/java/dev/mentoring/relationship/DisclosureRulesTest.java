package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.view.CoordinatorView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one exception to confidentiality: it is recorded for the other party, and opens nothing. */
class DisclosureRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "ON_HOLD", "COMPLETED", "ENDED_EARLY"})
    @ProofOf(value = Rule.ACCESS_PARTIES_ONLY, kind = OBEYED)
    void eitherPartyRecordsADisclosureAlsoAfterTheEndAndTheJournalKeepsIt(RelationshipStatus status) {
        Story story = Story.in(status);
        int before = story.journal().size();
        story.later(Duration.ofHours(1)).keep(story.maria().recordDisclosure(told(DisclosureGround.SAFEGUARDING)));
        story.later(Duration.ofHours(1)).keep(story.ben().recordDisclosure(told(DisclosureGround.LEGAL_DUTY)));
        assertThat(story.relationship().status()).isEqualTo(status);
        assertThat(story.journal().subList(before, before + 2))
                .containsExactly(
                        new JournalItem.RecordedDisclosure(
                                told(DisclosureGround.SAFEGUARDING),
                                Role.MENTOR,
                                Pairs.START.plus(Duration.ofHours(1))),
                        new JournalItem.RecordedDisclosure(
                                told(DisclosureGround.LEGAL_DUTY), Role.MENTEE, Pairs.START.plus(Duration.ofHours(2))));
    }

    @Test
    @ProofOf(value = Rule.ACCESS_PARTIES_ONLY, kind = BROKEN)
    void whatIsYetToBeDisclosedIsNoRecordedDisclosure() {
        Story story = Story.active();
        Disclosure tomorrow = new Disclosure(DisclosureGround.LEGAL_DUTY, "the court", "the plan", DAY.plusDays(1));
        assertThat(refusal(() -> story.ben().recordDisclosure(tomorrow)))
                .containsExactly(Violation.of(Rule.ACCESS_PARTIES_ONLY, "day", DAY.plusDays(1), "today", DAY));
        story.at(Instant.parse("2026-01-05T23:30:00Z"));
        assertThat(story.ben().recordDisclosure(tomorrow).event().disclosure())
                .as("it is the next day in Paris")
                .isEqualTo(tomorrow);
    }

    @Test
    void theOrganisationLearnsNothingOfIt() {
        Story story = Story.in(RelationshipStatus.ACTIVE);
        story.keep(story.ben().recordReview(Story.finalReview()));
        CoordinatorView before = CoordinatorView.of(story.relationship());
        story.keep(story.maria().recordDisclosure(told(DisclosureGround.SAFEGUARDING)));
        assertThat(CoordinatorView.of(story.relationship()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
    }

    @Test
    void beforeBothHaveAgreedThereIsNothingToDisclose() {
        Story story = Story.proposed(MentoringPolicy.standard());
        assertThat(refusal(() -> story.ben().recordDisclosure(told(DisclosureGround.LEGAL_DUTY))))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_ACTIVE_ONLY);
        story.keep(story.ben().decline(EndReason.NO_TIME));
        assertThat(refusal(() -> story.ben().recordDisclosure(told(DisclosureGround.LEGAL_DUTY))))
                .hasSize(1);
    }

    private static Disclosure told(DisclosureGround ground) {
        return new Disclosure(ground, "the safeguarding officer", "that she is being threatened", DAY);
    }
}
