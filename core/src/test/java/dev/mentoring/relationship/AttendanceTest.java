package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Attendance.Kind;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the track record keeps of the last four sessions. */
class AttendanceTest {
    private final Story story = Story.active();

    @Test
    void aSessionCountsOnceItsOutcomeIsRecorded() {
        Meeting tomorrow = in(Duration.ofDays(1));
        story.scheduled(FIRST, tomorrow);
        assertThat(recent()).isEmpty();
        story.later(Duration.ofDays(2)).keep(story.ben().session(FIRST).recordMissed(Set.of(Role.MENTOR)));
        assertThat(recent()).containsExactly(new Attendance(FIRST, tomorrow.startsAt(), Kind.MISSED));
    }

    @Test
    void calledOffLateIsNotCalledOffInTime() {
        calledOff("late", Duration.ofHours(2));
        calledOff("in-time", Duration.ofDays(2));
        assertThat(recent()).extracting(Attendance::kind).containsExactly(Kind.CANCELLED_LATE, Kind.CANCELLED);
        assertThat(recent()).extracting(a -> a.kind().isLetDown()).containsExactly(true, false);
    }

    @Test
    void whatWasNeverAgreedOrEndedWithTheRelationshipDoesNotCount() {
        story.keep(story.ben().session(FIRST).propose(in(Duration.ofDays(1))));
        story.keep(story.ben().session(FIRST).cancel(CancelReason.WORK));
        story.scheduled(new SessionId("second"), in(Duration.ofDays(9)));
        story.keep(story.ben().endEarly(EndReason.NO_TIME));
        assertThat(recent()).isEmpty();
    }

    @Test
    void theLastFourByTheirTimeAreKeptInWhateverOrderTheyAreRecorded() {
        story.later(Duration.ofDays(100));
        for (int day : List.of(5, 1, 2, 9, 4)) {
            story.keep(story.ben().session(held(day)).logHeld(in(Duration.ofDays(-day))));
        }
        assertThat(recent()).extracting(Attendance::session).containsExactly(held(5), held(4), held(2), held(1));
    }

    @Test
    void ofTwoAtTheSameTimeTheOrderIsAlwaysTheSame() {
        Meeting yesterday = in(Duration.ofDays(-1));
        for (String id : List.of("b", "c", "a")) {
            story.keep(story.ben().session(new SessionId(id)).logHeld(yesterday));
        }
        assertThat(recent())
                .extracting(attendance -> attendance.session().value())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        story.scheduled(FIRST, in(Duration.ofDays(1))).later(Duration.ofDays(2));
        story.keep(story.ben().session(FIRST).recordMissed(Set.of(Role.MENTOR)));
        story.later(Duration.ofDays(30)).held(new SessionId("second"));
        story.recall(FIRST).keep(story.maria().session(FIRST).correct(new Outcome.Held(), "we did meet"));
        assertThat(recent()).extracting(Attendance::kind).containsExactly(Kind.HELD, Kind.HELD);
        assertThat(recent()).extracting(Attendance::session).first().isEqualTo(FIRST);
    }

    @Test
    void whatHadLeftDoesNotComeBackIntoAPlaceThatACorrectionLeavesEmpty() {
        story.later(Duration.ofDays(100));
        for (int day : List.of(5, 4, 3, 2, 1)) {
            story.keep(story.ben().session(held(day)).logHeld(in(Duration.ofDays(-day))));
        }
        Outcome unplanned = new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, false, Optional.empty());
        story.keep(story.ben().session(held(2)).correct(unplanned, "we did not"));
        assertThat(recent()).extracting(Attendance::session).containsExactly(held(4), held(3), held(1));
    }

    private void calledOff(String id, Duration beforehand) {
        SessionId session = new SessionId(id);
        story.scheduled(session, in(beforehand))
                .keep(story.ben().session(session).cancel(CancelReason.WORK));
    }

    private static SessionId held(int daysAgo) {
        return new SessionId("held-" + daysAgo);
    }

    private Meeting in(Duration fromNow) {
        return Pairs.meetingAt(story.now().plus(fromNow));
    }

    private List<Attendance> recent() {
        return story.relationship().body().trackRecord().recentAttendance();
    }
}
