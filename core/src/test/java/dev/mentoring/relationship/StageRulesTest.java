package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.session.ConversationStage.EXPLORE_ISSUE;
import static dev.mentoring.session.ConversationStage.EXPLORE_OPTIONS;
import static dev.mentoring.session.ConversationStage.RE_ESTABLISH_RAPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stages of a session's conversation: logged while it runs, and never in its way. */
class StageRulesTest {
    private final Story story = Story.active();

    @Test
    void eitherPartySaysToWhichStageTheConversationHasCome() {
        Instant start = running().now();
        story.keep(story.maria().session(FIRST).enterStage(RE_ESTABLISH_RAPPORT));
        story.later(Duration.ofMinutes(5));
        story.keep(story.ben().session(FIRST).enterStage(EXPLORE_OPTIONS));
        story.later(Duration.ofMinutes(20));
        story.keep(story.maria().session(FIRST).enterStage(EXPLORE_ISSUE));
        assertThat(session().stages())
                .containsExactly(
                        new StageEntry(RE_ESTABLISH_RAPPORT, Role.MENTOR, start),
                        new StageEntry(EXPLORE_OPTIONS, Role.MENTEE, start.plus(Duration.ofMinutes(5))),
                        new StageEntry(EXPLORE_ISSUE, Role.MENTOR, start.plus(Duration.ofMinutes(25))));
        assertThat(session().currentStage()).contains(EXPLORE_ISSUE);
        story.later(Duration.ofMinutes(35)).keep(story.ben().session(FIRST).finish());
        assertThat(session().timePerStage()).containsEntry(EXPLORE_ISSUE, Duration.ofMinutes(35));
        assertThat(session().currentStage()).isEmpty();
    }

    @Test
    void aSessionNeedsNoStagesAtAll() {
        var finished = running().ben().session(FIRST).finish();
        assertThat(finished.warnings()).isEmpty();
    }

    @Test
    void stagesAreEnteredOnHoldToo() {
        running().keep(story.ben().pause(EndReason.LEAVE));
        story.keep(story.maria().session(FIRST).enterStage(EXPLORE_ISSUE));
        assertThat(session().currentStage()).contains(EXPLORE_ISSUE);
    }

    @Test
    void aStageOfASessionThatDoesNotRunIsRefused() {
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(7))));
        assertThat(refusal(() -> story.maria().session(FIRST).enterStage(EXPLORE_ISSUE)))
                .containsExactly(Violation.of(Rule.SESSION_START_SCHEDULED_ONLY, "status", SessionStatus.SCHEDULED));
        story.prepared(FIRST, SessionObjectives.of("to write"));
        story.later(Duration.ofDays(7)).keep(story.ben().session(FIRST).start());
        story.keep(story.ben().session(FIRST).finish());
        assertThat(refusal(() -> story.maria().session(FIRST).enterStage(EXPLORE_ISSUE)))
                .containsExactly(Violation.of(Rule.SESSION_START_SCHEDULED_ONLY, "status", SessionStatus.HELD));
    }

    /** Each of the two may have it on their own screen. */
    @Test
    void toEnterTheCurrentStageChangesNothing() {
        running().keep(story.maria().session(FIRST).enterStage(EXPLORE_ISSUE));
        Session before = session();
        story.later(Duration.ofSeconds(3)).keep(story.ben().session(FIRST).enterStage(EXPLORE_ISSUE));
        assertThat(session()).isEqualTo(before);
    }

    @Test
    void ofMoreThanAHundredEntriesTheLatestAreKept() {
        running();
        List<ConversationStage> stages = IntStream.range(0, Session.STAGES_KEPT + 30)
                .mapToObj(n -> ConversationStage.values()[n % ConversationStage.values().length])
                .toList();
        for (ConversationStage stage : stages) {
            story.later(Duration.ofMinutes(1)).keep(story.ben().session(FIRST).enterStage(stage));
        }
        assertThat(session().stages())
                .extracting(StageEntry::stage)
                .isEqualTo(stages.subList(30, Session.STAGES_KEPT + 30));
        assertThat(session().currentStage()).contains(stages.get(stages.size() - 1));
        assertThat(story.journal()).isEmpty();
        story.later(Duration.ofMinutes(1)).keep(story.ben().session(FIRST).finish());
        assertThat(session().timePerStage().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(Session.STAGES_KEPT));
    }

    /** The first session runs. */
    private Story running() {
        Duration week = Duration.ofDays(7);
        story.scheduled(FIRST, Pairs.meetingAt(story.now().plus(week)))
                .prepared(FIRST, SessionObjectives.of("to write"))
                .later(week);
        story.keep(story.ben().session(FIRST).start());
        return story;
    }

    private Session session() {
        return story.relationship().session(FIRST).orElseThrow();
    }
}
