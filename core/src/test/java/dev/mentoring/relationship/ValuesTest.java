package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What values refuse: they name the field and never quote what it holds. */
class ValuesTest {
    private static final String SECRET = "SECRET";
    private static final String LONG_TITLE = SECRET.repeat(34);
    private static final String LONG_LINE = SECRET.repeat(334);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate FAR = LocalDate.of(10_000, 1, 1);
    private static final ActionId ACTION = new ActionId("a");

    static Stream<Arguments> refusals() {
        return Stream.of(
                        agreementRefusals(),
                        goalRefusals(),
                        sessionRefusals(),
                        actionRefusals(),
                        resourceRefusals(),
                        participantRefusals())
                .flatMap(refusals -> refusals);
    }

    private static Stream<Arguments> agreementRefusals() {
        Optional<LocalDate> before = Optional.of(DAY.minusDays(1));
        Optional<LocalDate> none = Optional.empty();
        return Stream.of(
                refusal("cadence", () -> Cadence.everyDays(0)),
                refusal("cadence", () -> Cadence.everyDays(367)),
                refusal("cadence", () -> Cadence.everyWeeks(0)),
                refusal("cadence", () -> Cadence.everyWeeks(Integer.MAX_VALUE)),
                refusal("party", () -> new Acceptance(Role.COORDINATOR, Instant.EPOCH, false)),
                refusal("toWhom", () -> new Disclosure(DisclosureGround.LEGAL_DUTY, " ", "w", DAY)),
                refusal("what", () -> new Disclosure(DisclosureGround.LEGAL_DUTY, "t", LONG_LINE, DAY)),
                refusal("day", () -> new Disclosure(DisclosureGround.LEGAL_DUTY, "t", "w", FAR)),
                refusal("note", () -> new Logistics(MeetingMode.REMOTE, ZoneId.of("Z"), Optional.of(LONG_LINE))),
                refusal("endsOn", () -> new Term(DAY, DAY, none, none)),
                refusal("endsOn", () -> new Term(DAY, FAR, none, none)),
                refusal("midwayReviewOn", () -> new Term(DAY, DAY.plusDays(9), before, none)),
                refusal(
                        "finalReviewOn",
                        () -> new Term(DAY, DAY.plusDays(9), Optional.of(DAY.plusDays(5)), Optional.of(DAY))),
                refusal("finalReviewOn", () -> new Term(DAY, DAY.plusDays(9), none, Optional.of(DAY.plusDays(10)))),
                refusal(
                        "sessions",
                        () -> Pairs.agreement().toBuilder().sessions(0).build()),
                refusal(
                        "sessions",
                        () -> Pairs.agreement().toBuilder().sessions(101).build()),
                refusal("sessionLength", () -> length(Duration.ofMinutes(14))),
                refusal("sessionLength", () -> length(Duration.ofMinutes(481))),
                refusal(
                        "furtherGroundRules",
                        () -> Pairs.agreement().toBuilder()
                                .furtherGroundRules(List.of(LONG_LINE))
                                .build()),
                refusal(
                        "confidentialityExtension",
                        () -> Pairs.agreement().toBuilder()
                                .confidentialityExtension(LONG_LINE)
                                .build()));
    }

    private static Stream<Arguments> goalRefusals() {
        return Stream.of(
                refusal(
                        "title",
                        () -> GoalDefinition.builder().title(LONG_TITLE).build()),
                refusal("title", () -> GoalDefinition.builder().title(" ").build()),
                refusal(
                        "measures",
                        () -> GoalDefinition.builder()
                                .title("t")
                                .addMeasure(Pairs.pages())
                                .addMeasure(Pairs.pages())
                                .build()),
                refusal(
                        "specific",
                        () -> SmartCriteria.builder()
                                .specific(SECRET.repeat(3_334))
                                .build()),
                refusal(
                        "timeBound",
                        () -> SmartCriteria.builder().timeBound(FAR).build()),
                refusal("summary", () -> new ObjectivesReview(ObjectivesReview.Kind.FINAL, " ", List.of())),
                refusal("comment", () -> new ObjectivesReview.GoalReview(new GoalId("g"), LONG_LINE)),
                refusal("strengths", () -> new SelfAssessment(List.of(LONG_LINE), List.of())),
                refusal("areasForDevelopment", () -> new SelfAssessment(List.of(), Collections.nCopies(101, "a"))),
                refusal("measure", () -> Observation.of("no key!", 1, DAY)),
                refusal("day", () -> Observation.of("m", 1, FAR)),
                refusal("title", () -> Opportunity.of(" ")),
                refusal("title", () -> Opportunity.of(LONG_TITLE)),
                refusal("link", () -> Opportunity.of("t").link(LONG_LINE)),
                refusal("note", () -> Opportunity.of("t").note(LONG_LINE)),
                refusal("day", () -> Opportunity.of("t").day(FAR)),
                refusal("weight", () -> attainment().weight(0)),
                refusal("weight", () -> attainment().weight(101)),
                refusal("suggestedGoals", () -> {
                    SuggestedGoal goal = new SuggestedGoal(new GoalId("g"), Pairs.goal(DAY));
                    return Pairs.proposal().suggestedGoals(List.of(goal, goal)).build();
                }));
    }

    private static Stream<Arguments> sessionRefusals() {
        return Stream.of(
                refusal("objectives", () -> new SessionObjectives(List.of())),
                refusal("text", () -> new SessionObjective(" ", Optional.empty())),
                refusal("keyTopics", () -> Preparation.topics(LONG_LINE)),
                refusal(
                        "discussed",
                        () -> SessionRecord.builder().addDiscussed(LONG_LINE).build()),
                refusal(
                        "actions",
                        () -> SessionRecord.builder()
                                .actions(Collections.nCopies(101, NewAction.of(ACTION, "t")))
                                .build()),
                refusal(
                        "reflectionQuestions",
                        () -> SessionRecord.builder()
                                .addReflectionQuestion(LONG_LINE)
                                .build()),
                refusal(
                        "reflectionQuestions",
                        () -> SessionRecord.builder()
                                .reflectionQuestions(Collections.nCopies(101, SECRET))
                                .build()),
                refusal("reason", () -> NextMeeting.deferred(" ", DAY)),
                refusal("decideBy", () -> NextMeeting.deferred("later", FAR)),
                refusal("by", () -> new Outcome.Missed(Set.of())),
                refusal("by", () -> new Outcome.Missed(Set.of(Role.MENTOR, Role.COORDINATOR))),
                refusal(
                        "by",
                        () -> new Outcome.Cancelled(Role.COORDINATOR, CancelReason.WORK, false, Optional.empty())),
                refusal(
                        "note",
                        () -> new Outcome.Cancelled(Role.MENTOR, CancelReason.WORK, false, Optional.of(LONG_LINE))));
    }

    private static Stream<Arguments> actionRefusals() {
        return Stream.of(
                refusal("title", () -> NewAction.of(ACTION, LONG_TITLE)),
                refusal("owner", () -> NewAction.of(ACTION, "t").ownedBy(Role.COORDINATOR)),
                refusal("dueOn", () -> NewAction.of(ACTION, "t").dueOn(FAR)),
                refusal("text", () -> new ProgressNote(Instant.EPOCH, LONG_LINE)),
                refusal("text", () -> new ProgressNote(Instant.EPOCH, " ")),
                refusal("learning", () -> ActionReview.done(ACTION, " ")));
    }

    private static Stream<Arguments> resourceRefusals() {
        Optional<String> none = Optional.empty();
        return Stream.of(
                refusal("title", () -> Resource.ofNote(LONG_TITLE, "n")),
                refusal("title", () -> Resource.ofLink(" ", SECRET)),
                refusal("link", () -> Resource.ofLink("t", LONG_LINE)),
                refusal("note", () -> Resource.ofNote("t", LONG_LINE)),
                refusal("note", () -> Resource.ofLink("t", "l").withNote(LONG_LINE)),
                refusal("link", () -> new Resource(SECRET, none, none)),
                refusal("link", () -> Resource.ofLink(SECRET, " ")),
                refusal("link", () -> Resource.ofNote(SECRET, " ")));
    }

    private static Stream<Arguments> participantRefusals() {
        return Stream.of(
                refusal("participantId", () -> Actor.participant(SECRET + "@example.org")),
                refusal("programmeId", () -> Actor.coordinator("carla", "")),
                refusal("relationshipId", () -> new RelationshipId(SECRET + "!")),
                refusal("goalId", () -> new GoalId(SECRET + ".")),
                refusal("actionId", () -> new ActionId(SECRET + " ")),
                refusal("sessionId", () -> new SessionId("")),
                refusal(
                        "externalId",
                        () -> Pairs.proposal().externalId(SECRET + " ").build()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aValueOutOfBoundsIsRefusedByItsFieldAndNotQuoted(String field, Making making) {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, making::make);
        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.getMessage()).startsWith(field + " ").doesNotContain(SECRET);
    }

    @Test
    void whatTheAgreementSaysOfItselfIsSaidInFull() {
        assertThat(Visibility.metadataOnly().statement()).contains("no ratings");
        assertThat(Visibility.withRatingsOverGroups().statement()).contains("only over groups");
        assertThat(Pairs.agreement().toBuilder()
                        .confidentialityExtension("Also towards our managers.")
                        .furtherGroundRules(List.of("On time"))
                        .build()
                        .clauses())
                .containsExactly(
                        "What is discussed remains confidential between mentor and mentee. Also towards our managers.",
                        "On time",
                        "The organisation sees the status of the relationship, its dates, its counts and its reason codes,"
                                + " and no ratings.",
                        "The one exception to confidentiality is disclosure for safeguarding or legal duty.");
    }

    @Test
    void anAgreementIsNotBuiltWithoutWhatItMustState() {
        assertThatThrownBy(() -> MentoringAgreement.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("sessionLength", "sessions", "cadence", "logistics");
    }

    @Test
    void anAttestationIsOfAParty() {
        Story story = Story.proposed(MentoringPolicy.standard());
        InvalidValueException refused = catchThrowableOfType(
                InvalidValueException.class, () -> story.carla().attestAcceptance(Role.COORDINATOR, 1));
        assertThat(refused.field()).isEqualTo("party");
    }

    private static ProgressMeasure.Attainment attainment() {
        return ProgressMeasure.Attainment.of("m", "t", List.of("a", "b", "c", "d", "e"));
    }

    private static Object length(Duration length) {
        return Pairs.agreement().toBuilder().sessionLength(length).build();
    }

    private static Arguments refusal(String field, Making making) {
        return Arguments.of(field, making);
    }

    /** Makes a value. */
    private interface Making {
        Object make();
    }
}
