package dev.mentoring.examples.portal.schedule;

import dev.mentoring.agreement.Revision;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepares the fragment {@code schedule/times :: times(session)} for whichever page shows it. */
@Component("timesOfSession")
public class TimesOfSession {
    /**
     * What to show of a session's time.
     *
     * @param visit who reads
     * @param session the session
     * @return the times, and what the reader can do about them
     */
    public SessionTimes of(Visit visit, Session session) {
        Optional<Revision<Meeting>> open =
                session.status().isAhead() ? session.meeting().proposal() : Optional.empty();
        int number = open.map(Revision::number).orElse(0);
        boolean waits = open.isPresent();
        return new SessionTimes(
                session.currentMeeting(),
                session.meeting().inForce().isPresent(),
                open,
                open.filter(revision -> revision.acceptedBy(visit.view().role()))
                        .isPresent(),
                waits ? visit.whyNot(me -> me.session(session.id()).confirm(number)) : List.of(),
                waits ? visit.whyNot(me -> me.session(session.id()).declineTime(number)) : List.of(),
                TimeChange.of(session.status()).stream()
                        .map(change -> new SessionTimes.Way(change.name(), change.whyNot(visit, session.id())))
                        .toList());
    }
}
