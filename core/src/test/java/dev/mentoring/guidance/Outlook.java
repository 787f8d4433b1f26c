package dev.mentoring.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.Story;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** What is due in a story when nobody does anything more. */
final class Outlook {
    private Outlook() {}

    /** When the day begins in Paris that lies some days after the one on which every story starts. */
    static Instant day(int afterStart) {
        return LocalDateTime.ofInstant(Pairs.START, Pairs.ZONE)
                .toLocalDate()
                .plusDays(afterStart)
                .atStartOfDay(Pairs.ZONE)
                .toInstant();
    }

    /** An hour online, at ten in the morning in Paris some days after the start. */
    static Meeting meeting(int afterStart) {
        return Pairs.meetingAt(morning(afterStart));
    }

    static Instant morning(int afterStart) {
        return LocalDateTime.ofInstant(Pairs.START, Pairs.ZONE)
                .plusDays(afterStart)
                .atZone(Pairs.ZONE)
                .toInstant();
    }

    /** From then on, and not before, exactly these recipients are nudged so. */
    static void assertDue(Story story, NudgeKind kind, Instant due, Role... recipients) {
        assertThat(standing(story, kind, due.minusMillis(1)))
                .as("before")
                .noneMatch(nudge -> nudge.dueAt().equals(due));
        assertThat(standing(story, kind, due))
                .as("%s of %s", kind, Candidates.of(story.relationship()))
                .filteredOn(nudge -> nudge.dueAt().equals(due))
                .extracting(Nudge::recipient)
                .containsExactly(recipients);
        assertThat(Guidance.attentionAt(story.relationship(), story.now()))
                .get()
                .satisfies(at -> assertThat(at).isBeforeOrEqualTo(due));
    }

    /** It stands until then and no longer, although nobody does anything. */
    static void assertOverAt(Story story, NudgeKind kind, Instant over) {
        assertThat(standing(story, kind, over.minusMillis(1))).as("before").isNotEmpty();
        assertThat(standing(story, kind, over)).as("after").isEmpty();
    }

    /** At no time, if nobody does anything. */
    static void assertNever(Story story, NudgeKind... kinds) {
        assertThat(nudges(story.relationship())).extracting(Nudge::kind).doesNotContain(kinds);
    }

    static List<Nudge> standing(Story story, NudgeKind kind, Instant now) {
        return Guidance.nudges(story.relationship(), now).stream()
                .filter(nudge -> nudge.kind() == kind)
                .toList();
    }

    static List<Nudge> nudges(MentoringRelationship relationship) {
        return Candidates.of(relationship).stream().map(Candidate::nudge).toList();
    }

    /** A session that was held on a day at ten, told on that day at noon. */
    static void held(Story story, SessionId session, int afterStart) {
        story.at(morning(afterStart).plus(Duration.ofHours(2)));
        story.keep(story.maria().session(session).logHeld(meeting(afterStart)));
    }

    /** Closed at once with a record that says how it goes on. */
    static void closed(Story story, SessionId session, NextMeeting next) {
        story.keep(story.ben()
                .session(session)
                .close(SessionRecord.builder()
                        .addDiscussed("the outline")
                        .addAgreed("a page a week")
                        .addHopedFor("ten pages")
                        .noActionsReason("enough is open")
                        .nothingToImprove(true)
                        .nextMeeting(next)
                        .build()));
    }
}
