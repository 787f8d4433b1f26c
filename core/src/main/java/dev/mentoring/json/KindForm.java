package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object that says in one field which of several records it is. The field is written first and read anywhere. */
final class KindForm extends Form<Object> {
    private final String field;
    private final NameForm<RecordForm> kinds;

    KindForm(String field, NameForm<RecordForm> kinds) {
        this.field = field;
        this.kinds = kinds;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.START_OBJECT, "an object", parser);
        String first = parser.nextFieldName();
        return field.equals(first)
                ? kind(parser, context).rest(parser, context, Set.of(field))
                : lookedFor(first, parser, context);
    }

    /** Keeps the other fields until it is known how they are read. */
    private Object lookedFor(@Nullable String first, JsonParser parser, DeserializationContext context)
            throws IOException {
        try (TokenBuffer others = context.bufferForInputBuffering(parser)) {
            RecordForm kind = null;
            others.writeStartObject();
            for (String name = first; name != null; name = parser.nextFieldName()) {
                if (kind == null && name.equals(field)) {
                    kind = kind(parser, context);
                } else {
                    others.copyCurrentStructure(parser);
                }
            }
            others.writeEndObject();
            if (kind == null) {
                throw new Refusal("is missing").within("." + field);
            }
            JsonParser again = others.asParserOnFirstToken();
            return kind.rest(again, context, Set.of(field));
        }
    }

    private RecordForm kind(JsonParser parser, DeserializationContext context) throws Refusal {
        return kinds.next("." + field, parser, context);
    }
}
