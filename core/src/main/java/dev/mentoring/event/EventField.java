package dev.mentoring.event;

import dev.mentoring.rule.InvalidValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One field of a published event, as {@link EventType} lists it.
 *
 * @param name its name, in Java and in JSON
 * @param kind what it holds
 * @param occurs how often
 * @param meaning what it says, as a phrase
 * @param codes the codes that it can hold; none unless it is a {@link FieldKind#CODE}
 * @param parts the fields of each entry; none unless it is an {@link FieldKind#ENTRY}
 */
public record EventField(
        String name, FieldKind kind, Occurs occurs, String meaning, List<String> codes, List<EventField> parts) {

    /** How often a field occurs. */
    public enum Occurs {
        /** In every such event. */
        ONCE,
        /** It may be absent. */
        OPTIONAL,
        /** It is a list, which may be empty. */
        LIST
    }

    /** Copies the lists. */
    public EventField {
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    static EventField one(String name, FieldKind kind, String meaning) {
        return new EventField(name, kind, Occurs.ONCE, meaning, List.of(), List.of());
    }

    static EventField list(String name, FieldKind kind, String meaning) {
        return new EventField(name, kind, Occurs.LIST, meaning, List.of(), List.of());
    }

    static EventField code(String name, String meaning, Enum<?>... codes) {
        List<String> names = Stream.of(codes).map(Enum::name).toList();
        return new EventField(name, FieldKind.CODE, Occurs.ONCE, meaning, names, List.of());
    }

    static EventField entries(String name, String meaning, EventField... parts) {
        return new EventField(name, FieldKind.ENTRY, Occurs.LIST, meaning, List.of(), List.of(parts));
    }

    EventField optional() {
        return new EventField(name, kind, Occurs.OPTIONAL, meaning, codes, parts);
    }

    /**
     * Takes values for these fields and no others.
     *
     * @param later whether the values come from a later version, which may have more fields and codes
     */
    static Map<String, Object> read(List<EventField> fields, Map<?, ?> values, boolean later) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (EventField field : fields) {
            Object value = values.get(field.name);
            if (value != null) {
                read.put(field.name, field.read(value, later));
            } else if (field.occurs == Occurs.LIST) {
                read.put(field.name, List.of());
            } else if (field.occurs == Occurs.ONCE) {
                throw new InvalidValueException(field.name, "must be given");
            }
        }
        List<String> names = fields.stream().map(EventField::name).toList();
        if (!later && !names.containsAll(values.keySet())) {
            throw new InvalidValueException("data", "holds a field that such an event does not have");
        }
        return Collections.unmodifiableMap(read);
    }

    private Object read(Object value, boolean later) {
        if (occurs != Occurs.LIST) {
            return readOne(value, later);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(element -> readOne(element, later)).toList();
        }
        throw new InvalidValueException(name, "must be a list");
    }

    private Object readOne(Object value, boolean later) {
        Object read = kind.read(name, value);
        if (read instanceof Map<?, ?> entry) {
            return read(parts, entry, later);
        }
        if (kind == FieldKind.CODE && !later && !codes.contains(read)) {
            throw new InvalidValueException(name, "must be one of " + codes);
        }
        return read;
    }
}
