package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store as plain as can be: what is live, the journal, the ids ever used, and the events, which no store keeps. */
final class World {
    private MentoringRelationship live;
    private final List<JournalItem> journal = new ArrayList<>();
    private final Set<Object> ids = new HashSet<>();
    private final List<Happened> history = new ArrayList<>();

    /**
     * An event, with the finished session that was at hand.
     *
     * @param event what happened
     * @param recalled the session
     */
    record Happened(MentoringEvent event, Optional<Session> recalled) {}

    World(Transition<?> proposed) {
        live = proposed.relationship();
        keep(proposed, Optional.empty());
    }

    private World(MentoringRelationship live, List<JournalItem> journal) {
        this.live = live;
        this.journal.addAll(journal);
    }

    /** The world of a story that was told otherwise. */
    static World of(MentoringRelationship live, List<JournalItem> journal) {
        return new World(live, journal);
    }

    MentoringRelationship live() {
        return live;
    }

    List<JournalItem> journal() {
        return journal;
    }

    Set<Object> ids() {
        return ids;
    }

    List<Happened> history() {
        return history;
    }

    List<Session> finishedSessions() {
        return finished(item -> item instanceof JournalItem.FinishedSession f ? f.session() : null);
    }

    List<Action> finishedActions() {
        return finished(item -> item instanceof JournalItem.FinishedAction f ? f.action() : null);
    }

    List<SmartGoal> finishedGoals() {
        return finished(item -> item instanceof JournalItem.FinishedGoal f ? f.goal() : null);
    }

    /** Every session that the pair ever had. */
    List<Session> allSessions() {
        return Stream.concat(live.sessions().stream(), finishedSessions().stream())
                .toList();
    }

    <T> List<T> finished(Function<JournalItem, T> kind) {
        return journal.stream().map(kind).filter(item -> item != null).toList();
    }

    /** What stands in a session, goal or action, live or finished. */
    List<SharedResource> attachedTo(Object entity) {
        Stream<List<SharedResource>> ofSessions = allSessions().stream()
                .filter(session -> session.id().equals(entity))
                .map(Session::resources);
        Stream<List<SharedResource>> ofGoals =
                live.goals().stream().filter(goal -> goal.id().equals(entity)).map(SmartGoal::resources);
        Stream<List<SharedResource>> ofActions = live.actions().stream()
                .filter(action -> action.id().equals(entity))
                .map(Action::resources);
        return Stream.of(ofSessions, ofGoals, ofActions)
                .flatMap(resources -> resources)
                .flatMap(List::stream)
                .toList();
    }

    /** Tries a command without keeping what it brings about. */
    Step attempt(Command command, Actor actor, Instant now, Object entity, Object... args) {
        Optional<Session> recalled = Optional.empty();
        try {
            Transition<?> accepted;
            try {
                accepted = command.give(live, actor, now, entity, args);
            } catch (UnknownEntityException e) {
                Session finished = finishedSession(e.id()).orElseThrow(() -> e);
                recalled = Optional.of(finished);
                accepted = command.give(live.recalling(finished), actor, now, entity, args);
            }
            requireFreshIds(accepted);
            return new Step(command, actor, now, live, recalled, Optional.of(accepted), Optional.empty());
        } catch (RuntimeException e) {
            return new Step(command, actor, now, live, recalled, Optional.empty(), Optional.of(e));
        }
    }

    void keep(Step step) {
        step.accepted().ifPresent(accepted -> keep(accepted, step.recalled()));
    }

    private void keep(Transition<?> accepted, Optional<Session> recalled) {
        ids.addAll(newIds(accepted));
        live = accepted.relationship();
        history.add(new Happened(accepted.event(), recalled));
        recalled.filter(session -> accepted.event() instanceof SessionOutcomeCorrected)
                .ifPresent(session -> journal.remove(new JournalItem.FinishedSession(session)));
        journal.addAll(accepted.finished());
    }

    Optional<Session> finishedSession(Object id) {
        return id instanceof SessionId
                ? finishedSessions().stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    private void requireFreshIds(Transition<?> accepted) {
        newIds(accepted).stream().filter(ids::contains).findFirst().ifPresent(id -> {
            throw new UsedId(id);
        });
    }

    private static Set<Object> newIds(Transition<?> accepted) {
        Set<Object> fresh = new HashSet<>();
        MentoringRelationship after = accepted.relationship();
        if (!(accepted.event() instanceof SessionOutcomeCorrected)) {
            after.sessions().forEach(session -> fresh.add(session.id()));
        }
        after.goals().forEach(goal -> fresh.add(goal.id()));
        after.actions().forEach(action -> fresh.add(action.id()));
        accepted.before().ifPresent(before -> {
            before.sessions().forEach(session -> fresh.remove(session.id()));
            before.goals().forEach(goal -> fresh.remove(goal.id()));
            before.actions().forEach(action -> fresh.remove(action.id()));
        });
        return fresh;
    }

    /** A store refuses an id that must be fresh and is not. */
    static final class UsedId extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsedId(Object id) {
            super("used already: " + id);
        }
    }
}
