package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure;
import dev.mentoring.goal.ProgressMeasure.Attainment;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the two do with a goal that is written, or agreed. */
@PortalTest
class GoalPagesTest {
    private static final Quantity TALKS =
            new Quantity("talks", "Talks given", "talks", BigDecimal.ZERO, BigDecimal.valueOf(20));

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;

    @BeforeEach
    void aPair() {
        pair = OwnPair.active(portal, engine);
    }

    private LocalDate today() {
        return pair.view().today();
    }

    private GoalDefinition definition(ProgressMeasure... measures) {
        return GoalDefinition.builder()
                .title("Speak in public")
                .criteria(SmartCriteria.builder()
                        .specific("Give talks.")
                        .measurable("Talks given.")
                        .achievable("There is a slot every month.")
                        .relevant("A lead explains.")
                        .timeBound(today().plusWeeks(8))
                        .build())
                .measures(List.of(measures))
                .build();
    }

    private String drafted(GoalDefinition definition) {
        GoalId goal = engine.reading().newGoalId();
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(OwnPair.MENTEE),
                        me -> me.goal(goal).draft(definition));
        return goal.value();
    }

    private String agreed(ProgressMeasure... measures) {
        String goal = drafted(definition(measures));
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(OwnPair.MENTOR),
                        me -> me.goal(new GoalId(goal)).agree(1));
        return goal;
    }

    private SmartGoal goal(String id) {
        return pair.view().goal(new GoalId(id)).orElseThrow();
    }

    @Test
    void theOtherAgreesTheRevisionThatTheyHaveSeen() {
        String goal = drafted(definition(TALKS));
        assertThat(pair.read(OwnPair.MENTEE, "/goals")).contains("Speak in public", "Draft", "waits for Zoe Laurent");
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal)).contains("/revisions/1/agree");
        assertThat(pair.send(OwnPair.MENTOR, "/goals/" + goal + "/revisions/1/agree"))
                .hasRedirectedUrl(pair.url() + "/goals/" + goal);
        assertThat(goal(goal).status()).isEqualTo(GoalStatus.AGREED);
    }

    @Test
    void aDraftSaysWhatItLacksAndItsButtonIsDisabled() {
        String goal = drafted(GoalDefinition.builder().title("Something").build());
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal))
                .contains("A goal is agreed only when all five criteria are answered");
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal))
                .contains("A goal is agreed only with at least one progress measure", "disabled");
    }

    @Test
    void anObservationIsRecordedAndDrawn() {
        String goal = agreed(TALKS);
        assertThat(pair.send(
                        OwnPair.MENTEE,
                        "/goals/" + goal + "/observations",
                        "observation.measure",
                        "talks",
                        "observation.value",
                        "5",
                        "observation.day",
                        today().toString()))
                .hasRedirectedUrl(pair.url() + "/goals/" + goal);
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal))
                .contains("25 %", "5 talks", "Viktor Horak", "<polyline", "going towards the target");
    }

    @Test
    void aMilestoneIsReachedAndALevelGivesAScore() {
        String goal = agreed(
                new Milestones("steps", "The way", List.of("Begun", "Done")),
                Attainment.of("ease", "Ease", List.of("None", "Little", "Some", "More", "Much")));
        pair.send(
                OwnPair.MENTOR,
                "/goals/" + goal + "/observations",
                "observation.measure",
                "steps",
                "observation.milestone",
                "1",
                "observation.value",
                "1",
                "observation.day",
                today().toString());
        pair.send(
                OwnPair.MENTOR,
                "/goals/" + goal + "/observations",
                "observation.measure",
                "ease",
                "observation.value",
                "1",
                "observation.day",
                today().toString());
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal)).contains("Begun: reached", "1: More");
        assertThat(pair.read(OwnPair.MENTEE, "/goals")).contains("T score 60");
    }

    @Test
    void anObservationThatCannotBeReadIsKept() {
        String goal = agreed(TALKS);
        assertThat(pair.send(
                        OwnPair.MENTEE,
                        "/goals/" + goal + "/observations",
                        "observation.measure",
                        "talks",
                        "observation.value",
                        "a few",
                        "observation.day",
                        "2027-02-28"))
                .hasStatusOk()
                .bodyText()
                .contains("What you saw must be a number", "value=\"a few\"", "value=\"2027-02-28\"");
    }

    @Test
    void aFutureDayIsRefusedByTheRule() {
        String goal = agreed(TALKS);
        assertThat(pair.send(
                        OwnPair.MENTEE,
                        "/goals/" + goal + "/observations",
                        "observation.measure",
                        "talks",
                        "observation.value",
                        "7",
                        "observation.day",
                        today().plusDays(1).toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Each observation has a day not in the future", "value=\"7\"");
    }

    @Test
    void whatTheGoalNoLongerKeepsComesFromTheJournal() {
        String goal = agreed(TALKS);
        for (int day = 1; day <= SmartGoal.OBSERVATIONS_KEPT + 2; day++) {
            Observation seen = Observation.of("talks", day, today().minusDays(30 - day));
            engine.reading()
                    .change(
                            pair.id(),
                            Actor.participant(OwnPair.MENTEE),
                            me -> me.goal(new GoalId(goal)).observe(seen));
        }
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal))
                .contains("(14)")
                .containsPattern("\\s1 talks")
                .containsPattern("\\s14 talks");
    }

    @Test
    void whatWasCountedInAnotherUnitIsNotDrawn() {
        String goal = agreed(TALKS);
        Actor.Participant ben = Actor.participant(OwnPair.MENTEE);
        Quantity minutes = new Quantity("talks", "Minutes spoken", "minutes", BigDecimal.ZERO, BigDecimal.valueOf(90));
        engine.reading()
                .change(pair.id(), ben, me -> me.goal(new GoalId(goal)).observe(Observation.of("talks", 3, today())));
        engine.reading().change(pair.id(), ben, me -> me.goal(new GoalId(goal)).revise(definition(minutes)));
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal))
                .contains("Another revision is proposed", "Minutes spoken", "3 talks");
        pair.send(OwnPair.MENTOR, "/goals/" + goal + "/revisions/2/agree");
        for (int day = 0; day < SmartGoal.OBSERVATIONS_KEPT; day++) {
            Observation seen = Observation.of("talks", 10, today().minusDays(day));
            engine.reading()
                    .change(pair.id(), ben, me -> me.goal(new GoalId(goal)).observe(seen));
        }
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal))
                .contains("(12)")
                .containsPattern("\\s10 minutes")
                .doesNotContainPattern("\\s3 (minutes|talks)");
    }

    @Test
    void aRevisionIsDeclinedAndTheAgreedOneStays() {
        String goal = agreed(TALKS);
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(OwnPair.MENTEE),
                        me -> me.goal(new GoalId(goal))
                                .revise(definition().toBuilder()
                                        .title("Speak less")
                                        .build()));
        pair.send(OwnPair.MENTOR, "/goals/" + goal + "/revisions/2/decline");
        assertThat(goal(goal).definition().proposal()).isEmpty();
        assertThat(goal(goal).current().title()).isEqualTo("Speak in public");
    }

    @Test
    void bothHoldItForAchievedAndItIsInTheJournalThen() {
        String goal = agreed(TALKS);
        pair.send(OwnPair.MENTEE, "/goals/" + goal + "/achieved", "achieved.reason", "I speak, and gladly.");
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal)).contains("I speak, and gladly.", "/achieved/1/confirm");
        assertThat(pair.send(OwnPair.MENTOR, "/goals/" + goal + "/achieved/1/confirm"))
                .hasRedirectedUrl(pair.url() + "/goals");
        assertThat(pair.open(OwnPair.MENTEE, "/goals/" + goal))
                .hasStatus(404)
                .bodyText()
                .contains("Open the journal");
    }

    @Test
    void anAchievementIsContradictedAndTheGoalGoesOn() {
        String goal = agreed(TALKS);
        pair.send(OwnPair.MENTEE, "/goals/" + goal + "/achieved", "achieved.reason", "I speak.");
        pair.send(OwnPair.MENTOR, "/goals/" + goal + "/achieved/1/decline");
        assertThat(goal(goal).achievement().proposal()).isEmpty();
    }

    @Test
    void itsMeasuresShowItAchieved() {
        String goal = agreed(TALKS);
        assertThat(pair.send(OwnPair.MENTEE, "/goals/" + goal + "/achieve"))
                .hasStatus3xxRedirection()
                .flash()
                .containsKey("refusal");
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(OwnPair.MENTEE),
                        me -> me.goal(new GoalId(goal)).observe(Observation.of("talks", 20, today())));
        pair.send(OwnPair.MENTEE, "/goals/" + goal + "/achieve");
        assertThat(pair.view().goals()).isEmpty();
    }

    @Test
    void itIsGivenUpWithAReason() {
        String goal = agreed(TALKS);
        assertThat(pair.send(OwnPair.MENTEE, "/goals/" + goal + "/abandon", "abandoned.reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Why you give it up must not be blank");
        pair.send(OwnPair.MENTEE, "/goals/" + goal + "/abandon", "abandoned.reason", "Other things matter more.");
        assertThat(pair.view().goals()).isEmpty();
    }

    @Test
    void whatWasTypedForAGoalThatIsGoneIsShown() {
        String goal = agreed(TALKS);
        pair.send(OwnPair.MENTEE, "/goals/" + goal + "/abandon", "abandoned.reason", "Other things matter more.");
        assertThat(pair.send(OwnPair.MENTOR, "/goals/" + goal + "/achieved", "achieved.reason", "It went well."))
                .hasStatusOk()
                .bodyText()
                .contains("It went well.", "Open the journal");
    }

    @Test
    void anOpportunityIsNotedWithItsLink() {
        String goal = agreed(TALKS);
        pair.send(
                OwnPair.MENTOR,
                "/goals/" + goal + "/opportunities",
                "opportunity.title",
                "The open evening",
                "opportunity.link",
                "https://guild.example/evening",
                "opportunity.day",
                "2027-04-01");
        assertThat(goal(goal).opportunities())
                .containsExactly(Opportunity.of("The open evening")
                        .link("https://guild.example/evening")
                        .day(LocalDate.of(2027, 4, 1)));
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal)).contains("href=\"https://guild.example/evening\"");
    }

    @Test
    void aResourceIsSharedAndTakenBackByWhoSharedIt() {
        String goal = agreed(TALKS);
        assertThat(pair.send(OwnPair.MENTOR, "/goals/" + goal + "/resources", "resource.title", "A book"))
                .hasStatusOk()
                .bodyText()
                .contains("Where the resource is found or note must be given", "value=\"A book\"");
        pair.send(
                OwnPair.MENTOR,
                "/goals/" + goal + "/resources",
                "resource.title",
                "A book",
                "resource.link",
                "javascript:alert(1)");
        String detach = "/goals/" + goal + "/resources/"
                + goal(goal).resources().get(0).at().toEpochMilli() + "/detach";
        assertThat(pair.read(OwnPair.MENTEE, "/goals/" + goal)).doesNotContain("href=\"javascript", detach);
        assertThat(pair.send(OwnPair.MENTEE, detach)).hasStatus(404);
        assertThat(pair.read(OwnPair.MENTOR, "/goals/" + goal)).contains(detach);
        pair.send(OwnPair.MENTOR, detach);
        assertThat(goal(goal).resources()).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        String goal = agreed(TALKS);
        assertThat(pair.open("aiko-90d2", "/goals")).hasStatus(404);
        assertThat(pair.open("aiko-90d2", "/goals/" + goal)).hasStatus(404);
        assertThat(pair.open("priya-5d08", "/goals/" + goal)).hasStatus(404);
        assertThat(pair.send("aiko-90d2", "/goals/" + goal + "/abandon", "abandoned.reason", "Mine."))
                .hasStatus(404);
    }
}
