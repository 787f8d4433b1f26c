package dev.mentoring.participant;

import java.util.Objects;
import java.util.Optional;

/**
 * The two people of a relationship. Their ids stand here alone; everything else names them by role.
 *
 * @param mentor who shares experience
 * @param mentee whose objectives drive the relationship
 */
public record Pair(ParticipantId mentor, ParticipantId mentee) {

    /** Checks that nobody is missing. That they are two people is judged when the relationship is proposed. */
    public Pair {
        Objects.requireNonNull(mentor, "mentor");
        Objects.requireNonNull(mentee, "mentee");
    }

    /**
     * Which of the two somebody is.
     *
     * @param participant anybody
     * @return their role, or empty if they are neither
     */
    public Optional<Role> roleOf(ParticipantId participant) {
        if (participant.equals(mentor)) {
            return Optional.of(Role.MENTOR);
        }
        return participant.equals(mentee) ? Optional.of(Role.MENTEE) : Optional.empty();
    }
}
