package dev.mentoring.examples.portal.action;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is typed.
 *
 * @param title what is to be done
 * @param owner who does it
 * @param dueOn by when
 */
record ActionForm(
        @Nullable String title,
        @Nullable String owner,
        @Nullable String dueOn) {

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    NewAction action(ActionId id) {
        NewAction action =
                NewAction.of(id, Typed.text(title).orElse("")).ownedBy(Typed.choice("owner", Role.class, owner));
        return Typed.date("dueOn", dueOn).map(action::dueOn).orElse(action);
    }
}
