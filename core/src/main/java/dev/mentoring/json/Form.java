package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.Map;

/**
 * How a type of the model is read. Jackson's own readers take a value in many forms, other ones from release to release, and
 * quote what they refuse; these take it as it is written, and say what they expect and where.
 *
 * @param <T> the type
 */
abstract class Form<T> extends JsonDeserializer<T> {
    private static final Map<JsonToken, String> NAMES = Map.of(
            JsonToken.START_OBJECT, "an object",
            JsonToken.START_ARRAY, "a list",
            JsonToken.VALUE_STRING, "text",
            JsonToken.VALUE_NUMBER_INT, "a whole number",
            JsonToken.VALUE_NUMBER_FLOAT, "a number with a point or an exponent",
            JsonToken.VALUE_TRUE, "true",
            JsonToken.VALUE_FALSE, "false",
            JsonToken.VALUE_NULL, "null");

    /** Reads what stands at the next token; a refusal of it names the step that leads there. */
    final T next(String step, JsonParser parser, DeserializationContext context) throws Refusal {
        try {
            parser.nextToken();
            return deserialize(parser, context);
        } catch (IOException e) {
            throw Refusal.because(e, parser.getParsingContext().getNestingDepth())
                    .within(step);
        }
    }

    static void require(JsonToken token, String expected, JsonParser parser) throws Refusal {
        if (!parser.hasToken(token)) {
            throw unexpected(expected, parser);
        }
    }

    static Refusal unexpected(String expected, JsonParser parser) {
        return new Refusal("must be " + expected + ", not " + NAMES.get(parser.currentToken()));
    }

    /** A {@link KindForm} reads the kind itself. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer kinds)
            throws IOException {
        return deserialize(parser, context);
    }

    /** What the absence of a field means; a refusal of it names the step that would lead there. */
    T absent(String step) throws Refusal {
        throw new Refusal("is missing").within(step);
    }

    @Override
    public T getNullValue(DeserializationContext context) throws Refusal {
        throw new Refusal("must not be null");
    }
}
