package dev.mentoring.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A value without parts: text, a number, a day.
 *
 * @param <T> the type
 */
final class ScalarForm<T> extends Form<T> {
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> WHOLE_NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> TRUE_OR_FALSE = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private static final Map<Class<?>, Form<?>> ALL = all();

    private final Set<JsonToken> tokens;
    private final String expected;
    private final Function<String, T> parse;
    private final String unparsable;

    private ScalarForm(Set<JsonToken> tokens, String expected, Function<String, T> parse, String unparsable) {
        this.tokens = tokens;
        this.expected = expected;
        this.parse = parse;
        this.unparsable = unparsable;
    }

    static Optional<Form<?>> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<Class<?>, Form<?>> all() {
        Map<Class<?>, Form<?>> all = new HashMap<>();
        all.put(String.class, text("text", Function.identity()));
        all.put(Instant.class, text("an instant such as 2027-01-31T09:30:00Z", Instant::parse));
        all.put(LocalDate.class, text("a day such as 2027-01-31", LocalDate::parse));
        all.put(LocalDateTime.class, text("a day and time such as 2027-01-31T09:30:00", LocalDateTime::parse));
        all.put(Duration.class, text("a duration such as PT1H30M", Duration::parse));
        all.put(ZoneId.class, text("a time zone that this Java knows", ZoneId::of));
        Form<Boolean> flag = new ScalarForm<>(TRUE_OR_FALSE, "true or false", Boolean::valueOf, "");
        Form<Integer> whole = new ScalarForm<>(
                WHOLE_NUMBER,
                "a whole number",
                Integer::valueOf,
                "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        all.put(boolean.class, flag);
        all.put(Boolean.class, flag);
        all.put(int.class, whole);
        all.put(Integer.class, whole);
        all.put(
                BigDecimal.class,
                new ScalarForm<>(NUMBER, "a number", BigDecimal::new, "is a number too large or too small to be held"));
        return Map.copyOf(all);
    }

    private static <T> Form<T> text(String expected, Function<String, T> parse) {
        return new ScalarForm<>(TEXT, expected, parse, "must be " + expected);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!tokens.contains(parser.currentToken())) {
            throw unexpected(expected, parser);
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(unparsable);
        }
    }
}
