package dev.mentoring.json;

import dev.mentoring.rule.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/**
 * The canonical constructor of a record.
 *
 * @param constructor the constructor
 */
record Canonical(Constructor<?> constructor) {

    static Canonical of(Class<?> type) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Canonical(constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws {@link InvalidValueException} for a bound that is broken, since only the caller knows the place. */
    Object of(Object... components) throws Refusal {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValueException invalid) {
                throw invalid;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new Refusal("holds values that cannot stand together");
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
