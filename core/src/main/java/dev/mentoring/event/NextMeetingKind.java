package dev.mentoring.event;

import dev.mentoring.session.NextMeeting;

/** How a session's record confirms the next meeting, as a code. */
enum NextMeetingKind {
    PLANNED,
    DEFERRED,
    NONE;

    static NextMeetingKind of(NextMeeting next) {
        if (next instanceof NextMeeting.Planned) {
            return PLANNED;
        }
        return next instanceof NextMeeting.Deferred ? DEFERRED : NONE;
    }
}
