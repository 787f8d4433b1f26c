package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.action.ActionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.PartyView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One pair at one moment: who can act, and the clock on the wall, which only goes forward. */
final class Scene {
    private final Mentoring mentoring;
    private final RelationshipId id;
    private final Actor.Participant mentor;
    private final Actor.Participant mentee;
    private final Actor.Coordinator coordinator;
    private final ZoneId zone;
    private final Tally tally;
    private Instant now = Instant.MIN;
    private Optional<PartyView> seen = Optional.empty();

    Scene(
            Mentoring mentoring,
            RelationshipId id,
            Actor.Participant mentor,
            Actor.Participant mentee,
            Actor.Coordinator coordinator,
            ZoneId zone,
            Tally tally) {
        this.mentoring = mentoring;
        this.id = id;
        this.mentor = mentor;
        this.mentee = mentee;
        this.coordinator = coordinator;
        this.zone = zone;
        this.tally = tally;
    }

    /** Moves the clock, at least by a minute. */
    Scene at(LocalDateTime time) {
        Instant wanted = time.atZone(zone).toInstant();
        now = wanted.isAfter(now) ? wanted : now.plus(Duration.ofMinutes(1));
        return this;
    }

    Scene at(LocalDate day, int hour) {
        return at(day.atTime(hour, 0));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    ZoneId zone() {
        return zone;
    }

    <E extends MentoringEvent> void does(Role role, Function<PartyCommands, Transition<E>> command) {
        carryOut(actor(role), command);
    }

    <E extends MentoringEvent> void coordinatorDoes(Function<CoordinatorCommands, Transition<E>> command) {
        seen = Optional.empty();
        tally.carriedOut(mentoring.at(now).change(id, coordinator, command).warnings());
    }

    <E extends MentoringEvent> void tries(Role role, Function<PartyCommands, Transition<E>> command) {
        tries(actor(role), command);
    }

    /** Gives a command that should be refused, after asking why: the answer and the refusal must be the same. */
    <E extends MentoringEvent> void tries(Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        List<Violation> expected = mentoring.at(now).whyNot(id, actor, command);
        try {
            carryOut(actor, command);
        } catch (RuleViolationException e) {
            if (!e.violations().equals(expected)) {
                throw new IllegalStateException("whyNot said " + expected + ", the refusal " + e.violations());
            }
            tally.refused(e.violations());
        }
    }

    /** What the two read. Nobody else acts while we play, so one look lasts until the next command. */
    PartyView view() {
        PartyView view = seen.orElseGet(() -> mentoring.view(id, mentee));
        seen = Optional.of(view);
        return view;
    }

    List<SessionRevision> timesToConfirm(Role party) {
        return mentoring.view(id, actor(party)).timesToConfirm();
    }

    List<ProposedSession> newSessions(List<Meeting> meetings) {
        return mentoring.newSessions(meetings);
    }

    GoalId newGoalId() {
        return mentoring.newGoalId();
    }

    ActionId newActionId() {
        return mentoring.newActionId();
    }

    static Role other(Role party) {
        return party == Role.MENTOR ? Role.MENTEE : Role.MENTOR;
    }

    private <E extends MentoringEvent> void carryOut(
            Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        seen = Optional.empty();
        tally.carriedOut(mentoring.at(now).change(id, actor, command).warnings());
    }

    private Actor.Participant actor(Role role) {
        return role == Role.MENTOR ? mentor : mentee;
    }
}
