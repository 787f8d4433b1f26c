package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import dev.mentoring.rule.InvalidValueException;
import java.io.IOException;

/** A record that is written as its only component, such as an id. */
final class WrapperForm extends Form<Object> {
    private final Canonical canonical;
    private final Form<?> component;

    WrapperForm(Canonical canonical, Form<?> component) {
        this.canonical = canonical;
        this.component = component;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object value = component.deserialize(parser, context);
        try {
            return canonical.of(value);
        } catch (InvalidValueException e) {
            throw new Refusal(e.problem());
        }
    }
}
