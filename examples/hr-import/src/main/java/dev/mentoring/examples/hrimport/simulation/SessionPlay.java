package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one scheduled session of a pair goes, up to its record. */
final class SessionPlay {
    private static final List<CancelReason> REASONS =
            List.of(CancelReason.WORK, CancelReason.ILLNESS, CancelReason.TRAVEL, CancelReason.PREFER_NOT_TO_SAY);
    private static final List<Role> PARTIES = List.of(Role.MENTOR, Role.MENTEE);

    private final Scene scene;
    private final Dice dice;
    private final Habits habits;
    private final GoalPlay goals;
    private final Optional<Actor.Participant> outsider;

    SessionPlay(Scene scene, Dice dice, Habits habits, GoalPlay goals, Optional<Actor.Participant> outsider) {
        this.scene = scene;
        this.dice = dice;
        this.habits = habits;
        this.goals = goals;
        this.outsider = outsider;
    }

    /** Plays the session; true if it was held. */
    boolean play(SessionId id, int daysFree, LocalDate lastDay) {
        if (daysFree > 3 && dice.chance(habits.reschedules())) {
            reschedule(id, lastDay);
        }
        if (dice.chance(habits.cancels())) {
            cancel(id);
            return false;
        }
        boolean objectivesForgotten = dice.chance(habits.forgets() / 3);
        prepare(id, objectivesForgotten);
        if (dice.chance(habits.misses())) {
            return miss(id);
        }
        if (dice.chance(habits.forgets() / 6)) {
            Meeting held = meeting(id);
            scene.at(start(id).plusHours(20))
                    .does(Role.MENTOR, me -> me.session(id).logHeld(held));
        } else {
            hold(id, objectivesForgotten);
        }
        return true;
    }

    private void reschedule(SessionId id, LocalDate lastDay) {
        LocalDateTime moved = start(id).plusDays(dice.between(1, 3));
        if (moved.toLocalDate().isAfter(lastDay)) {
            return;
        }
        Role proposer = dice.oneOf(PARTIES);
        Meeting other = meeting(id).movedTo(moved);
        scene.at(start(id).minusDays(6)).does(proposer, me -> me.session(id).reschedule(other));
        int revision = session(id).meeting().lastRevision();
        if (dice.chance(80)) {
            scene.at(scene.today(), 18)
                    .does(Scene.other(proposer), me -> me.session(id).confirm(revision));
        } else {
            scene.at(scene.today(), 18)
                    .does(Scene.other(proposer), me -> me.session(id).declineTime(revision));
        }
    }

    private void cancel(SessionId id) {
        LocalDateTime when =
                dice.chance(50) ? start(id).minusHours(3) : start(id).minusDays(3);
        CancelReason reason = dice.oneOf(REASONS);
        scene.at(when).does(dice.oneOf(PARTIES), me -> me.session(id).cancel(reason));
    }

    private void prepare(SessionId id, boolean objectivesForgotten) {
        if (!objectivesForgotten) {
            agreeObjectives(id, start(id).minusDays(5));
        }
        for (Role party : PARTIES) {
            if (!dice.chance(habits.forgets())) {
                Preparation preparation = Preparation.topics(dice.oneOf(Lines.TOPICS));
                scene.at(start(id).minusDays(2))
                        .does(party, me -> me.session(id).prepare(preparation));
            }
        }
    }

    private void agreeObjectives(SessionId id, LocalDateTime when) {
        String text = dice.oneOf(Lines.HOPES);
        SessionObjectives objectives = goals.agreed().stream()
                .findFirst()
                .filter(goal -> !dice.chance(habits.forgets() / 4))
                .map(goal -> SessionObjectives.of(text, goal.id()))
                .orElseGet(() -> SessionObjectives.of(text));
        scene.at(when).does(Role.MENTEE, me -> me.session(id).proposeObjectives(objectives));
        int revision = session(id).objectives().lastRevision();
        scene.at(when.plusHours(6)).does(Role.MENTOR, me -> me.session(id).agreeObjectives(revision));
    }

    /** True if it was held after all. */
    private boolean miss(SessionId id) {
        Role absent = dice.oneOf(PARTIES);
        LocalDateTime start = start(id);
        Set<Role> by = dice.chance(10) ? Set.copyOf(PARTIES) : Set.of(absent);
        if (dice.chance(habits.hastes())) {
            scene.at(start.minusMinutes(5))
                    .tries(Scene.other(absent), me -> me.session(id).recordMissed(by));
        }
        scene.at(start.plusHours(1))
                .does(Scene.other(absent), me -> me.session(id).recordMissed(by));
        if (!dice.chance(20)) {
            return false;
        }
        scene.at(start.plusDays(1))
                .does(absent, me -> me.session(id).correct(new Outcome.Held(), "We met an hour later."));
        return true;
    }

    private void hold(SessionId id, boolean objectivesForgotten) {
        LocalDateTime start = start(id);
        if (dice.chance(habits.hastes())) {
            scene.at(start.minusHours(2))
                    .tries(Role.MENTEE, me -> me.session(id).start());
        }
        outsider.filter(coMentor -> dice.chance(habits.hastes() / 4))
                .ifPresent(coMentor -> scene.at(start.minusMinutes(20))
                        .tries(coMentor, me -> me.session(id).start()));
        if (objectivesForgotten) {
            scene.at(start.minusMinutes(15))
                    .tries(Role.MENTOR, me -> me.session(id).start());
            agreeObjectives(id, start.minusMinutes(10));
        }
        scene.at(start).does(dice.oneOf(PARTIES), me -> me.session(id).start());
        scene.at(start.plus(meeting(id).duration()))
                .does(dice.oneOf(PARTIES), me -> me.session(id).finish());
    }

    private Session session(SessionId id) {
        return scene.view().session(id).orElseThrow(() -> new IllegalStateException("no open session " + id));
    }

    private Meeting meeting(SessionId id) {
        return session(id).currentMeeting();
    }

    private LocalDateTime start(SessionId id) {
        return LocalDateTime.ofInstant(meeting(id).startsAt(), scene.zone());
    }
}
