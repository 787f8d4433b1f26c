package dev.mentoring.session;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Role;
import dev.mentoring.style.MentoringStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One meeting of the pair, from its proposal to its closed record. {@link SessionStatus} tells its life.
 *
 * @param id the session
 * @param number 1 for the first that was proposed or logged
 * @param status where it stands
 * @param meeting when and where, revision by revision; the revision in force counts the times that were confirmed
 * @param loggedAs when and where it was held, if a party logged it afterwards
 * @param unplanned true if it was held without ever having been scheduled
 * @param objectives what it is to bring, as mentee and mentor negotiate it
 * @param preparations what each party shared beforehand
 * @param startedAt when it started
 * @param finishedAt when it finished
 * @param outcomes how it came out, the first entry and its corrections
 * @param record the record, once it is closed
 * @param closedAt when the record was closed
 */
@Value.Builder
@MentoringStyle
public record Session(
        SessionId id,
        int number,
        SessionStatus status,
        Negotiated<Meeting> meeting,
        Optional<Meeting> loggedAs,
        boolean unplanned,
        Negotiated<SessionObjectives> objectives,
        Map<Role, Preparation> preparations,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        List<OutcomeEntry> outcomes,
        Optional<SessionRecord> record,
        Optional<Instant> closedAt) {

    /** The most outcome entries a session keeps: the first, and the latest of its corrections. */
    public static final int OUTCOMES_KEPT = 12;

    /** Copies the collections. */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(objectives, "objectives");
        preparations = Map.copyOf(preparations);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * When and where: of a session that was held as it was logged, else the confirmed meeting or, before that, the proposed
     * one.
     *
     * @return the best known meeting
     */
    public Meeting currentMeeting() {
        boolean held = status == SessionStatus.HELD || status == SessionStatus.CLOSED;
        Optional<Meeting> planned = meeting.valueOrProposed();
        return (held ? loggedAs.or(() -> planned) : planned.or(() -> loggedAs))
                .orElseThrow(() ->
                        new IllegalStateException("session " + id + " has neither a confirmed nor a proposed time"));
    }

    /**
     * How the session came out, by its latest entry.
     *
     * @return the outcome, once there is one
     */
    public Optional<Outcome> outcome() {
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(outcomes.get(outcomes.size() - 1).outcome());
    }

    /**
     * Starts a session whose time is being negotiated.
     *
     * @return a builder that still needs id, number, status and meeting
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.unplanned(false).objectives(Negotiated.nothing());
        return builder;
    }

    /**
     * Starts from this session.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Id, number, status and revision; never what was said. */
    @Override
    public String toString() {
        return "Session[id=" + id + ", number=" + number + ", status=" + status + ", revision="
                + meeting.revisionInForce() + "]";
    }

    /** Builds a {@link Session}. */
    public static final class Builder extends SessionBuilder {
        Builder() {}
    }
}
