package dev.mentoring.relationship;

import dev.mentoring.session.Agenda;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a session's agenda from what the relationship has open, so that nothing unresolved can be left out. */
final class AgendaOf {
    private AgendaOf() {}

    static Agenda session(MentoringRelationship relationship, Session session) {
        Optional<SessionRecord> last = relationship.body().lastRecord();
        return new Agenda(
                new Agenda.Review(relationship.actions(), last),
                session.objectives().valueOrProposed(),
                List.of(),
                new Agenda.ValueReview(last.flatMap(SessionRecord::improvement)),
                sessionAfter(relationship, session));
    }

    private static Optional<Session> sessionAfter(MentoringRelationship relationship, Session session) {
        Instant start = session.currentMeeting().startsAt();
        return relationship.sessions().stream()
                .filter(other -> other.status().isAhead())
                .filter(other -> other.currentMeeting().startsAt().isAfter(start))
                .findFirst();
    }
}
