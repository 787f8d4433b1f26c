package dev.mentoring.examples.portal.session;

import dev.mentoring.session.Session;

/** What a session's page is about, which follows from how far the session has come. */
enum Face {
    /** What is to be prepared. */
    BEFORE("session/before"),
    /** The conversation. */
    DURING("session/during"),
    /** The record that is still to be written. */
    AFTER("session/after"),
    /** What is left of it. */
    PAST("session/past");

    private final String template;

    Face(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    static Face of(Session session) {
        return switch (session.status()) {
            case PROPOSED, SCHEDULED -> BEFORE;
            case IN_PROGRESS -> DURING;
            case HELD -> AFTER;
            case CLOSED, CANCELLED, MISSED -> PAST;
        };
    }
}
