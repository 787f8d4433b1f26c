package dev.mentoring.examples.portal.browser.life;

import dev.mentoring.examples.portal.MovableClock;
import dev.mentoring.examples.portal.browser.BrowserTest;
import dev.mentoring.examples.portal.browser.Visitors;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole life of a relationship: Priya, who coordinates the programme, proposes it, and Zoe and Maria live it, each in a
 * browser of their own. Zoe and Maria speak of herons and of kestrels; Priya meets neither bird. It has a database and a clock of
 * its own, since more than three months pass.
 */
@BrowserTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:life;DB_CLOSE_DELAY=-1")
class WholeLifeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ZOE = "Zoe Laurent";
    private static final String MARIA = "Maria Keller";
    private static final Set<String> BIRDS = Set.of("heron", "kestrel");
    private static final String GOAL = "Lead the heron team";

    @Autowired
    private MovableClock clock;

    private Coordinator priya;
    private Party zoe;
    private Party maria;

    @BeforeEach
    void threePeopleAtThreeDesks(Visitors visitors) {
        priya = new Coordinator(visitors.loggedIn("priya"), MARIA, ZOE);
        zoe = new Party(visitors.loggedIn("zoe"), MARIA, "heron");
        maria = new Party(visitors.loggedIn("maria"), ZOE, "kestrel");
    }

    @Test
    void fromTheProposalToTheLastPageOfTheJournal() {
        aPairIsProposedAndAccepted();
        zoeSaysWhatSheWants();
        theyPlanThreeSessions();
        theyPrepareTheFirst();
        theyHoldTheFirst();
        bothWriteItsRecord();
        betweenTheSessions();
        theSecondIsMovedAndHeld();
        theyLookBackMidway();
        theThirdIsMissed();
        theyPauseAndGoOn();
        theyHoldTheLast();
        theyBringItToItsEnd();
        bothReadTheJournal();
    }

    private void aPairIsProposedAndAccepted() {
        priya.proposes(3);
        zoe.acceptsTheAgreement();
        zoe.sees("it waits for " + MARIA);
        priya.looksAtThePair(ZOE + " has accepted the agreement.", MARIA + " has not answered yet.");
        maria.goesTo("Overview");
        maria.follows("Read the agreement");
        maria.presses("Accept it");
        maria.sees("What you have agreed");
        priya.looksAtThePair("Active");
    }

    private void zoeSaysWhatSheWants() {
        zoe.goesTo("Overview");
        zoe.follows("Objectives, self-assessment and resources");
        zoe.writes("The objectives", "Grow into the lead of the heron team.");
        zoe.presses("Save the objectives");
        zoe.sees("The objectives are recorded.");
        zoe.writes("Strengths", "I know every heron by name.");
        zoe.writes("Areas for development", "Telling others what the heron is about.");
        zoe.presses("Save the self-assessment");
        zoe.sees("Your self-assessment is recorded.");
        GoalPages goals = zoe.goals();
        goals.draft(
                GOAL,
                "Run the heron team's weekly meeting.",
                "Heron meetings run, counted: 2 heron meetings.",
                "The heron team has offered me the chair.",
                "A lead of the heron team speaks for it.");
        goals.countedIn("Meetings of the heron team", "heron meetings", 2, "2027-06-30");
        maria.goals().agree(GOAL);
        priya.readsNowhere(BIRDS);
    }

    private void theyPlanThreeSessions() {
        zoe.schedule().proposeSeries("2027-03-09T10:00", "https://meet.example/heron", 3);
        maria.schedule().confirmAll(3);
    }

    private void theyPrepareTheFirst() {
        itIs("2027-03-07T18:00");
        zoe.session(1).open().proposeObjective("How to chair the heron meeting", GOAL);
        maria.session(1).open().agreeObjectives().prepare("How I began with the kestrel team");
        zoe.session(1).open().prepare("What if no heron comes?");
        zoe.sees("How I began with the kestrel team");
        zoe.cannotPress("Start the session", "no earlier than");
    }

    private void theyHoldTheFirst() {
        itIs("2027-03-09T09:55");
        zoe.atHome().follows("Open the session");
        zoe.session(1).start();
        maria.atHome().follows("Open the session");
        maria.session(1).goOnTo("Re-establish rapport");
        itIs("2027-03-09T10:10");
        maria.session(1).goOnTo("Review actions and learning");
        itIs("2027-03-09T10:58");
        zoe.session(1).open().finish();
    }

    /** Both write at once. Whoever is slower loses no word. */
    private void bothWriteItsRecord() {
        RecordForm slower = maria.session(1).open().record();
        slower.discussed("How kestrel meetings began")
                .agreed("I lend my kestrel agenda")
                .hopedFor("No kestrel is needed")
                .noAction("The kestrel waits")
                .nothingToImprove()
                .nextIsSession(2);
        RecordForm record = zoe.session(1).open().record();
        record.blockedBy(4)
                .discussed("What a heron meeting is for")
                .agreed("I chair the next heron meeting")
                .hopedFor("One heron meeting is held")
                .blockedBy(3)
                .action("Write the heron agenda")
                .couldBeBetter("Begin with the heron news")
                .blockedBy(2)
                .nextIsSession(2)
                .closes();
        zoe.session(1).rate("5, of great value");
        slower.presses();
        maria.sees("What you had written", "How kestrel meetings began", "What a heron meeting is for");
        maria.doesNotSee("5 of 5");
        priya.readsNowhere(BIRDS);
    }

    private void betweenTheSessions() {
        itIs("2027-03-20T12:00");
        zoe.actions()
                .open("Write the heron agenda")
                .start()
                .note("Two heron topics stand.")
                .done("The heron agenda is used.");
        zoe.goals().observe(GOAL, "heron meetings", 1);
    }

    private void theSecondIsMovedAndHeld() {
        itIs("2027-04-02T09:00");
        maria.session(2).open().reschedule("2027-04-08T10:00");
        zoe.schedule().confirm("Thu 8 Apr");
        zoe.session(2).open().proposeObjective("Quiet members of the heron team", GOAL);
        maria.session(2).open().agreeObjectives().prepare("A quiet kestrel");
        zoe.session(2).open().prepare("A quiet heron");
        itIs("2027-04-08T10:00");
        zoe.session(2).open().start();
        itIs("2027-04-08T11:00");
        zoe.session(2).finish();
        RecordForm record = zoe.session(2).record();
        record.discussed("How to ask a quiet heron")
                .agreed("A round at each heron meeting")
                .hopedFor("Every heron has spoken")
                .noAction("The heron meeting is enough")
                .nothingToImprove()
                .nextIsSession(3);
        maria.actions().agree("Send the kestrel questions");
        record.presses();
        zoe.sees("This was changed while you were writing.", "Send the kestrel questions");
        record.keeps("What you discussed", "How to ask a quiet heron")
                .keeps("Or none, and why", "The heron meeting is enough")
                .earlierAction("Carried over", "Not yet at a heron meeting")
                .closes();
    }

    private void theyLookBackMidway() {
        itIs("2027-04-09T09:00");
        zoe.reviews().record("Midway review", "The heron aim holds.", GOAL, "Half of the heron meetings.");
        maria.reviews().open();
        maria.sees("The heron aim holds.");
    }

    private void theThirdIsMissed() {
        itIs("2027-05-04T10:30");
        maria.session(3).open().missedBy(ZOE);
        priya.looksAtThePair("by the mentee 1");
        priya.readsNowhere(BIRDS);
    }

    private void theyPauseAndGoOn() {
        zoe.schedule().propose("2027-06-08T10:00", "https://meet.example/heron");
        zoe.reviews().pause("Away for a while", "The heron breeds.");
        maria.goesTo("Overview");
        maria.sees("On hold", "The heron breeds.");
        priya.looksAtThePair("On hold");
        priya.readsNowhere(BIRDS);
        maria.schedule().open();
        maria.cannotPress("Confirm it", "active");
        itIs("2027-06-01T09:00");
        maria.reviews().goOn();
    }

    private void theyHoldTheLast() {
        maria.schedule().confirm("Tue 8 Jun");
        zoe.session(4).open().proposeObjective("The heron after us", GOAL);
        maria.session(4).open().agreeObjectives().prepare("What the kestrel became");
        zoe.session(4).open().prepare("What the heron became");
        itIs("2027-06-08T10:00");
        maria.session(4).open().start();
        itIs("2027-06-08T11:00");
        maria.session(4).finish();
        zoe.session(4)
                .open()
                .record()
                .earlierAction("Carried over", "The heron has time")
                .discussed("Where the heron flies next")
                .agreed("We meet the heron team")
                .noAction("The heron knows the way")
                .nothingToImprove()
                .thisWasTheLast()
                .closes();
    }

    private void theyBringItToItsEnd() {
        itIs("2027-06-10T09:00");
        zoe.goals().observe(GOAL, "heron meetings", 2);
        zoe.reviews().record("Final review", "The heron aim is reached.", GOAL, "Both heron meetings.");
        zoe.goals().achieve(GOAL);
        maria.reviews().complete("Send the kestrel questions");
        priya.looksAtThePair("Completed");
        priya.readsNowhere(BIRDS);
        priya.isTurnedAwayAt(addressesOf(maria));
    }

    private void bothReadTheJournal() {
        for (Party party : List.of(zoe, maria)) {
            party.readsTheJournal(
                    "What a heron meeting is for",
                    "The heron agenda is used.",
                    "The heron breeds.",
                    "The heron aim is reached.",
                    "Where the heron flies next");
        }
    }

    private void itIs(String inLondon) {
        clock.set(LocalDateTime.parse(inLondon).atZone(LONDON).toInstant());
    }

    private static List<String> addressesOf(Party party) {
        String pair = URI.create(party.browser().page().url()).getPath();
        return List.of(pair, pair + "/journal", pair + "/sessions", pair + "/goals", pair + "/review");
    }
}
