package dev.mentoring.event;

import static dev.mentoring.event.EventField.code;
import static dev.mentoring.event.EventField.list;
import static dev.mentoring.event.EventField.one;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.session.CancelReason;

/** The fields that several events share: the same name means the same everywhere. */
final class EventFields {
    static final EventField REVISION = one("revision", FieldKind.NUMBER, "the number of the revision, 1 for the first");
    static final EventField END_REASON = code("reason", "why", EndReason.values());

    static final EventField SESSION_MINUTES =
            one("sessionMinutes", FieldKind.NUMBER, "how long a session lasts, in minutes");
    static final EventField SESSIONS_PLANNED =
            one("sessionsPlanned", FieldKind.NUMBER, "how many sessions are planned");
    static final EventField CADENCE_DAYS =
            one("cadenceDays", FieldKind.NUMBER, "the planned gap between sessions, in days");
    static final EventField ZONE =
            one("zone", FieldKind.ZONE, "the time zone in which the relationship counts its days");
    static final EventField RATINGS_OVER_GROUPS =
            one("ratingsOverGroups", FieldKind.FLAG, "whether ratings may enter reports over groups");
    static final EventField STARTS_ON =
            one("startsOn", FieldKind.DAY, "the first day of the term").optional();
    static final EventField ENDS_ON =
            one("endsOn", FieldKind.DAY, "the last day of the term").optional();
    static final EventField MIDWAY_REVIEW_ON = one(
                    "midwayReviewOn", FieldKind.DAY, "the day planned for the midway review")
            .optional();
    static final EventField FINAL_REVIEW_ON = one(
                    "finalReviewOn", FieldKind.DAY, "the day planned for the final review")
            .optional();

    static final EventField SESSION = one("session", FieldKind.SESSION, "the session");
    static final EventField STARTS_AT = one("startsAt", FieldKind.TIME, "when it is to start");
    static final EventField ENDS_AT = one("endsAt", FieldKind.TIME, "when it is to end");
    static final EventField MISSED_BY = list("missedBy", FieldKind.ROLE, "who missed it");
    static final EventField CANCELLED_BY = one("cancelledBy", FieldKind.ROLE, "who called it off");
    static final EventField CANCEL_REASON = code("reason", "why it was called off", CancelReason.values());
    static final EventField LATE =
            one("late", FieldKind.FLAG, "whether it was called off closer to its start than the programme likes");

    static final EventField GOAL = one("goal", FieldKind.GOAL, "the goal");
    static final EventField MEASURES = one("measures", FieldKind.NUMBER, "how many measures it has");
    static final EventField TARGET_ON = one("targetOn", FieldKind.DAY, "the day by which it is to be reached")
            .optional();

    static final EventField ACTION = one("action", FieldKind.ACTION, "the action");
    static final EventField OWNER = one("owner", FieldKind.ROLE, "who does it");
    static final EventField DUE_ON = one("dueOn", FieldKind.DAY, "the day by which it is to be done");

    private EventFields() {}
}
