package dev.mentoring.examples.portal.session;

import java.util.Map;

/** Something typed on a session's page, which may have turned to another face by the time it is sent. */
interface SessionForm {
    /** Whether the face has a place to show the form in again. */
    boolean shownOn(Face face);

    /** What was typed, by the labels of the fields, for a face that has no place for the form. */
    Map<String, String> texts();
}
