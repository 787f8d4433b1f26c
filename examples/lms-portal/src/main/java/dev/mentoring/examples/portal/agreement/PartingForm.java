package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.examples.portal.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody pauses, ends or declines, as it is typed.
 *
 * @param reason the reason, as a code
 * @param note a word to the other
 */
record PartingForm(@Nullable String reason, @Nullable String note) {

    /**
     * The reason that was chosen.
     *
     * @throws dev.mentoring.rule.InvalidValueException if none was
     */
    EndReason code() {
        return Typed.choice("reason", EndReason.class, reason);
    }

    /** What was typed; blank says nothing. */
    String words() {
        return Typed.text(note).orElse("");
    }
}
