package dev.mentoring.examples.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Role;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Instant START = Instant.parse("2027-03-02T14:00:00Z");

    private static Session running(StageEntry... stages) {
        Meeting meeting = Meeting.online(
                LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC, Duration.ofMinutes(60), "https://m");
        return Session.builder()
                .id(new SessionId("s"))
                .number(1)
                .status(SessionStatus.IN_PROGRESS)
                .meeting(Negotiated.<Meeting>nothing()
                        .propose(Role.MENTOR, meeting, START)
                        .accept(new Acceptance(Role.MENTEE, START, false)))
                .startedAt(START)
                .addStages(stages)
                .build();
    }

    private static StageEntry entry(ConversationStage stage, int minute) {
        return new StageEntry(stage, Role.MENTOR, at(minute));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    @Test
    void beforeTheFirstStageItBeginsWithTheFirst() {
        Conversation conversation = new Conversation(running(), at(3));
        assertThat(conversation.stage()).isEmpty();
        assertThat(conversation.next()).contains(ConversationStage.RE_ESTABLISH_RAPPORT);
        assertThat(conversation.longHere()).isFalse();
        assertThat(conversation.minutesGone()).isEqualTo(3);
        assertThat(conversation.minutesPlanned()).isEqualTo(60);
    }

    @Test
    void theTimeInAStageCountsEarlierVisits() {
        Session session = running(
                entry(ConversationStage.EXPLORE_ISSUE, 0),
                entry(ConversationStage.BUILD_CONFIDENCE, 5),
                entry(ConversationStage.EXPLORE_ISSUE, 10));
        Conversation conversation = new Conversation(session, at(17));
        assertThat(conversation.minutesHere()).isEqualTo(12);
        assertThat(conversation.suggestedHere()).isEqualTo(12);
        assertThat(conversation.longHere()).isFalse();
        assertThat(new Conversation(session, at(18)).longHere()).isTrue();
        assertThat(conversation.passed(ConversationStage.BUILD_CONFIDENCE)).isTrue();
        assertThat(conversation.passed(ConversationStage.EXPLORE_ISSUE)).isFalse();
        assertThat(conversation.next()).contains(ConversationStage.SUMMARISE_UNDERSTANDING);
    }

    @Test
    void afterTheLastStageNothingComesNext() {
        Conversation conversation = new Conversation(running(entry(ConversationStage.CONFIRM_NEXT_MEETING, 1)), at(2));
        assertThat(conversation.next()).isEmpty();
    }

    @Test
    void itsMarkChangesWithEachStage() {
        Session before = running(entry(ConversationStage.EXPLORE_ISSUE, 1));
        Session after =
                running(entry(ConversationStage.EXPLORE_ISSUE, 1), entry(ConversationStage.SUMMARISE_UNDERSTANDING, 2));
        assertThat(new Conversation(before, at(5)).mark())
                .isEqualTo(new Conversation(before, at(9)).mark())
                .isNotEqualTo(new Conversation(after, at(5)).mark());
    }
}
