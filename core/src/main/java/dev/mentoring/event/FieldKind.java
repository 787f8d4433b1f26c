package dev.mentoring.event;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a field of a published event can hold. There is no kind for free text, so that nothing which was said can be
 * published. In JSON a number is a number, a flag is {@code true} or {@code false}, an entry is an object, and everything
 * else is text.
 */
public enum FieldKind {
    /** A {@link SessionId}. */
    SESSION("the id of a session"),
    /** A {@link GoalId}. */
    GOAL("the id of a goal"),
    /** An {@link ActionId}. */
    ACTION("the id of an action"),
    /** A {@link String}, an id that the host gave, as {@link Bounds#hostId} asks. */
    HOST_ID("an id of the host's"),
    /** A {@link Role}. */
    ROLE("a role"),
    /** A {@link String}, one of the few that the field lists, such as {@code NO_TIME}. */
    CODE("a code of capitals, digits and underscores"),
    /** An {@link Integer}, never negative. */
    NUMBER("a whole number from 0"),
    /** A {@link Boolean}. */
    FLAG("true or false"),
    /** An {@link Instant}, to the millisecond. */
    TIME("an instant, such as 2026-01-05T09:00:00.123Z"),
    /** A {@link LocalDate}, a day in the time zone of the agreement. */
    DAY("a day in the agreement's time zone, such as 2026-01-05"),
    /** A {@link ZoneId}. */
    ZONE("a time zone, such as Europe/Paris"),
    /** A {@link Map} with fields of its own. */
    ENTRY("an object with fields of its own");

    private static final Pattern CODE_FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final String form;

    FieldKind(String form) {
        this.form = form;
    }

    /**
     * What the field holds, in words.
     *
     * @return a phrase, such as {@code the id of a session}
     */
    public String form() {
        return form;
    }

    /** Takes a value as its Java type or in the form that it has in JSON; a refusal never quotes it. */
    Object read(String field, Object value) {
        try {
            return read(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidValueException(field, "must be " + form);
        }
    }

    private Object read(Object value) {
        return switch (this) {
            case SESSION -> value instanceof SessionId ? value : new SessionId(text(value));
            case GOAL -> value instanceof GoalId ? value : new GoalId(text(value));
            case ACTION -> value instanceof ActionId ? value : new ActionId(text(value));
            case HOST_ID -> Bounds.hostId("value", text(value));
            case ROLE -> value instanceof Role ? value : Role.valueOf(text(value));
            case CODE -> code(value instanceof Enum<?> constant ? constant.name() : text(value));
            case NUMBER -> require(value, value instanceof Integer number && number >= 0);
            case FLAG -> require(value, value instanceof Boolean);
            case TIME -> time(value).truncatedTo(ChronoUnit.MILLIS);
            case DAY -> Bounds.day("value", value instanceof LocalDate day ? day : LocalDate.parse(text(value)));
            case ZONE -> value instanceof ZoneId ? value : ZoneId.of(text(value));
            case ENTRY -> require(value, value instanceof Map);
        };
    }

    private static String text(Object value) {
        return (String) require(value, value instanceof String);
    }

    private static Object code(String text) {
        return require(text, CODE_FORM.matcher(text).matches());
    }

    private static Instant time(Object value) {
        return value instanceof Instant instant ? instant : Instant.parse(text(value));
    }

    private static Object require(Object value, boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("of another form");
        }
        return value;
    }
}
