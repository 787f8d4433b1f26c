package dev.mentoring.examples.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.EventType;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.examples.portal.PortalTest;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@PortalTest
class NotificationsTest {
    private static final ParticipantId PERSON = new ParticipantId("mei-demo");
    private static final ParticipantId OTHER = new ParticipantId("jonas-demo");

    @Autowired
    private Notifications notifications;

    @Autowired
    private MessageSource messages;

    @Test
    void whatComesTwiceIsToldOnceAndStaysSeen() {
        RelationshipId pair = new RelationshipId(UUID.randomUUID().toString());
        Told told = new Told(
                new PublishedEvent(
                        EventType.RELATIONSHIP_RESUMED,
                        1,
                        pair,
                        Role.MENTEE,
                        Instant.parse("2027-03-02T14:00:00Z"),
                        Map.of()),
                7);
        notifications.tell(PERSON, OTHER, told);
        notifications.tell(PERSON, OTHER, told);
        assertThat(notifications.unseen(PERSON, pair)).hasSize(1);

        notifications.seen(PERSON, pair);
        notifications.tell(PERSON, OTHER, told);

        assertThat(notifications.unseen(PERSON, pair)).isEmpty();
        assertThat(notifications.find(PERSON, pair, 7)).get().matches(Notification::seen);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void whateverIsToldHasWordsAndWhatIsPrivateHasNone(EventType type) {
        String words = messages.getMessage("notification." + type.id(), new Object[] {"Ben"}, "", Locale.UK);
        if (type.isPrivate()) {
            assertThat(words).isEmpty();
        } else {
            assertThat(words).contains("Ben").endsWith(".").doesNotContain("{", "'");
        }
    }
}
