package dev.mentoring.examples.portal.schedule;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.relationship.JournalItem.FinishedSession;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.view.PastSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A pair's sessions, also those that are finished. */
@Component
public class PairSessions {
    private static final int ENTRIES = 100;
    private static final int ENOUGH = 8;

    private final Engine engine;

    PairSessions(Engine engine) {
        this.engine = engine;
    }

    /**
     * A session of the pair.
     *
     * @param visit who asks
     * @param id the session
     * @return the session, live or finished
     * @throws NoSuchPageException if the pair has none of that id
     */
    public Session find(Visit visit, SessionId id) {
        return visit.view()
                .session(id)
                .or(() -> engine.reading()
                        .pastSession(visit.id(), visit.actor(), id)
                        .map(PastSession::session))
                .orElseThrow(NoSuchPageException::new);
    }

    /**
     * Finished sessions, the latest first.
     *
     * @param position where the last page said that the next begins; empty for the latest
     * @param sessions each as it was finished last
     * @param next where the next page begins, if there is one
     */
    record Past(Optional<JournalPosition> position, List<Session> sessions, Optional<JournalPosition> next) {}

    /** Reads on in the journal, which also holds other things, until there is a page of sessions. */
    Past past(Visit visit, Optional<JournalPosition> position) {
        Map<SessionId, Session> found = new LinkedHashMap<>();
        Optional<JournalPosition> next = position.or(() -> Optional.of(JournalPosition.END));
        while (next.isPresent() && found.size() < ENOUGH) {
            JournalPage page = engine.reading().journalBefore(visit.id(), visit.actor(), next.get(), ENTRIES);
            sessions(page).forEach(session -> found.putIfAbsent(session.id(), session));
            next = page.next();
        }
        return new Past(position, List.copyOf(found.values()), next);
    }

    private static Stream<Session> sessions(JournalPage page) {
        return page.entries().stream()
                .map(JournalEntry::item)
                .filter(FinishedSession.class::isInstance)
                .map(item -> ((FinishedSession) item).session());
    }
}
