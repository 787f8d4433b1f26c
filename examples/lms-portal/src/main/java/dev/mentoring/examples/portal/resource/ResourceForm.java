package dev.mentoring.examples.portal.resource;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is typed.
 *
 * @param title what it is
 * @param link where it is found
 * @param note what it is good for
 */
public record ResourceForm(
        @Nullable String title,
        @Nullable String link,
        @Nullable String note) {

    /** Nothing typed yet. */
    public static final ResourceForm EMPTY = new ResourceForm(null, null, null);

    /**
     * What was meant.
     *
     * @return the resource
     * @throws InvalidValueException if a field cannot be read
     */
    public Resource resource() {
        return new Resource(Typed.text(title).orElse(""), Typed.text(link), Typed.text(note));
    }
}
