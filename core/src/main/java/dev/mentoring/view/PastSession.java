package dev.mentoring.view;

import dev.mentoring.action.Action;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.Session;
import java.util.List;
import java.util.Objects;

/**
 * A finished session with what the two have added to it since: what a page shows of it.
 *
 * @param session the session, as it was finished
 * @param amendments of its record, the earliest first
 * @param laterResources what was attached once it was finished, the earliest first; what was attached before is in the session
 * @param reviewedActions those that its record reviewed and that are finished by now, as they were finished; the others are
 *     live, and in the view
 * @param reflections on it that were shared since it began, the earliest first
 */
public record PastSession(
        Session session,
        List<RecordAmendment> amendments,
        List<SharedResource> laterResources,
        List<Action> reviewedActions,
        List<JournalItem.SharedReflection> reflections) {

    /** Copies the lists. */
    public PastSession {
        Objects.requireNonNull(session, "session");
        amendments = List.copyOf(amendments);
        laterResources = List.copyOf(laterResources);
        reviewedActions = List.copyOf(reviewedActions);
        reflections = List.copyOf(reflections);
    }

    /** The session and counts; never what was said. */
    @Override
    public String toString() {
        return "PastSession[session=" + session + ", amendments=" + amendments.size() + ", laterResources="
                + laterResources.size() + ", reviewedActions=" + reviewedActions.size() + ", reflections="
                + reflections.size() + "]";
    }
}
