package dev.mentoring.relationship;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Actor;
import dev.mentoring.session.SessionId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public command, found by reflection: a new one is tested without being listed anywhere.
 *
 * @param method the method
 */
record Command(Method method) {
    static final List<Class<?>> TYPES = List.of(
            PartyCommands.class,
            SessionCommands.class,
            GoalCommands.class,
            ActionCommands.class,
            PrivateCommands.class,
            CoordinatorCommands.class);

    /** Every command there is, in a fixed order. */
    static final List<Command> ALL = TYPES.stream()
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> method.getReturnType() == Transition.class)
            .map(Command::new)
            .sorted(Comparator.comparing(Command::toString))
            .toList();

    static final List<Command> OF_PARTIES =
            ALL.stream().filter(command -> !command.isCoordinators()).toList();
    static final List<Command> OF_COORDINATORS =
            ALL.stream().filter(Command::isCoordinators).toList();

    boolean isCoordinators() {
        return type() == CoordinatorCommands.class;
    }

    Class<?> type() {
        return method.getDeclaringClass();
    }

    String name() {
        return method.getName();
    }

    /** The class of the id under which the command is reached; {@link Void} if it needs none. */
    Class<?> entity() {
        if (type() == SessionCommands.class) {
            return SessionId.class;
        }
        if (type() == GoalCommands.class) {
            return GoalId.class;
        }
        return type() == ActionCommands.class ? ActionId.class : Void.class;
    }

    /** The permissions whose names this command's name could mean; the matrix test demands exactly one. */
    Set<Permission> permissions() {
        String snake = name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        String entity = type().getSimpleName().replace("Commands", "").toUpperCase(Locale.ROOT);
        String[] words = snake.split("_");
        Set<String> names = entity() == Void.class
                ? Set.of(snake, words[words.length - 1] + "_" + words[0])
                : Set.of(entity + "_" + snake);
        return Stream.of(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toSet());
    }

    Permission permission() {
        return permissions().stream().findFirst().orElseThrow();
    }

    /** Gives the command as somebody. */
    Transition<?> give(MentoringRelationship relationship, Actor actor, Instant now, Object entity, Object... args) {
        return actor instanceof Actor.Participant party
                ? giveTo(relationship.as(party, now), entity, args)
                : giveTo(relationship.as((Actor.Coordinator) actor, now), entity, args);
    }

    Transition<?> giveTo(Object commands, Object entity, Object... args) {
        try {
            Object desk =
                    type() == PrivateCommands.class ? ((PartyCommands) commands).privately() : desk(commands, entity);
            return (Transition<?>) method.invoke(desk, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object desk(Object commands, Object entity) {
        if (entity instanceof SessionId id) {
            return ((PartyCommands) commands).session(id);
        }
        if (entity instanceof GoalId id) {
            return ((PartyCommands) commands).goal(id);
        }
        return entity instanceof ActionId id ? ((PartyCommands) commands).action(id) : commands;
    }

    @Override
    public String toString() {
        return type().getSimpleName() + "." + name() + "/" + method.getParameterCount();
    }
}
