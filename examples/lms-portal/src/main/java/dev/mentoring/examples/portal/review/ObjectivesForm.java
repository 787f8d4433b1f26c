package dev.mentoring.examples.portal.review;

import dev.mentoring.examples.portal.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentee's objectives as they are typed.
 *
 * @param objectives one a line
 */
record ObjectivesForm(@Nullable String objectives) {
    static ObjectivesForm of(List<String> objectives) {
        return new ObjectivesForm(String.join("\n", objectives));
    }

    List<String> lines() {
        return Typed.lines(objectives);
    }
}
