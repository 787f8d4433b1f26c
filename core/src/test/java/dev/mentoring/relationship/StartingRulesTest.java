package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Strength;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of preparing and starting a session. */
class StartingRulesTest {
    private static final Meeting IN_A_WEEK = Pairs.meetingAt(Pairs.START.plus(Duration.ofDays(7)));
    private static final SessionId THIRD = new SessionId("third");

    @Test
    @ProofOf(
            value = {
                Rule.SESSION_START_SCHEDULED_ONLY,
                Rule.SESSION_START_NOT_EARLY,
                Rule.SESSION_START_ONE_AT_A_TIME,
                Rule.SESSION_START_PREVIOUS_CLOSED,
                Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                Rule.SESSION_OBJECTIVES_SERVE_A_GOAL,
                Rule.SESSION_PREPARED_BY_EACH,
                Rule.GOAL_EARLY,
                Rule.RELATIONSHIP_MIDWAY_REVIEW
            },
            kind = OBEYED)
    void aSessionInGoodOrderStartsWithoutAWarning() {
        Story story = Story.active(everything(Enforcement.ENFORCED)).agreedGoal(GUIDE);
        story.scheduled(FIRST, IN_A_WEEK)
                .prepared(FIRST, SessionObjectives.of("the outline", GUIDE))
                .at(IN_A_WEEK.startsAt().minus(Duration.ofMinutes(30)));
        var started = story.keep(story.ben().session(FIRST).start());
        assertThat(started.warnings()).isEmpty();
        assertThat(started.relationship().session(FIRST).orElseThrow().startedAt())
                .contains(story.now());
        story.later(Duration.ofHours(1)).keep(story.maria().session(FIRST).finish());
        assertThat(story.relationship().session(FIRST).orElseThrow().finishedAt())
                .contains(story.now());
    }

    @Test
    @ProofOf(
            value = {
                Rule.SESSION_START_NOT_EARLY,
                Rule.SESSION_START_PREVIOUS_CLOSED,
                Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                Rule.SESSION_PREPARED_BY_EACH,
                Rule.GOAL_EARLY,
                Rule.RELATIONSHIP_MIDWAY_REVIEW
            },
            kind = BROKEN)
    void everythingThatIsNotInOrderIsSaidAtOnce() {
        Story story = disorder(everything(Enforcement.ENFORCED));
        assertThat(refusal(() -> story.ben().session(THIRD).start())).isEqualTo(disorders());
        assertThat(disorder(everything(Enforcement.ADVISED))
                        .ben()
                        .session(THIRD)
                        .start()
                        .warnings())
                .isEqualTo(disorders());
        assertThat(disorder(everything(Enforcement.OFF))
                        .ben()
                        .session(THIRD)
                        .start()
                        .warnings())
                .isEmpty();
    }

    @Test
    void theStandardPolicyRefusesForWhatItEnforcesAndWarnsOfTheRest() {
        Story story = disorder(MentoringPolicy.standard());
        assertThat(refusal(() -> story.ben().session(THIRD).start()))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_START_NOT_EARLY, Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START);
    }

    @Test
    void whatIsLoggedAfterwardsIsAFactAndOnlyWarnsEvenWhenEnforced() {
        Story story = disorder(everything(Enforcement.ENFORCED)).at(IN_A_WEEK.endsAt());
        var logged = story.keep(story.ben().session(THIRD).logHeld(IN_A_WEEK));
        assertThat(logged.warnings())
                .isEqualTo(disorders().subList(1, disorders().size()));
        assertThat(logged.relationship().session(THIRD).orElseThrow().status()).isEqualTo(SessionStatus.HELD);
    }

    @Test
    @ProofOf(value = Rule.SESSION_OBJECTIVES_SERVE_A_GOAL, kind = BROKEN)
    void objectivesThatServeNoGoalAreWarnedOf() {
        Story story = Story.active().agreedGoal(GUIDE);
        story.scheduled(FIRST, IN_A_WEEK)
                .prepared(FIRST, SessionObjectives.of("anything"))
                .at(IN_A_WEEK.startsAt());
        assertThat(story.ben().session(FIRST).start().warnings())
                .containsExactly(Violation.of(Rule.SESSION_OBJECTIVES_SERVE_A_GOAL, "session", FIRST));
    }

    @Test
    @ProofOf(
            value = {Rule.SESSION_START_SCHEDULED_ONLY, Rule.SESSION_START_ONE_AT_A_TIME},
            kind = BROKEN)
    void onlyAScheduledSessionStartsAndOnlyOneAtATime() {
        Story story = Story.active(everything(Enforcement.OFF)).scheduled(FIRST, IN_A_WEEK);
        story.at(IN_A_WEEK.startsAt()).keep(story.maria().session(FIRST).start());
        story.keep(
                story.ben().session(SECOND).propose(Pairs.meetingAt(story.now().plus(Duration.ofHours(2)))));
        assertThat(refusal(() -> story.ben().session(SECOND).start()))
                .containsExactly(
                        Violation.of(Rule.SESSION_START_SCHEDULED_ONLY, "status", SessionStatus.PROPOSED),
                        Violation.of(Rule.SESSION_START_ONE_AT_A_TIME, "running", List.of(FIRST)));
    }

    /** Preparing has no meaning once the session has begun, whatever the policy makes of the rule. */
    @Test
    void whatComesTooLateToPrepareIsRefusedUnderEveryPolicy() {
        Story story = Story.active(everything(Enforcement.OFF)).held(FIRST);
        SessionObjectives objectives = SessionObjectives.of("too late");
        assertThat(refusal(() -> story.ben().session(FIRST).proposeObjectives(objectives)))
                .containsExactly(
                        Violation.of(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "status", SessionStatus.HELD));
        assertThat(refusal(() -> story.maria().session(FIRST).agreeObjectives(1)))
                .containsExactly(Violation.of(
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                        "status",
                        SessionStatus.HELD,
                        "revision",
                        1,
                        "lastRevision",
                        0));
    }

    @Test
    void objectivesThatWereOpenAtTheStartStayAsTheyWere() {
        Story story = Story.active(everything(Enforcement.OFF)).scheduled(FIRST, IN_A_WEEK);
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("the outline")));
        story.at(IN_A_WEEK.startsAt()).keep(story.maria().session(FIRST).start());
        assertThat(refusal(() -> story.maria().session(FIRST).declineObjectives(1)))
                .containsExactly(Violation.of(
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START,
                        "status",
                        SessionStatus.IN_PROGRESS,
                        "revision",
                        1));
    }

    @Test
    void proposedObjectivesAreDeclinedByTheMentorOrWithdrawnByTheMentee() {
        Story story = Story.active().scheduled(FIRST, IN_A_WEEK);
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("everything")));
        story.keep(story.maria().session(FIRST).declineObjectives(1));
        assertThat(objectives(story)).isEqualTo(new Negotiated<>(1, Optional.empty(), Optional.empty()));
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("the outline")));
        story.keep(story.maria().session(FIRST).agreeObjectives(2));
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("the text")));
        story.keep(story.ben().session(FIRST).declineObjectives(3));
        assertThat(objectives(story).value()).contains(SessionObjectives.of("the outline"));
        assertThat(objectives(story).proposal()).isEmpty();
    }

    @Test
    void onlyTheObjectivesThatAreOpenAreDeclinedUnderEveryPolicy() {
        Story story = Story.active(everything(Enforcement.OFF)).scheduled(FIRST, IN_A_WEEK);
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("everything")));
        story.keep(story.ben().session(FIRST).proposeObjectives(SessionObjectives.of("the outline")));
        assertThat(refusal(() -> story.maria().session(FIRST).declineObjectives(1)))
                .containsExactly(Violation.of(
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "status", SessionStatus.SCHEDULED, "revision", 1));
        story.keep(story.maria().session(FIRST).agreeObjectives(2));
        assertThat(refusal(() -> story.maria().session(FIRST).declineObjectives(2)))
                .containsExactly(Violation.of(
                        Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "status", SessionStatus.SCHEDULED, "revision", 2));
    }

    private static Negotiated<SessionObjectives> objectives(Story story) {
        return story.relationship().session(FIRST).orElseThrow().objectives();
    }

    @Test
    void preparationThatIsRecordedAfterTheStartStandsWithAWarning() {
        Story story = Story.active().held(FIRST);
        assertThat(story.maria()
                        .session(FIRST)
                        .prepare(Preparation.topics("late"))
                        .warnings())
                .containsExactly(Violation.of(Rule.SESSION_PREPARED_BY_EACH, "status", SessionStatus.HELD));
    }

    @Test
    void theMidwayReviewIsAskedForOnceHalfTheSeriesIsHeld() {
        Story story = Story.active().agreedGoal(GUIDE).held(FIRST).held(SECOND);
        Meeting held = Pairs.meetingAt(story.now().minus(Duration.ofHours(5)));
        assertThat(story.ben().session(THIRD).logHeld(held).warnings())
                .contains(Violation.of(Rule.RELATIONSHIP_MIDWAY_REVIEW, "sessionsHeld", 2, "sessionsPlanned", 3));
        story.keep(
                story.ben().recordReview(new ObjectivesReview(ObjectivesReview.Kind.MIDWAY, "on our way", List.of())));
        assertThat(story.ben().session(THIRD).logHeld(held).warnings())
                .extracting(Violation::rule)
                .doesNotContain(Rule.RELATIONSHIP_MIDWAY_REVIEW);
    }

    /** Two sessions are held, nothing is closed, agreed, prepared or reviewed; the third is to start a week early. */
    private static Story disorder(MentoringPolicy policy) {
        Story story = Story.active(policy).held(FIRST).held(SECOND);
        story.scheduled(THIRD, IN_A_WEEK);
        story.keep(story.ben().session(THIRD).prepare(Preparation.topics("writing")));
        return story;
    }

    private static List<Violation> disorders() {
        return List.of(
                Violation.of(Rule.SESSION_START_NOT_EARLY, "startsAt", IN_A_WEEK.startsAt(), "toleranceMinutes", 30L),
                Violation.of(Rule.SESSION_OBJECTIVES_AGREED_BEFORE_START, "session", THIRD),
                Violation.of(Rule.SESSION_PREPARED_BY_EACH, "preparedBy", List.of(Role.MENTEE)),
                Violation.of(Rule.SESSION_START_PREVIOUS_CLOSED, "awaitingRecord", List.of(FIRST, SECOND)),
                Violation.of(Rule.GOAL_EARLY, "sessionsHeld", 2, "bySession", 2),
                Violation.of(Rule.RELATIONSHIP_MIDWAY_REVIEW, "sessionsHeld", 2, "sessionsPlanned", 3));
    }

    static MentoringPolicy everything(Enforcement enforcement) {
        MentoringPolicy policy = MentoringPolicy.standard();
        for (Rule rule : Rule.values()) {
            policy = rule.strength() == Strength.POLICY ? policy.with(rule, enforcement) : policy;
        }
        return policy;
    }
}
