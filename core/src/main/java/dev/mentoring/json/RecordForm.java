package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import dev.mentoring.rule.InvalidValueException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object with a field for each component of a record. */
final class RecordForm extends Form<Object> {
    private final Class<?> type;
    private final Canonical canonical;
    private final Map<String, Component> components = new LinkedHashMap<>();

    /**
     * A component.
     *
     * @param index its place in the record
     * @param step how a path goes down to it
     * @param form its form
     */
    private record Component(int index, String step, Form<?> form) {}

    RecordForm(Class<?> type, Canonical canonical, List<Form<?>> forms) {
        this.type = type;
        this.canonical = canonical;
        for (int index = 0; index < forms.size(); index++) {
            String name = type.getRecordComponents()[index].getName();
            components.put(name, new Component(index, "." + name, forms.get(index)));
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, "an object", parser);
        return rest(parser, context, Set.of());
    }

    /** Reads an object of which some fields have been read. */
    Object rest(JsonParser parser, DeserializationContext context, Set<String> read) throws IOException {
        Object[] values = new Object[components.size()];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Component component = components.get(name);
            if (read.contains(name) || (component != null && values[component.index()] != null)) {
                throw new Refusal("is there twice").within("." + name);
            }
            if (component != null) {
                values[component.index()] = component.form().next(component.step(), parser, context);
            } else if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
                throw new Refusal("holds a field that no " + type.getSimpleName() + " has");
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        for (Component component : components.values()) {
            if (values[component.index()] == null) {
                values[component.index()] = component.form().absent(component.step());
            }
        }
        return built(values);
    }

    private Object built(Object[] values) throws Refusal {
        try {
            return canonical.of(values);
        } catch (InvalidValueException e) {
            Component named = components.get(e.field());
            throw named == null
                    ? new Refusal(e.field() + " " + e.problem())
                    : new Refusal(e.problem()).within(named.step());
        }
    }
}
