package dev.mentoring.agreement;

/** How a pair meets. */
public enum MeetingMode {
    /** At the organisation. */
    IN_PERSON,
    /** In person, but away from the organisation. */
    OFF_SITE,
    /** By a link, such as a video call. */
    REMOTE
}
