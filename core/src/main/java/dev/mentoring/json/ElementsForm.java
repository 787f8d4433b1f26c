package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;

/** A list of elements of one form; the list of a set holds none twice. */
final class ElementsForm extends Form<Collection<?>> {
    private final Supplier<Collection<Object>> empty;
    private final Form<?> element;

    ElementsForm(Supplier<Collection<Object>> empty, Form<?> element) {
        this.empty = empty;
        this.element = element;
    }

    @Override
    public Collection<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.START_ARRAY, "a list", parser);
        Collection<Object> elements = empty.get();
        for (int index = 0; ; index++) {
            try {
                if (parser.nextToken() == JsonToken.END_ARRAY) {
                    return elements;
                }
                if (!elements.add(element.deserialize(parser, context))) {
                    throw new Refusal("is there twice");
                }
            } catch (IOException e) {
                throw Refusal.because(e, parser.getParsingContext().getNestingDepth())
                        .within("[" + index + "]");
            }
        }
    }
}
