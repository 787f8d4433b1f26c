package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.resource.ResourceForm;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody shares for a session, as it is typed.
 *
 * @param resource what it is
 */
record SessionResourceForm(ResourceForm resource) implements SessionForm {
    static final SessionResourceForm EMPTY = new SessionResourceForm(ResourceForm.EMPTY);

    /** Nothing typed is an empty resource. */
    SessionResourceForm {
        resource = Objects.requireNonNullElse(resource, ResourceForm.EMPTY);
    }

    @Override
    public boolean shownOn(Face face) {
        return true;
    }

    @Override
    public Map<String, String> texts() {
        return new Texts()
                .and("field.resource.title", resource.title())
                .and("field.resource.link", resource.link())
                .and("field.resource.note", resource.note())
                .toMap();
    }
}
