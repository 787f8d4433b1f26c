package dev.mentoring.store.contract.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where what is seen differs from what the model expects, part by part: the values say little of themselves, since they hold
 * what a pair says.
 */
final class Differences {
    private final List<String> found = new ArrayList<>();

    void same(String what, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            describe(what, expected, seen);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    private void describe(String what, Object expected, Object seen) {
        if (expected instanceof Optional<?> a && seen instanceof Optional<?> b && a.isPresent() && b.isPresent()) {
            same(what, a.get(), b.get());
        } else if (expected instanceof List<?> a && seen instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                same(what + "[" + i + "]", a.get(i), b.get(i));
            }
        } else if (expected instanceof Record && expected.getClass() == seen.getClass()) {
            for (RecordComponent component : expected.getClass().getRecordComponents()) {
                same(what + "." + component.getName(), part(component, expected), part(component, seen));
            }
        } else {
            found.add(what + ": expected <" + expected + ">, but there is <" + seen + ">");
        }
    }

    private static Object part(RecordComponent component, Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", found);
    }
}
