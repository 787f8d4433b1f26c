package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest values that can be built, of the characters that take most room, are read again. */
class LargestDocumentsTest {
    private static final String LINE = "x" + "\u0001".repeat(1_998) + "x";

    private static final String TITLE = LINE.substring(0, 199) + "x";
    private static final List<String> LINES = Collections.nCopies(100, LINE);

    @Test
    void theLargestValuesCanBeReadAgain() {
        SessionRecord record = largestRecord();
        assertThat(MentoringJson.read(MentoringJson.write(SessionRecord.class, record), SessionRecord.class))
                .isEqualTo(record);
        SmartGoal goal = largestGoal(LINES);
        assertThat(MentoringJson.read(MentoringJson.write(SmartGoal.class, goal), SmartGoal.class))
                .isEqualTo(goal);
    }

    /** With an agreed revision and a proposed one, and all the observations and opportunities that it can keep. */
    private static SmartGoal largestGoal(List<String> lines) {
        String text = "x" + "\u0001".repeat(19_998) + "x";
        String title = "x" + "\u0001".repeat(198) + "x";
        List<ProgressMeasure> measures = new ArrayList<>();
        IntStream.range(0, 5).forEach(n -> measures.add(new ProgressMeasure.Milestones(key(n), title, lines)));
        IntStream.range(5, 100)
                .forEach(n -> measures.add(
                        new ProgressMeasure.Quantity(key(n), title, title, BigDecimal.ZERO, BigDecimal.TEN)));
        GoalDefinition definition = GoalDefinition.builder()
                .title(title)
                .criteria(SmartCriteria.builder()
                        .specific(text)
                        .measurable(text)
                        .achievable(text)
                        .relevant(text)
                        .build())
                .measures(measures)
                .build();
        LocalDate day = LocalDate.of(2026, 1, 5);
        Opportunity opportunity =
                Opportunity.of(title).link(lines.get(0)).note(lines.get(0)).day(day);
        return SmartGoal.builder()
                .id(new GoalId("goal"))
                .status(GoalStatus.AGREED)
                .definition(Negotiated.<GoalDefinition>nothing()
                        .propose(Role.MENTEE, definition, Instant.EPOCH)
                        .accept(new Acceptance(Role.MENTOR, Instant.EPOCH, false))
                        .propose(Role.MENTEE, definition, Instant.EPOCH))
                .observations(Stream.concat(
                                IntStream.range(0, 500 * SmartGoal.OBSERVATIONS_OF_A_MILESTONE_KEPT)
                                        .mapToObj(n -> Observation.milestone(key(n % 5), 1 + n % 100, day)),
                                IntStream.range(0, 95 * SmartGoal.OBSERVATIONS_KEPT)
                                        .mapToObj(n -> Observation.of(key(5 + n % 95), 999_999_999_999_999_999L, day)))
                        .map(observation -> new RecordedObservation(observation, Role.MENTEE, Instant.EPOCH))
                        .toList())
                .opportunities(Collections.nCopies(100, opportunity))
                .resources(largestResources())
                .achievement(Negotiated.<String>nothing().propose(Role.MENTEE, lines.get(0), Instant.EPOCH))
                .build();
    }

    private static String key(int number) {
        return "m".repeat(30) + number;
    }

    @Test
    void theLargestSessionCanBeReadAgain() {
        Session session = Session.builder()
                .id(new SessionId("s"))
                .number(1)
                .status(SessionStatus.CLOSED)
                .meeting(negotiated(Pairs.meetingAt(Pairs.START)))
                .objectives(negotiated(
                        new SessionObjectives(Collections.nCopies(100, new SessionObjective(LINE, Optional.empty())))))
                .preparations(
                        Map.of(Role.MENTOR, new Preparation(LINES, LINES), Role.MENTEE, new Preparation(LINES, LINES)))
                .stages(Collections.nCopies(
                        100, new StageEntry(ConversationStage.REVIEW_ACTIONS_AND_LEARNING, Role.MENTOR, Pairs.START)))
                .record(largestRecord().toBuilder()
                        .actionReviews(Collections.nCopies(100, ActionReview.done(new ActionId("a"), LINE)))
                        .actions(Collections.nCopies(100, NewAction.of(new ActionId("a"), TITLE)))
                        .build())
                .resources(largestResources())
                .build();
        assertThat(MentoringJson.read(MentoringJson.write(Session.class, session), Session.class))
                .isEqualTo(session);
    }

    private static <T> Negotiated<T> negotiated(T value) {
        return Negotiated.<T>nothing()
                .propose(Role.MENTEE, value, Pairs.START)
                .accept(new Acceptance(Role.MENTOR, Pairs.START, false))
                .propose(Role.MENTEE, value, Pairs.START);
    }

    private static SessionRecord largestRecord() {
        return SessionRecord.builder()
                .discussed(LINES)
                .agreed(LINES)
                .hopedFor(LINES)
                .reflectionQuestions(LINES)
                .build();
    }

    private static List<SharedResource> largestResources() {
        Resource resource = Resource.ofLink(TITLE, LINE).withNote(LINE);
        return Collections.nCopies(100, new SharedResource(resource, Role.MENTOR, Pairs.START));
    }
}
