package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * Reads dates and times from text alone; Jackson's own readers also take numbers and arrays for them.
 *
 * @param <T> a date, a time or a duration
 */
final class StrictTimes<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> parse;

    private StrictTimes(Class<T> type, Function<String, T> parse) {
        this.type = type;
        this.parse = parse;
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("strict-times");
        add(module, Instant.class, Instant::parse);
        add(module, LocalDate.class, LocalDate::parse);
        add(module, LocalDateTime.class, LocalDateTime::parse);
        add(module, Duration.class, Duration::parse);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addDeserializer(type, new StrictTimes<>(type, parse));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            throw context.weirdStringException("", type, "has another form");
        }
    }
}
