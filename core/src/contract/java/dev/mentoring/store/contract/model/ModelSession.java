package dev.mentoring.store.contract.model;

import static dev.mentoring.session.SessionStatus.CLOSED;
import static dev.mentoring.session.SessionStatus.HELD;
import static dev.mentoring.session.SessionStatus.IN_PROGRESS;
import static dev.mentoring.session.SessionStatus.PROPOSED;
import static dev.mentoring.session.SessionStatus.SCHEDULED;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Attendance;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session as the model knows it, from its proposal on and for ever. */
final class ModelSession {
    private static final int OUTCOMES_KEPT = 12;
    private static final int STAGES_KEPT = 100;

    final SessionId id;
    final int number;
    SessionStatus status = PROPOSED;
    final ModelNegotiation<Meeting> meeting = new ModelNegotiation<>();
    Optional<Meeting> loggedAs = Optional.empty();
    boolean unplanned;
    final ModelNegotiation<SessionObjectives> objectives = new ModelNegotiation<>();
    final Map<Role, Preparation> preparations = new EnumMap<>(Role.class);
    Optional<Instant> startedAt = Optional.empty();
    Optional<Instant> finishedAt = Optional.empty();
    final List<OutcomeEntry> outcomes = new ArrayList<>();
    final List<StageEntry> stages = new ArrayList<>();
    final ModelResources resources = new ModelResources();
    Optional<SessionRecord> record = Optional.empty();
    Optional<Instant> closedAt = Optional.empty();

    ModelSession(SessionId id, int number) {
        this.id = id;
        this.number = number;
    }

    boolean isAhead() {
        return status == PROPOSED || status == SCHEDULED;
    }

    /** Neither closed, missed nor cancelled. */
    boolean isUnfinished() {
        return isAhead() || status == IN_PROGRESS || status == HELD;
    }

    boolean wasAgreed() {
        return meeting.inForce.isPresent();
    }

    /** Of a session that was held as it was logged; else as it was agreed or, before that, proposed. */
    Meeting currentMeeting() {
        boolean held = status == HELD || status == CLOSED;
        Optional<Meeting> planned = meeting.valueOrOpen();
        return (held && loggedAs.isPresent() ? loggedAs : planned.or(() -> loggedAs)).orElseThrow();
    }

    Instant startsAt() {
        return currentMeeting().startsAt();
    }

    /** As it was logged, else when it started, else when it was to start. */
    Instant heldAt() {
        return loggedAs.map(Meeting::startsAt).or(() -> startedAt).orElseGet(this::startsAt);
    }

    boolean overlaps(Meeting other) {
        return overlap(currentMeeting(), other);
    }

    /** Meetings that touch do not overlap. */
    static boolean overlap(Meeting one, Meeting other) {
        return one.startsAt().isBefore(endOf(other)) && other.startsAt().isBefore(endOf(one));
    }

    static Instant endOf(Meeting meeting) {
        return meeting.startsAt().plus(meeting.duration());
    }

    Optional<Outcome> outcome() {
        return outcomes.isEmpty()
                ? Optional.empty()
                : Optional.of(outcomes.get(outcomes.size() - 1).outcome());
    }

    boolean wasHeld() {
        return outcome().orElse(null) instanceof Outcome.Held;
    }

    boolean wasMissedBy(Set<Role> anyOf) {
        return outcome().orElse(null) instanceof Outcome.Missed missed
                && missed.by().stream().anyMatch(anyOf::contains);
    }

    /** What both had agreed to was called off by a party, and not by the end of the relationship. */
    Optional<Outcome.Cancelled> cancellation() {
        return outcome()
                .filter(outcome -> wasAgreed())
                .filter(Outcome.Cancelled.class::isInstance)
                .map(Outcome.Cancelled.class::cast)
                .filter(cancelled -> cancelled.reason() != CancelReason.RELATIONSHIP_ENDED);
    }

    /** Whether the two came to it; nothing of one that nobody had agreed to, or that the end called off. */
    Optional<Attendance> attendance() {
        if (wasHeld()) {
            return Optional.of(new Attendance(id, heldAt(), Attendance.Kind.HELD));
        }
        if (outcome().orElse(null) instanceof Outcome.Missed) {
            return Optional.of(new Attendance(id, startsAt(), Attendance.Kind.MISSED));
        }
        Instant saidAt = outcomes.isEmpty() ? startsAt() : outcomes.get(0).at();
        Instant at = saidAt.isBefore(startsAt()) ? saidAt : startsAt();
        return cancellation()
                .map(Outcome.Cancelled::late)
                .map(late -> late ? Attendance.Kind.CANCELLED_LATE : Attendance.Kind.CANCELLED)
                .map(how -> new Attendance(id, at, how));
    }

    /** To enter the stage that it is in changes nothing. */
    void enterStage(StageEntry entry) {
        boolean there = !stages.isEmpty() && stages.get(stages.size() - 1).stage() == entry.stage();
        if (!there) {
            stages.add(entry);
        }
        if (stages.size() > STAGES_KEPT) {
            stages.remove(0);
        }
    }

    /** It comes out so, for the first time or after all. */
    void comesOut(OutcomeEntry entry, SessionStatus as) {
        outcomes.add(entry);
        status = as;
        unplanned = as == HELD && !wasAgreed();
    }

    Session asSession() {
        return Session.builder()
                .id(id)
                .number(number)
                .status(status)
                .meeting(meeting.asNegotiated())
                .loggedAs(loggedAs)
                .unplanned(unplanned)
                .objectives(objectives.asNegotiated())
                .preparations(preparations)
                .startedAt(startedAt)
                .finishedAt(finishedAt)
                .stages(stages)
                .resources(resources.all())
                .outcomes(firstAndLatestOutcomes())
                .record(record)
                .closedAt(closedAt)
                .build();
    }

    private List<OutcomeEntry> firstAndLatestOutcomes() {
        if (outcomes.size() <= OUTCOMES_KEPT) {
            return outcomes;
        }
        List<OutcomeEntry> kept = new ArrayList<>(List.of(outcomes.get(0)));
        kept.addAll(outcomes.subList(outcomes.size() - OUTCOMES_KEPT + 1, outcomes.size()));
        return kept;
    }
}
