package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Role, Map<AuthorKey, AuthorContent>> own = new EnumMap<>(Role.class);

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
        MentoringRelationship asked = live;
        for (int more = 2; ; more--) {
            try {
                Transition<?> accepted = command.give(asked, actor, now, entity, args);
                requireFreshIds(accepted);
                return new Step(command, actor, now, live, asked.recalled(), Optional.of(accepted), Optional.empty());
            } catch (UnknownEntityException e) {
                Optional<MentoringRelationship> recalled = recalling(asked, actor, e.id());
                if (more == 0 || recalled.isEmpty()) {
                    return refused(command, actor, now, asked, e);
                }
                asked = recalled.get();
            } catch (RuntimeException e) {
                return refused(command, actor, now, asked, e);
            }
        }
    }

    private Step refused(Command command, Actor actor, Instant now, MentoringRelationship asked, RuntimeException e) {
        return new Step(command, actor, now, live, asked.recalled(), Optional.empty(), Optional.of(e));
    }

    private Optional<MentoringRelationship> recalling(MentoringRelationship asked, Actor actor, Object named) {
        return finishedSession(named)
                .map(asked::recalling)
                .or(() -> own(actor).stream()
                        .filter(content -> content.key().equals(named))
                        .findFirst()
                        .map(asked::recalling));
    }

    /** What somebody wrote for themselves. */
    List<AuthorContent> own(Actor actor) {
        return live.pair().roleOf(actor.id()).map(this::own).orElse(List.of());
    }

    List<AuthorContent> own(Role author) {
        return List.copyOf(own.getOrDefault(author, Map.of()).values());
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
        accepted.authored().forEach(this::keep);
    }

    private void keep(AuthorChange change) {
        Map<AuthorKey, AuthorContent> written = own.computeIfAbsent(change.author(), author -> new LinkedHashMap<>());
        change.content()
                .ifPresentOrElse(content -> written.put(change.key(), content), () -> written.remove(change.key()));
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
