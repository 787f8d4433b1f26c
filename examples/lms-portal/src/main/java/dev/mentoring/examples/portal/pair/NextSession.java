package dev.mentoring.examples.portal.pair;

import dev.mentoring.participant.Role;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.view.PartyView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The session that a pair looks forward to or, with none ahead, has to look back on.
 *
 * @param session the session
 * @param state how it stands for whoever reads
 * @param reader who reads
 * @param now when
 */
public record NextSession(Session session, State state, Role reader, Instant now) {

    /** How a session stands for one of the two; what is more worth showing comes first. */
    public enum State {
        /** They are talking now. */
        RUNNING(0),
        /** Both have confirmed it. */
        SCHEDULED(1),
        /** Its time waits for the reader's answer. */
        ASKS_ME(1),
        /** Its time waits for the other's answer. */
        ASKS_OTHER(1),
        /** Its time has passed, and nobody has said how it came out. */
        PASSED(2),
        /** It was held and waits for its record. */
        WAITS_FOR_RECORD(3);

        private final int place;

        State(int place) {
            this.place = place;
        }

        private static State of(Session session, Role reader, Instant now) {
            return switch (session.status()) {
                case IN_PROGRESS -> RUNNING;
                case HELD, CLOSED, CANCELLED, MISSED -> WAITS_FOR_RECORD;
                case SCHEDULED, PROPOSED -> {
                    if (session.currentMeeting().endsAt().isBefore(now)) {
                        yield PASSED;
                    }
                    yield session.meeting().inForce().isPresent() ? SCHEDULED : asked(session, reader);
                }
            };
        }

        private static State asked(Session session, Role reader) {
            return session.meeting()
                            .proposal()
                            .filter(open -> !open.acceptedBy(reader))
                            .isPresent()
                    ? ASKS_ME
                    : ASKS_OTHER;
        }
    }

    /**
     * The session to show first.
     *
     * @param view what one of the two sees
     * @return empty if none is ahead, runs or waits for its record
     */
    public static Optional<NextSession> of(PartyView view) {
        return view.sessions().stream()
                .map(session -> new NextSession(
                        session, State.of(session, view.role(), view.readAt()), view.role(), view.readAt()))
                .min(Comparator.comparingInt(next -> next.state.place));
    }

    /**
     * When and where.
     *
     * @return the time that counts now
     */
    public Meeting meeting() {
        return session.currentMeeting();
    }

    /**
     * Another time that is proposed for it while the confirmed one stands.
     *
     * @return whose answer that waits for; empty if there is none
     */
    public Optional<State> otherTime() {
        return session.meeting().inForce().isEmpty()
                ? Optional.empty()
                : session.meeting().proposal().map(open -> State.asked(session, reader));
    }
}
