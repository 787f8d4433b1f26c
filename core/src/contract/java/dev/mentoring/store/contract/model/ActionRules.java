package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.relationship.JournalItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of the commands about actions. */
final class ActionRules {
    private static final String NONE_VANISHES = "action.none-vanishes";
    private static final String OWNER_AND_DUE = "action.owner-and-due";
    private static final int MOST = 100;
    private static final int NOTES_KEPT = 20;

    private final ModelRelationship model;

    ActionRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation agree(Caller caller, NewAction action) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            Optional<LocalDate> due = action.dueOn().or(() -> dayOfNextSession(caller.now()));
            LocalDate today = model.dayOf(caller.now());
            expected.must(due.filter(day -> !day.isBefore(today)).isPresent(), OWNER_AND_DUE);
            expected.must(
                    model.liveAction(action.id()).isEmpty()
                            && model.liveActions().size() < MOST,
                    NONE_VANISHES);
            expected.fresh(!model.isUsed(action.id()));
            expected.then(() -> model.actions.add(new ModelAction(action, caller.now(), due.orElseThrow())));
        });
    }

    private Optional<LocalDate> dayOfNextSession(Instant now) {
        return model.liveSessions().stream()
                .filter(session -> session.isAhead() && session.startsAt().isAfter(now))
                .findFirst()
                .map(session -> model.dayOf(session.startsAt()));
    }

    Expectation start(Caller caller, ActionId id) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return aboutOwn(expected, caller, id, action -> {
            expected.must(action.status == ActionStatus.OPEN, NONE_VANISHES);
            expected.then(() -> action.status = ActionStatus.IN_PROGRESS);
        });
    }

    Expectation stop(Caller caller, ActionId id) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return aboutOwn(expected, caller, id, action -> {
            expected.must(action.status == ActionStatus.IN_PROGRESS, NONE_VANISHES);
            expected.then(() -> action.status = ActionStatus.OPEN);
        });
    }

    Expectation note(Caller caller, ActionId id, String text) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return aboutOwn(expected, caller, id, action -> {
            expected.valid(!text.isBlank());
            expected.then(() -> {
                action.notes.add(new ProgressNote(caller.now(), text));
                if (action.notes.size() > NOTES_KEPT) {
                    ProgressNote earliest = action.notes.remove(0);
                    model.note(caller.now(), new JournalItem.EarlierProgressNote(id, earliest));
                }
            });
        });
    }

    /** Whose action it is not, has no permission for it. */
    private Expectation aboutOwn(Expectation expected, Caller caller, ActionId id, Consumer<ModelAction> judgement) {
        return expected.about(
                model.liveAction(id)
                        .filter(action ->
                                caller.role().filter(by -> by == action.owner).isPresent()),
                judgement);
    }

    Expectation complete(Caller caller, ActionId id, String outcome) {
        return end(caller, id, ActionStatus.DONE, outcome);
    }

    Expectation drop(Caller caller, ActionId id, String reason) {
        return end(caller, id, ActionStatus.DROPPED, reason);
    }

    private Expectation end(Caller caller, ActionId id, ActionStatus status, String outcome) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.liveAction(id), action -> {
            expected.valid(!outcome.isBlank());
            expected.then(() -> {
                action.status = status;
                action.outcome = Optional.of(outcome);
                action.endedAt = Optional.of(caller.now());
                model.finish(action, caller.now());
            });
        });
    }
}
