package dev.mentoring.action;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An action as the two agree it.
 *
 * @param id a fresh id
 * @param title what is to be done, at most 200 characters
 * @param owner who does it, mentor or mentee
 * @param dueOn the day by which, in the agreement's time zone; by default the day of the next session, or today
 *     if that is past
 */
public record NewAction(ActionId id, String title, Role owner, Optional<LocalDate> dueOn) {

    /**
     * Checks title and owner.
     *
     * @throws InvalidValueException if the title is blank or too long, or the owner is no party
     */
    public NewAction {
        Objects.requireNonNull(id, "id");
        title = Bounds.title("title", title);
        if (!owner.isParty()) {
            throw new InvalidValueException("owner", "must be the mentor or the mentee", Rule.ACTION_OWNER_AND_DUE);
        }
        dueOn = Bounds.day("dueOn", dueOn);
    }

    /**
     * An action of the mentee's, due by the next session.
     *
     * @param id a fresh id
     * @param title what is to be done, at most 200 characters
     * @return the action
     * @throws InvalidValueException if the title is blank or too long
     */
    public static NewAction of(ActionId id, String title) {
        return new NewAction(id, title, Role.MENTEE, Optional.empty());
    }

    /**
     * The same action with another owner.
     *
     * @param party mentor or mentee
     * @return the action
     * @throws InvalidValueException if the owner is no party
     */
    public NewAction ownedBy(Role party) {
        return new NewAction(id, title, party, dueOn);
    }

    /**
     * The same action with a due date.
     *
     * @param day the day by which it is to be done
     * @return the action
     */
    public NewAction dueOn(LocalDate day) {
        return new NewAction(id, title, owner, Optional.of(day));
    }

    /** Who and by when; never what. */
    @Override
    public String toString() {
        return "NewAction[id=" + id + ", owner=" + owner + ", dueOn=" + dueOn + "]";
    }
}
