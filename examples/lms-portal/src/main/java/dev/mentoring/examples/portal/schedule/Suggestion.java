package dev.mentoring.examples.portal.schedule;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pair will most likely want: as long as they have agreed, as long after their last meeting as they have agreed, at the
 * same time and place.
 */
record Suggestion(Visit visit) {
    private static final Duration DAY = Duration.ofDays(1);
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

    /** A time that is free for certain, because it comes after all others. */
    Meeting later() {
        Instant end = visit.view().sessions().stream()
                .map(session -> session.currentMeeting().endsAt())
                .max(Comparator.naturalOrder())
                .filter(visit.view().readAt()::isBefore)
                .orElse(visit.view().readAt());
        return someTime(end.plus(DAY));
    }

    /** A time that is over. */
    Meeting earlier() {
        return someTime(visit.view().readAt().minus(DAY));
    }

    private Meeting someTime(Instant at) {
        ZoneId zone = visit.view().zone();
        LocalDateTime local = LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
        return Meeting.inPerson(local, zone, HOUR, "anywhere");
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
