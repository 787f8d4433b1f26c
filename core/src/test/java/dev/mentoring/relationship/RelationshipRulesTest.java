package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the relationship as a whole, from its proposal to its end. */
class RelationshipRulesTest {

    @Test
    @ProofOf(value = Rule.RELATIONSHIP_TWO_PEOPLE, kind = BROKEN)
    void nobodyMentorsThemselvesAndEverythingElseIsSaidToo() {
        Proposal proposal = Pairs.proposal()
                .mentee("maria")
                .policy(MentoringPolicy.standard().with(Rule.AGREEMENT_SERIES, Enforcement.ENFORCED))
                .agreement(Pairs.agreement().toBuilder().sessions(1).build())
                .build();
        assertThat(refusal(() -> MentoringRelationship.propose(Pairs.MARIA, Pairs.START, Pairs.ID, proposal)))
                .containsExactly(
                        Violation.of(Rule.RELATIONSHIP_TWO_PEOPLE),
                        Violation.of(Rule.AGREEMENT_SERIES, "sessions", 1, "from", 3, "to", 6));
    }

    @Test
    @ProofOf(value = Rule.ACCESS_OWN_PROGRAMME, kind = BROKEN)
    void aCoordinatorNeitherProposesNorRunsTheirOwnRelationship() {
        assertThat(refusal(() -> propose(Pairs.MARIA_AS_COORDINATOR)))
                .containsExactly(Violation.of(Rule.ACCESS_OWN_PROGRAMME, "permission", Permission.PROPOSE));
        Story story = Story.active();
        assertThat(refusal(() -> story.relationship()
                        .as(Pairs.MARIA_AS_COORDINATOR, story.now())
                        .pause(EndReason.LEAVE)))
                .containsExactly(Violation.of(Rule.ACCESS_OWN_PROGRAMME, "permission", Permission.PAUSE));
        for (Actor nobody : List.of(Pairs.STRANGER, Pairs.ELSEWHERE)) {
            assertThat(refusal(() -> propose(nobody)))
                    .containsExactly(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", Permission.PROPOSE));
        }
    }

    @Test
    @ProofOf(value = Rule.ACCESS_OWN_PROGRAMME, kind = OBEYED)
    void aCoordinatorProposesAndRunsOthersOfTheirProgramme() {
        assertThat(propose(Pairs.CARLA).relationship().body().proposedBy()).isEqualTo(Role.COORDINATOR);
        Story story = Story.active();
        story.keep(story.carla().pause(EndReason.PROGRAMME));
        story.keep(story.carla().resume());
        assertThat(story.relationship().status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    @ProofOf(value = Rule.RELATIONSHIP_ACTIVE_ONLY, kind = BROKEN)
    void newPlansWaitWhileOnHold() {
        Story story = Story.in(RelationshipStatus.ON_HOLD);
        assertThat(refusal(() -> story.ben().session(FIRST).confirm(1)))
                .containsExactly(Violation.of(
                        Rule.RELATIONSHIP_ACTIVE_ONLY,
                        "permission",
                        Permission.SESSION_CONFIRM,
                        "status",
                        RelationshipStatus.ON_HOLD));
    }

    @Test
    @ProofOf(value = Rule.RELATIONSHIP_ACTIVE_ONLY, kind = OBEYED)
    void whatHasHappenedIsRecordedWhileOnHold() {
        Story story = Story.in(RelationshipStatus.ON_HOLD);
        story.keep(story.ben().session(FIRST).cancel(CancelReason.ILLNESS));
        story.keep(story.ben().action(OUTLINE).complete("learnt to outline"));
        story.keep(story.ben().goal(GUIDE).abandon("no time"));
        assertThat(story.relationship().sessions()).isEmpty();
    }

    @Test
    @ProofOf(value = Rule.RELATIONSHIP_END_REASON, kind = OBEYED)
    void aPauseThatEndsWithTheRelationshipIsInTheJournal() {
        Story story = Story.active();
        story.keep(story.maria().pause(EndReason.LEAVE, "back in spring"));
        Interruption pause = story.relationship().body().interruption().orElseThrow();
        story.later(Duration.ofDays(30)).keep(story.ben().endEarly(EndReason.NO_TIME, "sorry"));
        assertThat(story.journal()).containsExactly(new JournalItem.Pause(pause));
        assertThat(story.relationship().body().interruption()).get().satisfies(end -> {
            assertThat(end.reason()).isEqualTo(EndReason.NO_TIME);
            assertThat(end.note()).contains("sorry");
        });
    }

    @Test
    void onlyTheOtherPartyDeclinesAndOnlyTheProposerWithdraws() {
        Story story = Story.proposed(MentoringPolicy.standard());
        assertThat(refusal(() -> story.maria().decline(EndReason.NO_TIME)))
                .singleElement()
                .extracting(violation -> violation.facts().get("permission"))
                .isEqualTo(Permission.DECLINE);
        assertThat(refusal(() -> story.ben().withdraw()))
                .singleElement()
                .extracting(violation -> violation.facts().get("permission"))
                .isEqualTo(Permission.WITHDRAW);
        assertThat(refusal(() -> story.carla().withdraw())).hasSize(1);
        assertThat(story.ben()
                        .decline(EndReason.NO_TIME, "next year")
                        .relationship()
                        .status())
                .isEqualTo(RelationshipStatus.DECLINED);
    }

    @Test
    @ProofOf(
            value = {Rule.RELATIONSHIP_FINAL_REVIEW, Rule.RELATIONSHIP_NOTHING_LEFT_OPEN},
            kind = BROKEN)
    void completionSaysAllThatIsStillOpen() {
        Story story = Story.active().agreedGoal(GUIDE);
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(7))));
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline")));
        ActionId unknown = new ActionId("unknown");
        assertThat(refusal(() -> story.ben().complete(Set.of(unknown))))
                .containsExactly(
                        Violation.of(
                                Rule.RELATIONSHIP_FINAL_REVIEW,
                                "recorded",
                                false,
                                "goalsWithoutReview",
                                List.of(GUIDE)),
                        Violation.of(
                                Rule.RELATIONSHIP_NOTHING_LEFT_OPEN,
                                "openSessions",
                                List.of(FIRST),
                                "openActions",
                                List.of(OUTLINE),
                                "unknownActions",
                                List.of(unknown)));
        story.keep(story.ben().recordReview(Story.finalReview()));
        assertThat(refusal(() -> story.ben().complete(Set.of(OUTLINE))))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_FINAL_REVIEW, Rule.RELATIONSHIP_NOTHING_LEFT_OPEN);
    }

    @Test
    @ProofOf(
            value = {Rule.RELATIONSHIP_FINAL_REVIEW, Rule.RELATIONSHIP_NOTHING_LEFT_OPEN},
            kind = OBEYED)
    void completionWithdrawsWhatIsProposedAndMarksWhatGoesOn() {
        Story story = Story.active().agreedGoal(GUIDE);
        story.keep(
                story.ben().session(FIRST).propose(Pairs.meetingAt(story.now().plus(Duration.ofDays(7)))));
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline")));
        story.keep(story.maria()
                .recordReview(new ObjectivesReview(
                        ObjectivesReview.Kind.FINAL,
                        "well done",
                        List.of(new ObjectivesReview.GoalReview(GUIDE, "nearly there")))));
        var completed = story.keep(story.ben().complete(Set.of(OUTLINE)));
        assertThat(completed.warnings()).isEmpty();
        assertThat(completed.event().withdrawnSessions()).containsExactly(FIRST);
        assertThat(completed.event().goals()).containsExactly(GUIDE);
        assertThat(completed.event().continuingActions()).containsExactly(OUTLINE);
        assertThat(story.journal())
                .filteredOn(JournalItem.FinishedAction.class::isInstance)
                .allMatch(item -> ((JournalItem.FinishedAction) item).action().continuesBeyond())
                .hasSize(1);
    }

    @Test
    void whatRunsWhenTheRelationshipEndsWasHeld() {
        Story story = Story.active(
                MentoringPolicy.standard().with(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, Enforcement.OFF));
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofHours(1))));
        story.later(Duration.ofHours(1)).keep(story.maria().session(FIRST).start());
        var startedAt = story.now();
        story.later(Duration.ofMinutes(5)).keep(story.ben().endEarly(EndReason.NOT_A_MATCH));
        TrackRecord track = story.relationship().body().trackRecord();
        assertThat(track.held()).isEqualTo(1);
        assertThat(track.cancelled()).isZero();
        assertThat(track.lastHeldAt()).contains(startedAt);
        assertThat(story.journal())
                .singleElement()
                .isInstanceOfSatisfying(
                        JournalItem.FinishedSession.class,
                        item -> assertThat(item.session().outcome()).contains(new Outcome.Held()));
    }

    private static Transition<?> propose(Actor actor) {
        return MentoringRelationship.propose(
                actor, Pairs.START, Pairs.ID, Pairs.proposal().build());
    }
}
