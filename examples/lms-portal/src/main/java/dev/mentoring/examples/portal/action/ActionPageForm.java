package dev.mentoring.examples.portal.action;

import dev.mentoring.examples.portal.resource.ResourceForm;
import dev.mentoring.examples.portal.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed on an action's page: each of its forms fills one part.
 *
 * @param text a progress note
 * @param outcome what came of it and what was learnt
 * @param reason why it is dropped
 * @param resource what is shared
 */
record ActionPageForm(
        @Nullable String text,
        @Nullable String outcome,
        @Nullable String reason,
        ResourceForm resource) {

    /** What was not posted is empty. */
    ActionPageForm {
        resource = Objects.requireNonNullElse(resource, ResourceForm.EMPTY);
    }

    String noteText() {
        return Typed.text(text).orElse("");
    }

    String outcomeText() {
        return Typed.text(outcome).orElse("");
    }

    String reasonText() {
        return Typed.text(reason).orElse("");
    }

    /** Every text that was typed, for when there is no longer an action to type it for. */
    public List<String> texts() {
        return Stream.of(text, outcome, reason, resource.title(), resource.link(), resource.note())
                .flatMap(typed -> Typed.text(typed).stream())
                .toList();
    }
}
