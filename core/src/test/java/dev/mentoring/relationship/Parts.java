package dev.mentoring.relationship;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value and everything that it holds, record by record. */
final class Parts {
    private Parts() {}

    static List<Object> of(Object whole) {
        List<Object> parts = new ArrayList<>();
        collect(whole, parts);
        return parts;
    }

    private static void collect(Object part, List<Object> parts) {
        if (part instanceof Optional<?> optional) {
            optional.ifPresent(value -> collect(value, parts));
        } else if (part instanceof Collection<?> elements) {
            elements.forEach(element -> collect(element, parts));
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, parts));
        } else {
            parts.add(part);
            if (part instanceof Record) {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    collect(read(component, part), parts);
                }
            }
        }
    }

    static Object read(RecordComponent component, Object part) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
