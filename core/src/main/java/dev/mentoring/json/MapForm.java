package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object whose names are constants of an enum. */
final class MapForm extends Form<Map<?, ?>> {
    private final NameForm<?> keys;
    private final Form<?> values;

    MapForm(NameForm<?> keys, Form<?> values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public Map<?, ?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, "an object", parser);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Object key = keys.named(name).orElseThrow(() -> new Refusal("holds a name that " + keys.unknown()));
            String step = "[" + name + "]";
            if (map.containsKey(key)) {
                throw new Refusal("is there twice").within(step);
            }
            map.put(key, values.next(step, parser, context));
        }
        return map;
    }
}
