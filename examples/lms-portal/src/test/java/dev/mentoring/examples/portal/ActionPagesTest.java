package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ActionPagesTest {
    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Test
    void anActionIsAgreedAndShown() {
        RelationshipId pair = pairOf("ben-2c91");
        assertThat(portal.post()
                        .uri("/pairs/{pair}/actions", pair.value())
                        .with(user("ben-2c91").roles("PARTICIPANT"))
                        .with(csrf())
                        .param("seen", seen(pair))
                        .param("title", "Read the book on talks")
                        .param("owner", "MENTEE")
                        .param("dueOn", "2027-03-20"))
                .hasStatus3xxRedirection();
        assertThat(portal.get()
                        .uri("/pairs/{pair}/actions", pair.value())
                        .with(user("ben-2c91").roles("PARTICIPANT")))
                .hasStatusOk()
                .bodyText()
                .contains("Read the book on talks");
    }

    @Test
    void whatWasTypedIsKeptWhenItIsRefused() {
        RelationshipId pair = pairOf("ben-2c91");
        assertThat(portal.post()
                        .uri("/pairs/{pair}/actions", pair.value())
                        .with(user("ben-2c91").roles("PARTICIPANT"))
                        .with(csrf())
                        .param("seen", seen(pair))
                        .param("title", "Read another book")
                        .param("owner", "MENTEE")
                        .param("dueOn", "soon"))
                .hasStatusOk()
                .bodyText()
                .contains("Read another book")
                .contains("must be a date");
    }

    private String seen(RelationshipId pair) {
        return Long.toString(
                engine.reading().view(pair, Actor.participant("ben-2c91")).version());
    }

    private RelationshipId pairOf(String person) {
        return engine.queries()
                .relationshipsOf(new ParticipantId(person), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }
}
