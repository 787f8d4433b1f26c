package dev.mentoring.store.contract.model;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An action as the model knows it, from its agreement on and for ever. */
final class ModelAction {
    final ActionId id;
    ActionStatus status = ActionStatus.OPEN;
    private final String title;
    final Role owner;
    final Instant agreedAt;
    LocalDate dueOn;
    int timesCarriedOver;
    final List<ProgressNote> notes = new ArrayList<>();
    final ModelResources resources = new ModelResources();
    Optional<String> outcome = Optional.empty();
    Optional<Instant> endedAt = Optional.empty();
    boolean continuesBeyond;

    ModelAction(NewAction agreed, Instant agreedAt, LocalDate dueOn) {
        this.id = agreed.id();
        this.title = agreed.title();
        this.owner = agreed.owner();
        this.agreedAt = agreedAt;
        this.dueOn = dueOn;
    }

    boolean isUnresolved() {
        return status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS;
    }

    Action asAction() {
        return new Action(
                id,
                status,
                title,
                owner,
                agreedAt,
                dueOn,
                timesCarriedOver,
                notes,
                outcome,
                endedAt,
                continuesBeyond,
                resources.all());
    }
}
