package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.action.Action;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.store.OwnPage;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form that is sent twice is meant once: a second click, a page that is loaded again, a commit whose answer was lost. */
@PortalTest
class SentTwiceTest {
    private static final Pattern FORM_ID = Pattern.compile("name=\"formId\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private OwnPair pair;
    private long seen;

    @BeforeEach
    void aPair() {
        pair = OwnPair.active(portal, engine);
        seen = pair.view().version();
    }

    @Test
    void everyFormThatChangesSomethingHasAnIdOfItsOwn() {
        note("f-1", "A thought");
        String page = pair.read(OwnPair.MENTEE, "/notes");
        List<String> ids = FORM_ID.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(page.split("<form", -1)).hasSize(ids.size() + 1);
        assertThat(pair.read(OwnPair.MENTEE, "/notes")).doesNotContain(ids);
    }

    @Test
    void theSecondTimeItIsDoneAlreadyAndTheAnswerIsTheSame() {
        MvcTestResult first = agree("f-1", "Read a book");
        MvcTestResult second = agree("f-1", "Read a book");

        assertThat(titles()).containsExactly("Read a book");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(second).flash().containsEntry("done", "The action is agreed.");
    }

    @Test
    void whatIsTypedAnewIntoAFormThatWasSentIsAnotherCommand() {
        note("f-1", "A thought");
        note("f-1", "A thought");
        note("f-1", "Another");
        note("f-2", "A thought");

        assertThat(notes()).isEqualTo(3);
    }

    @Test
    void aFormWithoutAnIdIsTakenAsOften() {
        String[] fields = {"text", "A thought"};
        pair.sendAsSeen(seen, OwnPair.MENTEE, "/notes", fields);
        pair.sendAsSeen(seen, OwnPair.MENTEE, "/notes", fields);

        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void theSecondAnswerLeadsToWhatTheFirstBroughtIn() {
        String[] fields = {
            "formId", "f-1",
            "startsLocally", "2027-06-10T16:00",
            "zone", "Europe/London",
            "duration", "60",
            "place", "Room 1"
        };
        String page = "/sessions/new/propose";
        MvcTestResult first = pair.sendAsSeen(seen, OwnPair.MENTOR, page, fields);
        MvcTestResult second = pair.sendAsSeen(seen, OwnPair.MENTOR, page, fields);

        assertThat(pair.view().sessions()).hasSize(1);
        assertThat(first)
                .hasRedirectedUrl(pair.url() + "/sessions/"
                        + pair.view().sessions().get(0).id().value() + "/time");
        assertThat(second).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
    }

    @Test
    void whatIsGoneByTheFirstTimeIsNoReasonToRefuseTheSecond() {
        agree("f-1", "Read a book");
        String action = "/actions/" + pair.view().actions().get(0).id().value();
        pair.send(OwnPair.MENTOR, action + "/resources", "resource.title", "The book", "resource.note", "On the shelf");
        String detach = action + "/resources/"
                + pair.view().actions().get(0).resources().get(0).at().toEpochMilli() + "/detach";
        seen = pair.view().version();

        for (int time = 0; time < 2; time++) {
            assertThat(pair.sendAsSeen(seen, OwnPair.MENTOR, detach, "formId", "f-2"))
                    .hasStatus3xxRedirection();
        }
        assertThat(pair.view().actions().get(0).resources()).isEmpty();
    }

    @Test
    void aPairIsProposedOnce() {
        Map<String, String> form = Map.of(
                "formId", "f-" + pair.id().value(),
                "mentor", OwnPair.MENTOR,
                "mentee", OwnPair.MENTEE,
                "sessionLength", "60",
                "sessions", "4",
                "cadence", "5",
                "mode", "REMOTE",
                "zone", "Europe/London");
        MvcTestResult first = propose(form);

        assertThat(first).hasStatus3xxRedirection();
        assertThat(propose(form)).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
    }

    private MvcTestResult propose(Map<String, String> form) {
        var request = portal.post()
                .uri("/programme/propose")
                .with(user(OwnPair.COORDINATOR.id().value()).roles("COORDINATOR"))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult agree(String form, String title) {
        String[] fields = {"formId", form, "title", title, "owner", "MENTEE", "dueOn", "2027-04-01"};
        return pair.sendAsSeen(seen, OwnPair.MENTOR, "/actions", fields);
    }

    private void note(String form, String text) {
        assertThat(pair.sendAsSeen(seen, OwnPair.MENTEE, "/notes", "formId", form, "text", text))
                .hasStatus3xxRedirection();
    }

    private List<String> titles() {
        return pair.view().actions().stream().map(Action::title).toList();
    }

    private int notes() {
        return engine.reading()
                .own(pair.id(), Actor.participant(OwnPair.MENTEE), OwnPage.LATEST, 20)
                .contents()
                .size();
    }
}
