package dev.mentoring.store;

import dev.mentoring.action.Action;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command changed, entity by entity, so that a store writes that and nothing else. Of use to stores alone.
 *
 * @param sessions the sessions that are new, changed or finished
 * @param goals the goals that are new, changed or finished
 * @param actions the actions that are new, changed or finished
 * @param entries the journal entries that are no session, goal or action
 */
public record Changes(
        List<Change<Session>> sessions,
        List<Change<SmartGoal>> goals,
        List<Change<Action>> actions,
        List<JournalEntry> entries) {

    /**
     * One entity after the command.
     *
     * @param <T> session, goal or action
     * @param entity the entity
     * @param fresh whether it must not have existed before
     * @param finished its place in the journal, if it is finished; empty if it is live
     */
    public record Change<T>(T entity, boolean fresh, Optional<JournalPosition> finished) {}

    /**
     * What a command changed.
     *
     * @param unsaved what it brought about
     * @return the changes
     */
    public static Changes of(Unsaved unsaved) {
        List<Change<Session>> sessions = new ArrayList<>();
        List<Change<SmartGoal>> goals = new ArrayList<>();
        List<Change<Action>> actions = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        for (JournalEntry entry : JournalEntry.of(unsaved)) {
            Optional<JournalPosition> place = Optional.of(entry.position());
            if (entry.item() instanceof JournalItem.FinishedSession f) {
                sessions.add(new Change<>(f.session(), false, place));
            } else if (entry.item() instanceof JournalItem.FinishedGoal f) {
                goals.add(new Change<>(f.goal(), false, place));
            } else if (entry.item() instanceof JournalItem.FinishedAction f) {
                actions.add(new Change<>(f.action(), false, place));
            } else {
                entries.add(entry);
            }
        }
        boolean recalled = unsaved.event() instanceof SessionOutcomeCorrected;
        MentoringRelationship after = unsaved.relationship();
        sessions.addAll(live(unsaved, after.sessions(), before -> s -> before.session(s.id()), !recalled));
        goals.addAll(live(unsaved, after.goals(), before -> g -> before.goal(g.id()), true));
        actions.addAll(live(unsaved, after.actions(), before -> a -> before.action(a.id()), true));
        return new Changes(List.copyOf(sessions), List.copyOf(goals), List.copyOf(actions), List.copyOf(entries));
    }

    private static <T> List<Change<T>> live(
            Unsaved unsaved,
            List<T> after,
            Function<MentoringRelationship, Function<T, Optional<T>>> lookUp,
            boolean absentIsFresh) {
        List<Change<T>> changed = new ArrayList<>();
        for (T entity : after) {
            Optional<T> before = unsaved.before().flatMap(b -> lookUp.apply(b).apply(entity));
            if (before.filter(entity::equals).isEmpty()) {
                changed.add(new Change<>(entity, before.isEmpty() && absentIsFresh, Optional.empty()));
            }
        }
        return changed;
    }
}
