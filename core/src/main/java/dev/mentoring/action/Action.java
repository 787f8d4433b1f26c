package dev.mentoring.action;

import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.style.MentoringStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that the mentor or the mentee has agreed to do between sessions.
 *
 * @param id the action
 * @param status where it stands
 * @param title what is to be done, at most 200 characters
 * @param owner who does it
 * @param agreedAt when it was agreed
 * @param dueOn the day by which, in the agreement's time zone
 * @param timesCarriedOver how many sessions found it unresolved
 * @param notes the owner's latest progress notes; older ones are in the journal
 * @param outcome what came of it and what was learnt, or why it was dropped, at most 2,000 characters
 * @param endedAt when it was done or dropped
 * @param continuesBeyond whether it goes on after the relationship was completed
 * @param resources what the two attached to it, at most 100
 */
@Value.Builder
@MentoringStyle
public record Action(
        ActionId id,
        ActionStatus status,
        String title,
        Role owner,
        Instant agreedAt,
        LocalDate dueOn,
        int timesCarriedOver,
        List<ProgressNote> notes,
        Optional<String> outcome,
        Optional<Instant> endedAt,
        boolean continuesBeyond,
        List<SharedResource> resources) {

    /** How many progress notes a live action keeps. */
    public static final int NOTES_KEPT = 20;

    /**
     * Trims the texts.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a text is too long, or there are more than 100 notes or resources
     */
    public Action {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        title = Bounds.title("title", title);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(agreedAt, "agreedAt");
        Objects.requireNonNull(dueOn, "dueOn");
        notes = Bounds.list("notes", notes);
        outcome = Bounds.line("outcome", outcome);
        resources = Bounds.list("resources", resources);
    }

    /**
     * Whether the due date has passed and the action still waits for its outcome.
     *
     * @param today a day in the agreement's time zone
     * @return true if it is overdue on that day
     */
    public boolean overdueOn(LocalDate today) {
        return status.isUnresolved() && dueOn.isBefore(today);
    }

    /**
     * An action just agreed.
     *
     * @param agreed what was agreed
     * @param at when
     * @param dueOn the day by which
     * @return the open action
     */
    public static Action agreed(NewAction agreed, Instant at, LocalDate dueOn) {
        return new Builder()
                .id(agreed.id())
                .status(ActionStatus.OPEN)
                .title(agreed.title())
                .owner(agreed.owner())
                .agreedAt(at)
                .dueOn(dueOn)
                .timesCarriedOver(0)
                .continuesBeyond(false)
                .build();
    }

    /**
     * Starts from this action.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Id, status, owner and due date; never the texts. */
    @Override
    public String toString() {
        return "Action[id=" + id + ", status=" + status + ", owner=" + owner + ", dueOn=" + dueOn + "]";
    }

    /** Builds an {@link Action} from another one. */
    public static final class Builder extends ActionBuilder {
        Builder() {}
    }
}
