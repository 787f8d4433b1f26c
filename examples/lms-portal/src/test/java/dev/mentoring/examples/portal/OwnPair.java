package dev.mentoring.examples.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.view.PartyView;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A pair that one test has for itself, and the browsers of the two. */
final class OwnPair {
    static final String MENTOR = "zoe-demo";
    static final String MENTEE = "viktor-demo";
    static final Actor.Coordinator COORDINATOR = Actor.coordinator("priya-5d08", "engineering");

    private final MockMvcTester portal;
    private final Engine engine;
    private final RelationshipId id;

    private OwnPair(MockMvcTester portal, Engine engine, RelationshipId id) {
        this.portal = portal;
        this.engine = engine;
        this.id = id;
    }

    static OwnPair proposed(MockMvcTester portal, Engine engine) {
        return new OwnPair(
                portal,
                engine,
                engine.reading()
                        .propose(COORDINATOR, TestPair.proposal(MENTOR, MENTEE))
                        .relationship());
    }

    static OwnPair active(MockMvcTester portal, Engine engine) {
        OwnPair pair = proposed(portal, engine);
        engine.reading().change(pair.id, Actor.participant(MENTOR), me -> me.acceptAgreement(1));
        engine.reading().change(pair.id, Actor.participant(MENTEE), me -> me.acceptAgreement(1));
        return pair;
    }

    RelationshipId id() {
        return id;
    }

    PartyView view() {
        return engine.reading().view(id, Actor.participant(MENTEE));
    }

    String url() {
        return "/pairs/" + id.value();
    }

    MvcTestResult open(String person, String page) {
        return portal.get()
                .uri(url() + page)
                .with(user(person).roles("PARTICIPANT"))
                .exchange();
    }

    String read(String person, String page) {
        byte[] body = open(person, page).getMvcResult().getResponse().getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Sends a form, filled in as name, value, name, value, as the pair stands now. */
    MvcTestResult send(String person, String page, String... fields) {
        return sendAsSeen(view().version(), person, page, fields);
    }

    MvcTestResult sendAsSeen(long seen, String person, String page, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = portal.post()
                .uri(url() + page)
                .with(user(person).roles("PARTICIPANT"))
                .with(csrf())
                .param("seen", Long.toString(seen));
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }
}
