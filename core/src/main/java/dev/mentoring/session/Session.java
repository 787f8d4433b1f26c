package dev.mentoring.session;

import dev.mentoring.agreement.Negotiated;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.style.MentoringStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
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
 * @param stages the latest stages that its conversation came to while it ran, at most 100, in the order in which they were
 *     entered
 * @param finishedAt when it finished
 * @param outcomes how it came out, the first entry and its corrections
 * @param record the record, once it is closed
 * @param closedAt when the record was closed
 * @param resources what the two attached to it while it was live, at most 100; what came later is in the journal
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
        List<StageEntry> stages,
        Optional<Instant> finishedAt,
        List<OutcomeEntry> outcomes,
        Optional<SessionRecord> record,
        Optional<Instant> closedAt,
        List<SharedResource> resources) {

    /** The most outcome entries a session keeps: the first, and the latest of its corrections. */
    public static final int OUTCOMES_KEPT = 12;
    /** The most stage entries a session keeps: the latest. */
    public static final int STAGES_KEPT = Bounds.LIST;

    /**
     * Copies the collections.
     *
     * @throws dev.mentoring.rule.InvalidValueException if there are more than 100 stages, outcomes or resources
     */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(objectives, "objectives");
        preparations = Map.copyOf(preparations);
        stages = Bounds.list("stages", stages);
        outcomes = Bounds.list("outcomes", outcomes);
        resources = Bounds.list("resources", resources);
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
     * Where the conversation is, by the latest stage that a party entered.
     *
     * @return the stage; empty before the first, and when the session does not run
     */
    public Optional<ConversationStage> currentStage() {
        return status != SessionStatus.IN_PROGRESS || stages.isEmpty()
                ? Optional.empty()
                : Optional.of(stages.get(stages.size() - 1).stage());
    }

    /**
     * How long the conversation stayed in each stage: from its entry to the next one or, of the last, until the session
     * finished, all visits together. The stage that a running session is in is counted once it is left.
     *
     * @return the stages that were entered and left, in their order; no time is negative
     */
    public Map<ConversationStage, Duration> timePerStage() {
        Map<ConversationStage, Duration> times = new EnumMap<>(ConversationStage.class);
        for (int n = 0; n < stages.size(); n++) {
            StageEntry entry = stages.get(n);
            boolean last = n == stages.size() - 1;
            Optional<Instant> left =
                    last ? finishedAt : Optional.of(stages.get(n + 1).at());
            left.map(until -> between(entry.at(), until))
                    .ifPresent(time -> times.merge(entry.stage(), time, Duration::plus));
        }
        return Collections.unmodifiableMap(times);
    }

    /** The clocks of two machines may differ by a little. */
    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
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
