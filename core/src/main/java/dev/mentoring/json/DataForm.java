package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of a published event: an object of text, whole numbers, flags, lists and objects of these. What each field may hold,
 * the event's type knows. A name in a path is left out, since only the document may know it.
 */
final class DataForm extends Form<Map<String, Object>> {
    private final Value value = new Value();

    @Override
    public Map<String, Object> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, "an object", parser);
        Map<String, Object> data = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Object read = value.next("", parser, context);
            if (data.put(name, read) != null) {
                throw new Refusal("holds a field twice");
            }
        }
        return data;
    }

    /** One value, whatever its kind. */
    private final class Value extends Form<Object> {
        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getText();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_INT -> whole(parser);
                case START_ARRAY -> list(parser, context);
                case START_OBJECT -> DataForm.this.deserialize(parser, context);
                default -> throw unexpected("text, a whole number, true or false, a list or an object", parser);
            };
        }

        private Integer whole(JsonParser parser) throws IOException {
            try {
                return Integer.valueOf(parser.getText());
            } catch (NumberFormatException e) {
                throw new Refusal("must be a whole number up to " + Integer.MAX_VALUE);
            }
        }

        private List<Object> list(JsonParser parser, DeserializationContext context) throws IOException {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(deserialize(parser, context));
            }
            return elements;
        }
    }
}
