package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Actor;

/**
 * The people around one relationship, those who have no business in it among them.
 *
 * @param mentor its mentor
 * @param mentee its mentee
 * @param stranger somebody of another relationship
 * @param programme its programme
 */
record Cast(Actor.Participant mentor, Actor.Participant mentee, Actor.Participant stranger, String programme) {

    static Cast of(int relationship, Draws draws) {
        return new Cast(
                Actor.participant("mentor-" + relationship),
                Actor.participant("mentee-" + relationship),
                Actor.participant("mentor-" + (relationship - 1)),
                "programme-" + draws.from(1, 3));
    }

    /** Mostly one of the two. */
    Actor.Participant participant(Draws draws) {
        return draws.chance(6) ? stranger : either(draws);
    }

    Actor.Participant either(Draws draws) {
        return draws.oneOf(mentor, mentee);
    }

    /** Mostly the programme's own coordinator. */
    Actor.Coordinator coordinator(Draws draws) {
        return draws.chance(75) ? coordinator() : draws.oneOf(ofAnotherProgramme(), inThePair(), inThePairElsewhere());
    }

    Actor.Coordinator coordinator() {
        return Actor.coordinator("coordinator", programme);
    }

    Actor.Coordinator ofAnotherProgramme() {
        return Actor.coordinator("coordinator", programme + "-2");
    }

    Actor.Coordinator inThePair() {
        return new Actor.Coordinator(mentee.id(), coordinator().programme());
    }

    private Actor.Coordinator inThePairElsewhere() {
        return new Actor.Coordinator(mentor.id(), ofAnotherProgramme().programme());
    }
}
