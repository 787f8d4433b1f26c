package dev.mentoring.examples.portal.people;

import dev.mentoring.participant.Actor;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody of the platform.
 *
 * @param id the platform's id, which the engine knows them by
 * @param name the name that pages show
 * @param email where their invitations go; they log in with it
 * @param zone the time zone that their pages show
 * @param duty what they do here
 * @param programme the programme that they run, if they run one
 */
public record Person(String id, String name, String email, ZoneId zone, Duty duty, Optional<String> programme) {

    /**
     * This person as a mentor or a mentee.
     *
     * @return the engine's actor
     */
    public Actor.Participant asParticipant() {
        return Actor.participant(id);
    }

    /**
     * This person as the coordinator of their programme.
     *
     * @return the engine's actor
     * @throws java.util.NoSuchElementException if they run none
     */
    public Actor.Coordinator asCoordinator() {
        return Actor.coordinator(id, programme.orElseThrow());
    }
}
