package dev.mentoring.store.contract.model;

import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every command that the API offers, found by reflection: those of parties and coordinators, and those they lead to. */
final class PublicCommands {
    private PublicCommands() {}

    /** Each as its class, name and parameters, such as {@code SessionCommands.confirm(int)}. */
    static Set<String> all() {
        Set<String> commands = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(PartyCommands.class, CoordinatorCommands.class));
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (seen.add(type)) {
                publicMethods(type).forEach(method -> {
                    if (method.getReturnType() == Transition.class) {
                        commands.add(name(method));
                    } else if (method.getReturnType().getSimpleName().endsWith("Commands")) {
                        waiting.add(method.getReturnType());
                    }
                });
            }
        }
        return commands;
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
