package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How the two agree actions, and what they do with one of the mentee's. */
@PortalTest
class ActionPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;
    private String page;

    @BeforeEach
    void anActionOfTheMentees() {
        pair = OwnPair.active(portal, engine);
        ActionId id = engine.reading().newActionId();
        engine.reading()
                .change(
                        pair.id(),
                        Actor.participant(OwnPair.MENTOR),
                        me -> me.agreeAction(NewAction.of(id, "Write the outline")
                                .dueOn(pair.view().today().plusDays(3))));
        page = "/actions/" + id.value();
    }

    private Action action() {
        return pair.view().actions().get(0);
    }

    @Test
    void anotherIsAgreedAndShown() {
        assertThat(pair.send(
                        OwnPair.MENTOR,
                        "/actions",
                        "title",
                        "Read the book on talks",
                        "owner",
                        "MENTEE",
                        "dueOn",
                        "2027-03-20"))
                .hasRedirectedUrl(pair.url() + "/actions");
        assertThat(pair.read(OwnPair.MENTEE, "/actions")).contains("Read the book on talks");
    }

    @Test
    void whatWasTypedIsKeptWhenItIsRefused() {
        assertThat(pair.send(
                        OwnPair.MENTOR, "/actions", "title", "Read another book", "owner", "MENTEE", "dueOn", "soon"))
                .hasStatusOk()
                .bodyText()
                .contains("Read another book", "must be a date");
    }

    @Test
    void itsOwnerStartsItAndLaysItAside() {
        assertThat(pair.send(OwnPair.MENTEE, page + "/start")).hasRedirectedUrl(pair.url() + page);
        assertThat(action().status()).isEqualTo(ActionStatus.IN_PROGRESS);
        pair.send(OwnPair.MENTEE, page + "/stop");
        assertThat(action().status()).isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void theOtherIsToldWhyTheyCannot() {
        assertThat(pair.read(OwnPair.MENTOR, page))
                .contains("Only the mentee, whose it is, may do this.", "disabled")
                .doesNotContain("name=\"text\"");
    }

    @Test
    void itsOwnerNotesHowItGoes() {
        pair.send(OwnPair.MENTEE, page + "/notes", "text", "The ending is hard.");
        assertThat(pair.read(OwnPair.MENTOR, page)).contains("The ending is hard.");
        assertThat(pair.send(OwnPair.MENTEE, page + "/notes", "text", " "))
                .hasStatusOk()
                .bodyText()
                .contains("The text must not be blank");
    }

    @Test
    void itIsDoneWithAnOutcomeAndInTheJournalThen() {
        assertThat(pair.send(OwnPair.MENTOR, page + "/done", "outcome", "Three points that stand."))
                .hasRedirectedUrl(pair.url() + "/actions");
        assertThat(pair.view().actions()).isEmpty();
        assertThat(pair.open(OwnPair.MENTEE, page)).hasStatus(404).bodyText().contains("Open the journal");
        assertThat(pair.send(OwnPair.MENTEE, page + "/notes", "text", "One more thought."))
                .hasStatusOk()
                .bodyText()
                .contains("One more thought.", "Open the journal");
    }

    @Test
    void itIsDroppedWithAReason() {
        assertThat(pair.send(OwnPair.MENTEE, page + "/drop", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("The reason must not be blank");
        pair.send(OwnPair.MENTEE, page + "/drop", "reason", "The talk is off.");
        assertThat(pair.view().actions()).isEmpty();
    }

    @Test
    void whoeverWasSlowerIsToldAndKeepsWhatTheyTyped() {
        long seen = pair.view().version();
        pair.send(OwnPair.MENTEE, page + "/start");
        assertThat(pair.sendAsSeen(seen, OwnPair.MENTOR, page + "/done", "outcome", "It stands."))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing.", "It stands.");
    }

    @Test
    void aResourceIsSharedAndTakenBackByWhoSharedIt() {
        pair.send(OwnPair.MENTOR, page + "/resources", "resource.title", "A template", "resource.note", "On the shelf");
        String detach = page + "/resources/" + action().resources().get(0).at().toEpochMilli() + "/detach";
        assertThat(pair.read(OwnPair.MENTEE, page)).contains("On the shelf").doesNotContain(detach);
        assertThat(pair.send(OwnPair.MENTEE, detach)).hasStatus(404);
        pair.send(OwnPair.MENTOR, detach);
        assertThat(action().resources()).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(pair.open("aiko-90d2", page)).hasStatus(404);
        assertThat(pair.send("aiko-90d2", page + "/drop", "reason", "Mine.")).hasStatus(404);
        assertThat(pair.view().actions()).hasSize(1);
    }
}
