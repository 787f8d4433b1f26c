package dev.mentoring.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a type must look in a document, told a second time from its declaration alone. */
sealed interface Shape {

    /**
     * A value without parts.
     *
     * @param type its type
     */
    record Scalar(Class<?> type) implements Shape {}

    /**
     * Text that is one of a few names.
     *
     * @param noun what is named
     * @param names the names
     */
    record Names(String noun, List<String> names) implements Shape {}

    /**
     * A list.
     *
     * @param distinct whether no element stands in it twice
     * @param element its elements
     */
    record Elements(boolean distinct, Shape element) implements Shape {}

    /**
     * An object whose names are constants.
     *
     * @param keys the names
     * @param value what stands under each
     */
    record Keyed(Names keys, Shape value) implements Shape {}

    /**
     * What may be left out.
     *
     * @param content what it is otherwise
     */
    record Maybe(Shape content) implements Shape {}

    /**
     * A record that is written as its only component.
     *
     * @param type the record
     * @param content the component
     */
    record Wrapped(Class<?> type, Shape content) implements Shape {}

    /**
     * A record.
     *
     * @param type the record
     * @param fields its components
     */
    record Fields(Class<?> type, Map<String, Shape> fields) implements Shape {}

    /**
     * One of several records.
     *
     * @param type what they have in common
     * @param field which field tells them apart
     * @param kinds the records
     */
    record Family(Class<?> type, String field, Map<String, Fields> kinds) implements Shape {}

    /** The shape of a type. */
    static Shape of(Type type) {
        return of(type, Map.of());
    }

    private static Shape of(Type type, Map<String, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bindings.get(variable.getName()), Map.of());
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, bindings);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return ofEnum(raw);
        }
        if (raw.isRecord()) {
            return ofRecord(raw, Map.of());
        }
        return raw.isAnnotationPresent(JsonSubTypes.class) ? ofFamily(raw) : new Scalar(raw);
    }

    private static Shape ofGeneric(ParameterizedType type, Map<String, Type> bindings) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = Stream.of(type.getActualTypeArguments())
                .map(argument -> argument instanceof TypeVariable<?> v ? bindings.get(v.getName()) : argument)
                .toArray(Type[]::new);
        if (raw == Map.class) {
            return new Keyed(ofEnum((Class<?>) arguments[0]), of(arguments[1], bindings));
        }
        if (raw == List.class || raw == Set.class) {
            return new Elements(raw == Set.class, of(arguments[0], bindings));
        }
        return raw == Optional.class
                ? new Maybe(of(arguments[0], bindings))
                : ofRecord(raw, Map.of(raw.getTypeParameters()[0].getName(), arguments[0]));
    }

    private static Shape ofRecord(Class<?> raw, Map<String, Type> bindings) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Shape shape = of(component.getGenericType(), bindings);
            if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                return new Wrapped(raw, shape);
            }
            fields.put(component.getName(), shape);
        }
        return new Fields(raw, fields);
    }

    private static Names ofEnum(Class<?> raw) {
        Optional<Method> value = Stream.of(raw.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        return new Names(
                raw.getSimpleName(),
                Stream.of(raw.getEnumConstants())
                        .map(constant -> value.map(method -> (String) invoked(method, constant))
                                .orElseGet(constant::toString))
                        .toList());
    }

    private static Object invoked(Method method, Object on) {
        try {
            return method.invoke(on);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape ofFamily(Class<?> raw) {
        Map<String, Fields> kinds = new LinkedHashMap<>();
        for (JsonSubTypes.Type kind : raw.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(kind.name(), (Fields) ofRecord(kind.value(), Map.of()));
        }
        return new Family(raw, raw.getAnnotation(JsonTypeInfo.class).property(), kinds);
    }

    /** What a message calls it. */
    default String expected() {
        if (this instanceof Scalar scalar) {
            return EXPECTED.get(scalar.type());
        }
        if (this instanceof Maybe maybe) {
            return maybe.content().expected();
        }
        if (this instanceof Wrapped wrapped) {
            return wrapped.content().expected();
        }
        return this instanceof Names ? "text" : this instanceof Elements ? "a list" : "an object";
    }

    /** What a message calls a scalar. */
    Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Instant.class, "an instant such as 2027-01-31T09:30:00Z"),
            Map.entry(LocalDate.class, "a day such as 2027-01-31"),
            Map.entry(LocalDateTime.class, "a day and time such as 2027-01-31T09:30:00"),
            Map.entry(Duration.class, "a duration such as PT1H30M"),
            Map.entry(ZoneId.class, "a time zone that this Java knows"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(BigDecimal.class, "a number"));
}
