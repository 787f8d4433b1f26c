package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.examples.portal.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure as it is typed.
 *
 * @param ground why
 * @param toWhom to whom
 * @param what what was told
 * @param day when
 */
record DisclosureForm(
        @Nullable String ground,
        @Nullable String toWhom,
        @Nullable String what,
        @Nullable String day) {

    /**
     * What was meant.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a field cannot be read
     */
    Disclosure disclosure() {
        return new Disclosure(
                Typed.choice("ground", DisclosureGround.class, ground),
                Typed.text(toWhom).orElse(""),
                Typed.text(what).orElse(""),
                Typed.requiredDate("day", day));
    }
}
