package dev.mentoring.examples.portal.schedule;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pair will most likely want: as long as they have agreed, as long after their last meeting as they have agreed, at the
 * same time and place.
 */
record Suggestion(Visit visit) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Cadence MONTH = Cadence.everyWeeks(4);

    /** The next meeting, as it would be typed. */
    TimeForm next() {
        return last().map(last -> TimeForm.of(
                        last.movedTo(last.startsLocally().plusDays(cadence().days()))))
                .orElseGet(this::anywhere);
    }

    /** A series that begins with it, as it would be typed. */
    SeriesForm series() {
        return SeriesForm.beginningWith(next(), cadence());
    }

    /** The zones that the two may want to read or write a time in, the pair's own first. */
    List<ZoneId> zones(TypedMeeting form) {
        Stream<ZoneId> theirs =
                Stream.of(visit.view().zone(), visit.me().zone(), visit.other().zone());
        Stream<ZoneId> typed = form.readable().stream().map(Meeting::zone);
        return Stream.concat(theirs, typed).distinct().toList();
    }

    private Optional<Meeting> last() {
        List<Session> sessions = visit.view().sessions();
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.get(sessions.size() - 1).currentMeeting());
    }

    private TimeForm anywhere() {
        String minutes = Long.toString(
                agreement().map(MentoringAgreement::sessionLength).orElse(HOUR).toMinutes());
        return TimeForm.of(visit.view().zone(), minutes);
    }

    private Cadence cadence() {
        return agreement().map(MentoringAgreement::cadence).orElse(MONTH);
    }

    private Optional<MentoringAgreement> agreement() {
        return visit.view().agreement().valueOrProposed();
    }
}
