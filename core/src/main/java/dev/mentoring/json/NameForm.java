package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Text that names one of a few things, exactly as it is written: a constant of an enum, a kind.
 *
 * @param <T> what is named
 */
final class NameForm<T> extends Form<T> {
    private final String noun;
    private final Map<String, T> named;

    NameForm(String noun, Map<String, T> named) {
        this.noun = noun;
        this.named = Map.copyOf(named);
    }

    Optional<T> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    String unknown() {
        return "is no " + noun + " that this release knows";
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        require(JsonToken.VALUE_STRING, "text", parser);
        return named(parser.getText()).orElseThrow(() -> new Refusal(unknown()));
    }
}
