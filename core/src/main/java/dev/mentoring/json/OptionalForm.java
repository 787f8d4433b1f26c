package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.Optional;

/** Something that may be absent, and then is left out: there is no second form of absence. */
final class OptionalForm extends Form<Optional<?>> {
    private final Form<?> content;

    OptionalForm(Form<?> content) {
        this.content = content;
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            throw new Refusal("must be left out where there is nothing, not null");
        }
        return Optional.of(content.deserialize(parser, context));
    }

    @Override
    Optional<?> absent(String step) {
        return Optional.empty();
    }
}
