package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.ProgressMeasure.Attainment;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.ProgressMeasure.Rating;
import dev.mentoring.goal.SmartGoal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a goal is written. */
@PortalTest
class GoalFormTest {
    private static final String[] CRITERIA = {
        "title", "Speak in public",
        "specific", "Give four talks.",
        "measurable", "Talks given.",
        "achievable", "There is a slot every month.",
        "relevant", "A lead explains.",
        "timeBound", "2027-06-01"
    };
    private static final String[] QUANTITY = {
        "measures[0].key", "talks",
        "measures[0].kind", "QUANTITY",
        "measures[0].title", "Talks given",
        "measures[0].unit", "talks",
        "measures[0].baseline", "0",
        "measures[0].target", "4.5"
    };
    private static final String[] OTHERS = {
        "measures[1].key", "steps",
        "measures[1].kind", "MILESTONES",
        "measures[1].title", "The way",
        "measures[1].milestones", "Begun\r\n\r\nDone",
        "measures[2].key", "sure",
        "measures[2].kind", "RATING",
        "measures[2].title", "How sure I am",
        "measures[2].lowest", "1",
        "measures[2].highest", "5",
        "measures[2].baseline", "2",
        "measures[2].target", "4",
        "measures[3].key", "ease",
        "measures[3].kind", "ATTAINMENT",
        "measures[3].title", "Ease",
        "measures[3].levels", "None, so far",
        "measures[3].levels", "Little",
        "measures[3].levels", "Some",
        "measures[3].levels", "More",
        "measures[3].levels", "Much",
        "measures[3].weight", "2"
    };

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;

    @BeforeEach
    void aPair() {
        pair = OwnPair.active(portal, engine);
    }

    private static String[] all(String[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
    }

    private GoalDefinition drafted(String... fields) {
        assertThat(pair.send(OwnPair.MENTEE, "/goals/new", fields)).hasStatus3xxRedirection();
        return onlyGoal().current();
    }

    private SmartGoal onlyGoal() {
        return pair.view().goals().get(0);
    }

    @Test
    void itAsksFiveQuestionsAndOffersAMeasure() {
        assertThat(pair.read(OwnPair.MENTEE, "/goals/new"))
                .contains("what exactly do you want to reach?", "measures[0].target", "The title must not be blank");
    }

    @Test
    void aFormThatIsSentTwiceDraftsOneGoalAndLeadsToItBothTimes() {
        String[] form = all(new String[] {"formId", "f-1"}, CRITERIA, QUANTITY);
        long seen = pair.view().version();
        for (int time = 0; time < 2; time++) {
            assertThat(pair.sendAsSeen(seen, OwnPair.MENTEE, "/goals/new", form))
                    .hasRedirectedUrl(pair.url() + "/goals/" + onlyGoal().id().value());
        }
        assertThat(pair.view().goals()).hasSize(1);
    }

    @Test
    void aGoalWithEachKindOfMeasureIsDrafted() {
        assertThat(drafted(all(CRITERIA, QUANTITY, OTHERS)).measures())
                .containsExactly(
                        new Quantity("talks", "Talks given", "talks", BigDecimal.ZERO, new BigDecimal("4.5")),
                        new Milestones("steps", "The way", List.of("Begun", "Done")),
                        new Rating("sure", "How sure I am", 1, 5, 2, 4),
                        Attainment.of("ease", "Ease", List.of("None, so far", "Little", "Some", "More", "Much"))
                                .weight(2));
        assertThat(onlyGoal().current().criteria().unanswered()).isEmpty();
    }

    @Test
    void aDraftMayHaveGapsAndAnEmptyMeasureDoesNotCount() {
        GoalDefinition draft = drafted(
                "title", "Something", "measures[0].key", "a", "measures[0].kind", "RATING", "measures[0].lowest", "1");
        assertThat(draft.measures()).isEmpty();
        assertThat(draft.criteria().unanswered()).hasSize(5);
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsLost() {
        assertThat(pair.send(OwnPair.MENTEE, "/goals/new", all(CRITERIA, new String[] {
                    "measures[0].key", "talks",
                    "measures[0].kind", "QUANTITY",
                    "measures[0].title", "Talks given",
                    "measures[0].unit", "talks",
                    "measures[0].baseline", "0",
                    "measures[0].target", "many"
                })))
                .hasStatusOk()
                .bodyText()
                .contains("Measure 1: the target must be a number", "value=\"many\"", "Give four talks.");
        assertThat(pair.view().goals()).isEmpty();
    }

    @Test
    void whileTypingItShowsWhatSavingAndWhatAgreeingStillNeeds() {
        assertThat(pair.send(OwnPair.MENTEE, "/goals/new/check", "title", "Something", "specific", "Give talks."))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "A goal is agreed only when all five criteria are answered",
                        "A goal is agreed only with at least one progress measure")
                .doesNotContain("<html", "disabled");
        assertThat(pair.send(OwnPair.MENTEE, "/goals/new/check", all(CRITERIA, QUANTITY)))
                .bodyText()
                .contains("Ready to be agreed.");
        assertThat(pair.send(OwnPair.MENTEE, "/goals/new/check", "title", " "))
                .bodyText()
                .contains("The title must not be blank", "disabled");
    }

    @Test
    void aMeasureIsAddedAndRemovedAndAllThatIsTypedStays() {
        assertThat(pair.sendAsSeen(
                        3, OwnPair.MENTEE, "/goals/new", all(CRITERIA, QUANTITY, new String[] {"add", "ATTAINMENT"})))
                .hasStatusOk()
                .bodyText()
                .contains("Give four talks.", "value=\"4.5\"", "measures[1].levels", "name=\"seen\" value=\"3\"");
        assertThat(pair.send(
                        OwnPair.MENTEE, "/goals/new", all(CRITERIA, QUANTITY, OTHERS, new String[] {"remove", "0"})))
                .hasStatusOk()
                .bodyText()
                .contains("How sure I am", "None, so far", "measures[2].levels")
                .doesNotContain("Talks given\"", "measures[3]");
        assertThat(pair.view().goals()).isEmpty();
    }

    @Test
    void aRevisionBeginsWithWhatIsProposedAndKeepsTheMeasuresKeys() {
        drafted(all(CRITERIA, QUANTITY, OTHERS));
        String revise = "/goals/" + onlyGoal().id().value() + "/revise";
        assertThat(pair.read(OwnPair.MENTOR, revise))
                .contains(
                        "Give four talks.",
                        "value=\"talks\"",
                        "value=\"4.5\"",
                        "Begun\nDone",
                        "value=\"None, so far\"");
        assertThat(pair.send(OwnPair.MENTOR, revise, all(CRITERIA, QUANTITY))).hasStatus3xxRedirection();
        assertThat(onlyGoal().current().measures())
                .extracting(ProgressMeasure::key)
                .containsExactly("talks");
        assertThat(onlyGoal().definition().lastRevision()).isEqualTo(2);
    }

    @Test
    void whoeverWasSlowerIsToldAndKeepsWhatTheyTyped() {
        drafted(CRITERIA);
        String revise = "/goals/" + onlyGoal().id().value() + "/revise";
        long seen = pair.view().version();
        pair.send(OwnPair.MENTOR, revise, all(CRITERIA, QUANTITY));
        assertThat(pair.sendAsSeen(seen, OwnPair.MENTEE, revise, "title", "Speak, and often"))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing.", "Speak, and often");
    }

    @Test
    void nobodyElseWritesIt() {
        assertThat(pair.open("aiko-90d2", "/goals/new")).hasStatus(404);
        assertThat(pair.send("aiko-90d2", "/goals/new", CRITERIA)).hasStatus(404);
        assertThat(pair.send("aiko-90d2", "/goals/new/check", CRITERIA)).hasStatus(404);
        assertThat(pair.view().goals()).isEmpty();
    }
}
