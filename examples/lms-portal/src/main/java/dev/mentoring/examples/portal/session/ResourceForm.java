package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.InvalidValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is typed.
 *
 * @param title what it is
 * @param link where it is found
 * @param remark what it is good for
 */
record ResourceForm(
        @Nullable String title,
        @Nullable String link,
        @Nullable String remark) implements SessionForm {

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a text is missing or too long
     */
    Resource resource() {
        return new Resource(Typed.text(title).orElse(""), Typed.text(link), Typed.text(remark));
    }

    @Override
    public boolean shownOn(Face face) {
        return true;
    }

    @Override
    public Map<String, String> texts() {
        return new Texts()
                .and("field.title", title)
                .and("field.link", link)
                .and("field.remark", remark)
                .toMap();
    }
}
