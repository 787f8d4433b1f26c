package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.OwnPair.MENTEE;
import static dev.mentoring.examples.portal.OwnPair.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Actor;
import dev.mentoring.resource.Resource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ReviewPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Test
    void eitherWritesTheObjectivesDown() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTOR, "/objectives", "objectives", " \n "))
                .hasStatusOk()
                .bodyText()
                .contains("The objectives must hold at least one.");
        assertThat(pair.send(MENTOR, "/objectives", "objectives", "Lead a team.\nLet go."))
                .hasStatus3xxRedirection();
        assertThat(pair.view().objectives()).containsExactly("Lead a team.", "Let go.");
    }

    @Test
    void theMenteeAloneAssessesThemselves() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTOR, "/objectives/self-assessment", "strengths", "Humour"))
                .hasStatusOk()
                .bodyText()
                .contains("nothing was changed");
        assertThat(pair.view().selfAssessment()).isEmpty();
        assertThat(pair.send(MENTEE, "/objectives/self-assessment", "strengths", "Patience"))
                .hasStatus3xxRedirection();
        assertThat(pair.read(MENTOR, "/objectives")).contains("<li>Patience</li>");
    }

    @Test
    void theTwoFormsAreCheckedWhileTheyAreTyped() {
        OwnPair pair = OwnPair.active(portal, engine);
        assertThat(pair.send(MENTEE, "/objectives/check", "objectives", ""))
                .hasStatusOk()
                .bodyText()
                .contains("The objectives must hold at least one.");
        assertThat(pair.send(MENTEE, "/objectives/self-assessment/check", "strengths", "Patience"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("disabled");
    }

    @Test
    void onlyAWebAddressCanBeClicked() {
        OwnPair pair = OwnPair.active(portal, engine);
        GoalId goal = agreedGoal(pair);
        attach(pair, goal, Resource.ofLink("A course", "https://learn.example/course"));
        attach(pair, goal, Resource.ofLink("A trap", "javascript:alert(1)"));
        assertThat(pair.read(MENTEE, "/objectives"))
                .contains("href=\"https://learn.example/course\"")
                .contains("A trap")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void aReviewSaysSomethingAboutEachGoal() {
        OwnPair pair = OwnPair.active(portal, engine);
        GoalId goal = agreedGoal(pair);
        String field = "goal-" + goal.value();
        assertThat(pair.read(MENTEE, "/review")).contains("Give a talk").contains(field);
        assertThat(pair.send(MENTEE, "/review", "kind", "FINAL", "summary", "", field, "I gave two."))
                .hasStatusOk()
                .bodyText()
                .contains("The summary must not be blank.")
                .contains("I gave two.");
        assertThat(pair.send(MENTEE, "/review", "kind", "FINAL", "summary", "Done.", field, "I gave two."))
                .hasStatus3xxRedirection();
        assertThat(pair.view().finalReview().orElseThrow().review().reviewedGoals())
                .containsExactly(goal);
        assertThat(pair.read(MENTOR, "/review")).contains("I gave two.");
    }

    private void attach(OwnPair pair, GoalId goal, Resource resource) {
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(MENTOR),
                        me -> me.goal(goal).attach(resource));
    }

    private GoalId agreedGoal(OwnPair pair) {
        GoalId goal = engine.reading().newGoalId();
        LocalDate later =
                LocalDate.ofInstant(pair.view().readAt(), pair.view().zone()).plusMonths(2);
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(MENTEE),
                        me -> me.goal(goal)
                                .draft(GoalDefinition.builder()
                                        .title("Give a talk")
                                        .criteria(SmartCriteria.builder()
                                                .specific("Give a talk to the guild.")
                                                .measurable("Given or not.")
                                                .achievable("There is a slot.")
                                                .relevant("A lead explains.")
                                                .timeBound(later)
                                                .build())
                                        .addMeasures(new Milestones("steps", "Steps", List.of("Outline", "Given")))
                                        .build()));
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(MENTOR),
                        me -> me.goal(goal).agree(1));
        return goal;
    }
}
