package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.event.ActionEvent;
import dev.mentoring.event.ActionEvent.ActionAgreed;
import dev.mentoring.event.ActionEvent.ActionDone;
import dev.mentoring.event.ActionEvent.ActionDropped;
import dev.mentoring.event.ActionEvent.ActionProgressNoted;
import dev.mentoring.event.ActionEvent.ActionResourceAttached;
import dev.mentoring.event.ActionEvent.ActionResourceDetached;
import dev.mentoring.event.ActionEvent.ActionStarted;
import dev.mentoring.event.ActionEvent.ActionStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the events of actions make of a relationship. */
final class ActionEvolution {
    private ActionEvolution() {}

    static void apply(Successor next, ActionEvent event) {
        if (event instanceof ActionAgreed e) {
            e.action().dueOn().ifPresent(due -> next.put(Action.agreed(e.action(), e.at(), due)));
            next.track(t -> t.toBuilder().actionsAgreed(t.actionsAgreed() + 1).build());
        } else if (event instanceof ActionStarted e) {
            change(next, e.action(), b -> b.status(ActionStatus.IN_PROGRESS));
        } else if (event instanceof ActionStopped e) {
            change(next, e.action(), b -> b.status(ActionStatus.OPEN));
        } else if (event instanceof ActionProgressNoted e) {
            noted(next, e);
        } else if (event instanceof ActionDone e) {
            ended(next, e, e.action(), ActionStatus.DONE, e.outcome());
        } else if (event instanceof ActionDropped e) {
            ended(next, e, e.action(), ActionStatus.DROPPED, e.reason());
        } else if (event instanceof ActionResourceAttached e) {
            change(next, e.action(), b -> b.addResource(Attachments.shared(e, e.resource())));
        } else if (event instanceof ActionResourceDetached e) {
            Action action = next.action(e.action());
            change(next, e.action(), b -> b.resources(Attachments.without(action.resources(), e.resource())));
        }
    }

    static TrackRecord counted(TrackRecord track, ActionStatus status) {
        return switch (status) {
            case DONE -> track.toBuilder().actionsDone(track.actionsDone() + 1).build();
            case DROPPED ->
                track.toBuilder().actionsDropped(track.actionsDropped() + 1).build();
            case OPEN, IN_PROGRESS -> track;
        };
    }

    private static void noted(Successor next, ActionProgressNoted e) {
        List<ProgressNote> notes = new ArrayList<>(next.action(e.action()).notes());
        notes.add(new ProgressNote(e.at(), e.text()));
        if (notes.size() > Action.NOTES_KEPT) {
            next.finish(new JournalItem.EarlierProgressNote(e.action(), notes.remove(0)));
        }
        change(next, e.action(), b -> b.notes(notes));
    }

    private static void ended(Successor next, ActionEvent event, ActionId id, ActionStatus status, String outcome) {
        change(next, id, b -> b.status(status).outcome(outcome).endedAt(event.at()));
        next.track(t -> counted(t, status));
    }

    private static void change(Successor next, ActionId id, UnaryOperator<Action.Builder> change) {
        next.put(change.apply(next.action(id).toBuilder()).build());
    }
}
