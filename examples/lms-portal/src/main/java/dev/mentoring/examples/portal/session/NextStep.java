package dev.mentoring.examples.portal.session;

import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import java.util.Optional;

/**
 * How a closed record says that it goes on; with neither, the session was the last.
 *
 * @param planned the next session
 * @param deferred why and until when it is settled later
 */
record NextStep(Optional<SessionId> planned, Optional<NextMeeting.Deferred> deferred) {

    static NextStep of(NextMeeting next) {
        return new NextStep(
                Optional.of(next)
                        .filter(NextMeeting.Planned.class::isInstance)
                        .map(NextMeeting.Planned.class::cast)
                        .map(NextMeeting.Planned::session),
                Optional.of(next).filter(NextMeeting.Deferred.class::isInstance).map(NextMeeting.Deferred.class::cast));
    }
}
