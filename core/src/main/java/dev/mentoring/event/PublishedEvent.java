package dev.mentoring.event;

import dev.mentoring.action.ActionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An event as the host and its other systems may see it: ids, roles, codes, times, days and counts, and nothing that was
 * said. {@link EventType} lists what each type of event holds, and {@link FieldKind} has no kind for free text. Who the two
 * people are is not part of it; the relationship knows.
 *
 * <p>An event of a later version than this release knows is read as well: the fields and codes that later versions added are
 * let through or left out, everything else is held to the catalogue.
 *
 * @param type what happened
 * @param version the version of the type under which it was published, from 1
 * @param relationship the relationship to which it happened
 * @param by who brought it about
 * @param at when, to the millisecond
 * @param data what the type's fields hold, in the catalogue's order, each as the Java type that its {@link FieldKind} names; a
 *     list is there even if it is empty
 */
public record PublishedEvent(
        EventType type, int version, RelationshipId relationship, Role by, Instant at, Map<String, Object> data) {

    /**
     * Takes the data as Java values or in the form that they have in JSON, and holds them to the catalogue.
     *
     * @throws InvalidValueException if the version is below 1, or a field is missing, holds another kind of value or, unless
     *     the version is later than this release's, is not one of the type's; the message never holds a value
     */
    public PublishedEvent {
        Objects.requireNonNull(relationship, "relationship");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (version < 1) {
            throw new InvalidValueException("version", "must be from 1");
        }
        data = EventField.read(type.fields(), data, version > type.version());
    }

    /**
     * The one session that it is about.
     *
     * @return empty if it is about none or several
     */
    public Optional<SessionId> session() {
        return value("session", SessionId.class);
    }

    /**
     * The one goal that it is about.
     *
     * @return empty if it is about none or several
     */
    public Optional<GoalId> goal() {
        return value("goal", GoalId.class);
    }

    /**
     * The one action that it is about.
     *
     * @return empty if it is about none or several
     */
    public Optional<ActionId> action() {
        return value("action", ActionId.class);
    }

    /**
     * What a field holds.
     *
     * @param <T> the Java type of its kind
     * @param field its name
     * @param type the Java type that its {@link FieldKind} names
     * @return the value, or empty if this event does not have it
     * @throws ClassCastException if it is of another type
     */
    public <T> Optional<T> value(String field, Class<T> type) {
        return Optional.ofNullable(data.get(field)).map(type::cast);
    }

    /**
     * What a list holds.
     *
     * @param <T> the Java type of its kind
     * @param field its name
     * @param type the Java type that its {@link FieldKind} names
     * @return the elements; none if this event does not have the list
     * @throws ClassCastException if the field is no list or its elements are of another type
     */
    public <T> List<T> list(String field, Class<T> type) {
        List<?> elements = value(field, List.class).orElse(List.of());
        return elements.stream().<T>map(type::cast).toList();
    }
}
