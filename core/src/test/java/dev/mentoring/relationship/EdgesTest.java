package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.SECOND;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Guide;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies just within a bound is taken, and what is asked of one thing is not answered for another. */
class EdgesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsStatedWithItsSource(Rule rule) {
        assertThat(rule.statement()).isNotBlank();
        assertThat(rule.phrase()).isNotBlank();
        assertThat(rule.guide().title()).isNotBlank();
        assertThat(Rule.ofId(rule.id())).isEqualTo(rule);
    }

    @Test
    void theGuidesAreCalledAsTheirReadersCallThem() {
        assertThat(Guide.values()).extracting(Guide::title).containsExactly("ACEM", "CMI", "SMART", "practice");
    }

    @Test
    void aPolicyMayHaveRangesOfOneValueAndNoTolerance() {
        MentoringPolicy narrow = MentoringPolicy.standard().toBuilder()
                .shortestSession(Duration.ZERO)
                .longestSession(Duration.ZERO)
                .fewestSessions(0)
                .mostSessions(0)
                .shortestGapDays(0)
                .longestGapDays(0)
                .startTolerance(Duration.ZERO)
                .lateCancellation(Duration.ZERO)
                .goalBySession(1)
                .build();

        assertThat(narrow.mostSessions()).isZero();
    }

    @Test
    void anAgreementTakesTheLeastAndTheMost() {
        for (Duration length : List.of(Duration.ofMinutes(15), Duration.ofHours(8))) {
            for (int sessions : List.of(1, Bounds.LIST)) {
                MentoringAgreement agreement = Pairs.agreement().toBuilder()
                        .sessionLength(length)
                        .sessions(sessions)
                        .build();
                assertThat(agreement.sessionLength()).isEqualTo(length);
                assertThat(agreement.sessions()).isEqualTo(sessions);
            }
        }
        assertThat(Cadence.everyWeeks(1).days()).isEqualTo(7);
        assertThat(Cadence.everyWeeks(52).days()).isEqualTo(364);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Cadence.everyWeeks(53));
    }

    @Test
    void visibilityIsWidenedByAPolicyThatSeesMoreAlone() {
        MentoringPolicy seeing =
                MentoringPolicy.standard().toBuilder().ratingsOverGroups(true).build();
        assertThat(Visibility.metadataOnly().with(MentoringPolicy.standard())).isEqualTo(Visibility.metadataOnly());
        assertThat(Visibility.metadataOnly().with(seeing)).isEqualTo(Visibility.withRatingsOverGroups());
        assertThat(Visibility.withRatingsOverGroups().with(MentoringPolicy.standard()))
                .isEqualTo(Visibility.withRatingsOverGroups());
    }

    @Test
    void anObservationHasUpTo18DigitsAnd6Decimals() {
        for (String most : List.of("999999999999999999", "-999999999999999999", "123456789012.123456", "1E+17")) {
            assertThat(Observation.of("pages", new BigDecimal(most), DAY).value())
                    .isEqualByComparingTo(most);
        }
        for (String more : List.of("1E+18", "0.1234567", "1234567890123.123456")) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> Observation.of("pages", new BigDecimal(more), DAY));
        }
    }

    @Test
    void aGoalHasUpTo500MilestonesAndLevels() {
        ProgressMeasure five = ProgressMeasure.Attainment.of("a", "Voice", List.of("1", "2", "3", "4", "5"));
        List<ProgressMeasure> most = IntStream.range(0, 100)
                .<ProgressMeasure>mapToObj(
                        n -> ProgressMeasure.Attainment.of("a" + n, "Voice", List.of("1", "2", "3", "4", "5")))
                .toList();
        assertThat(GoalDefinition.builder().title("t").measures(most).build().measures())
                .hasSize(100);
        List<ProgressMeasure> steps = IntStream.range(0, 5)
                .<ProgressMeasure>mapToObj(
                        n -> new ProgressMeasure.Milestones("m" + n, "Steps", Collections.nCopies(100, "step")))
                .toList();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> GoalDefinition.builder()
                        .title("t")
                        .measures(steps)
                        .addMeasure(five)
                        .build());
    }

    @Test
    void oneOfTwoListsIsEnough() {
        assertThat(new SelfAssessment(List.of("patience"), List.of()).strengths())
                .hasSize(1);
        assertThat(new SelfAssessment(List.of(), List.of("brevity")).areasForDevelopment())
                .hasSize(1);
        assertThat(new Preparation(List.of("read it"), List.of()).tasksDone()).hasSize(1);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Preparation(List.of(), List.of()));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new SelfAssessment(List.of(), List.of(" ")));
    }

    @Test
    void aMeasureTakesNoObservationOfAnotherKind() {
        ProgressMeasure rating = new ProgressMeasure.Rating("nerve", "Nerve", 1, 5, 2, 4);
        for (Observation off : List.of(
                Observation.of("nerve", 0, DAY),
                Observation.of("nerve", 6, DAY),
                Observation.milestone("nerve", 1, DAY))) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> rating.check(off));
        }
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Pairs.pages().check(Observation.milestone("pages", 1, DAY)));
        ProgressMeasure two = new ProgressMeasure.Milestones("steps", "Steps", List.of("a", "b"));
        assertThat(two.measuresTheSameAs(new ProgressMeasure.Milestones("steps", "Others", List.of("c", "d"))))
                .isTrue();
    }

    @Test
    void theAgendaNamesTheSessionThatComesNextAndNoneThatIsPast() {
        Story story = Story.active();
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(7))));
        assertThat(story.relationship().agenda(FIRST).orElseThrow().nextMeeting())
                .isEmpty();
        story.scheduled(SECOND, Pairs.meetingAt(story.now().plus(Duration.ofDays(9))));
        assertThat(story.relationship().agenda(FIRST).orElseThrow().nextMeeting())
                .map(Session::id)
                .contains(SECOND);
        assertThat(story.relationship().agenda(SECOND).orElseThrow().nextMeeting())
                .isEmpty();
    }

    @Test
    void ofManyCorrectionsTheFirstEntryAndTheLatestAreKept() {
        Story story = Story.active();
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(1))));
        story.later(Duration.ofDays(2));
        story.keep(story.ben().session(FIRST).recordMissed(Set.of(Role.MENTOR)));
        for (int n = 1; n <= Session.OUTCOMES_KEPT; n++) {
            story.recall(FIRST);
            Set<Role> by = n % 2 == 0 ? Set.of(Role.MENTOR) : Set.of(Role.MENTEE);
            story.keep(story.ben().session(FIRST).correct(new Outcome.Missed(by), "correction " + n));
            List<OutcomeEntry> kept =
                    story.recall(FIRST).relationship().recalled().orElseThrow().outcomes();
            assertThat(kept).hasSize(Math.min(n + 1, Session.OUTCOMES_KEPT));
            assertThat(kept.get(0).correctionReason()).isEmpty();
            assertThat(kept.get(kept.size() - 1).correctionReason()).contains("correction " + n);
        }
    }

    @Test
    void onlyTheRevisionThatIsOpenIsDeclined() {
        Story story = Story.active().agreedGoal(Story.GUIDE);
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(7))));
        story.keep(story.ben()
                .session(FIRST)
                .reschedule(Pairs.meetingAt(story.now().plus(Duration.ofDays(8)))));
        story.keep(story.ben().goal(Story.GUIDE).revise(Pairs.goal(story.today().plusDays(30))));
        story.keep(story.ben().proposeAgreement(Pairs.agreement()));

        for (int other : List.of(1, 3)) {
            assertThat(refusal(() -> story.maria().session(FIRST).declineTime(other)))
                    .hasSize(1);
            assertThat(refusal(() -> story.maria().goal(Story.GUIDE).declineRevision(other)))
                    .hasSize(1);
            assertThat(refusal(() -> story.maria().declineAgreement(other))).hasSize(1);
        }
        story.keep(story.maria().session(FIRST).declineTime(2));
        story.keep(story.maria().goal(Story.GUIDE).declineRevision(2));
        story.keep(story.maria().declineAgreement(2));
    }

    @Test
    void anActionIsDueByTheNextSessionThatIsAhead() {
        Story story = Story.active().held(FIRST);
        story.scheduled(SECOND, Pairs.meetingAt(story.now().plus(Duration.ofDays(9))));
        story.later(Duration.ofDays(10));

        assertThat(refusal(() -> story.ben().agreeAction(NewAction.of(Story.OUTLINE, "Outline"))))
                .hasSize(1);
    }

    @Test
    void whatTurnsOutNotToBeHeldAfterTheEndTakesTheLastTimeBack() {
        Story story = Story.active().held(FIRST);
        story.keep(story.ben().session(FIRST).close(RecordDraws.complete(story.relationship(), story.today())));
        story.later(Duration.ofDays(30)).held(SECOND);
        var closedAt = story.relationship().body().trackRecord().lastClosedHeldAt();
        story.keep(story.ben().endEarly(EndReason.NO_TIME));
        assertThat(story.relationship().body().trackRecord().lastHeldAt()).isNotEqualTo(closedAt);

        Outcome calledOff = new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, false, Optional.empty());
        story.recall(SECOND);
        story.keep(story.ben().session(SECOND).correct(calledOff, "it was not"));

        assertThat(story.relationship().body().trackRecord().lastHeldAt())
                .isPresent()
                .isEqualTo(closedAt);
    }

    @Test
    void anObservationOffTheScaleIsRefusedByItsMeasure() {
        Story story = Story.active();
        story.keep(story.ben()
                .goal(Story.GUIDE)
                .draft(Pairs.goal(story.today().plusDays(90)).toBuilder()
                        .addMeasure(new ProgressMeasure.Rating("nerve", "Nerve", 1, 5, 2, 4))
                        .build()));
        story.keep(story.maria().goal(Story.GUIDE).agree(1));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> story.ben().goal(Story.GUIDE).observe(Observation.of("nerve", 6, story.today())))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("value"));
    }

    @Test
    void whatARecordAgreesIsDueByTheSessionThatItPlansOrTheDayItDefersTo() {
        Story story = Story.active().held(FIRST);
        story.scheduled(SECOND, Pairs.meetingAt(story.now().plus(Duration.ofDays(9))));
        SessionRecord.Builder record = RecordDraws.complete(story.relationship(), story.today()).toBuilder()
                .noActionsReason(Optional.empty())
                .addAction(NewAction.of(Story.OUTLINE, "Outline"));

        for (var planned : List.of(
                NextMeeting.planned(SECOND),
                NextMeeting.deferred("holidays", story.today().plusDays(9)))) {
            SessionRecord closed = story.ben()
                    .session(FIRST)
                    .close(record.nextMeeting(planned).build())
                    .event()
                    .record();
            assertThat(closed.actions())
                    .extracting(NewAction::dueOn)
                    .containsExactly(Optional.of(story.today().plusDays(9)));
        }
    }

    @Test
    void aSeriesThatClashesWithItselfIsNotConfirmed() {
        Story story = Story.active();
        var free = Pairs.meetingAt(story.now().plus(Duration.ofDays(9)));
        for (var session : List.of(FIRST, SECOND)) {
            story.scheduled(session, Pairs.meetingAt(story.now().plus(Duration.ofDays(session == FIRST ? 2 : 4))));
        }
        story.keep(story.ben().session(FIRST).reschedule(free));
        story.keep(story.ben().session(SECOND).reschedule(free));

        assertThat(refusal(() -> story.maria()
                        .confirmSeries(List.of(new SessionRevision(FIRST, 2), new SessionRevision(SECOND, 2)))))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_SCHEDULE_NO_OVERLAP);
    }

    @Test
    void aRelationshipIsRestoredAsItWas() {
        MentoringRelationship whole = Story.in(RelationshipStatus.ACTIVE).relationship();
        MentoringRelationship restored = MentoringRelationship.restore(
                whole.head(), whole.body(), whole.sessions(), whole.goals(), whole.actions());
        MentoringRelationship without =
                MentoringRelationship.restore(whole.head(), whole.body(), List.of(), whole.goals(), whole.actions());

        assertThat(restored).isEqualTo(whole).hasSameHashCodeAs(whole).isNotEqualTo(without);
        assertThat(restored.sessions()).isEqualTo(whole.sessions()).isNotEmpty();
    }

    @Test
    void whatWasCalledOffLateStaysSoAndWhatWasMissedIsAsLateAsItIsSaid() {
        Story story = Story.active();
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofHours(2))));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        story.recall(FIRST);
        Outcome inTime = new Outcome.Cancelled(Role.MENTOR, CancelReason.ILLNESS, false, Optional.empty());

        assertThat(story.ben()
                        .session(FIRST)
                        .correct(inTime, "it was her")
                        .event()
                        .outcome())
                .isEqualTo(new Outcome.Cancelled(Role.MENTOR, CancelReason.ILLNESS, true, Optional.empty()));

        story.scheduled(SECOND, Pairs.meetingAt(story.now().plus(Duration.ofDays(2))));
        story.later(Duration.ofDays(3)).keep(story.ben().session(SECOND).recordMissed(Set.of(Role.MENTOR)));
        story.recall(SECOND);
        assertThat(story.ben()
                        .session(SECOND)
                        .correct(inTime, "she had said so")
                        .event()
                        .outcome())
                .isEqualTo(inTime);
    }
}
