package dev.mentoring.participant;

import java.util.Objects;

/**
 * Somebody who gives a command or asks to read, as the host has authenticated them. The two kinds reach different types
 * of commands and views, so that a coordinator has no way to content.
 */
public sealed interface Actor {

    /**
     * The person who acts.
     *
     * @return the host's id for them
     */
    ParticipantId id();

    /**
     * Somebody who acts on a relationship as its mentor or its mentee. Which of the two, if any, the relationship knows.
     *
     * @param id the person
     */
    record Participant(ParticipantId id) implements Actor {
        /** Checks that there is an id. */
        public Participant {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * Somebody who acts for a programme, or a job of the host's that does.
     *
     * @param id the person or job
     * @param programme the one programme they act for
     */
    record Coordinator(ParticipantId id, ProgrammeId programme) implements Actor {
        /** Checks that nothing is missing. */
        public Coordinator {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(programme, "programme");
        }
    }

    /**
     * An actor who is party to relationships.
     *
     * @param id the host's id for them
     * @return the actor
     * @throws dev.mentoring.rule.InvalidValueException if the id has another form than {@link ParticipantId} asks
     */
    static Participant participant(String id) {
        return new Participant(new ParticipantId(id));
    }

    /**
     * An actor who coordinates a programme.
     *
     * @param id the host's id for them
     * @param programme the host's id for the programme
     * @return the actor
     * @throws dev.mentoring.rule.InvalidValueException if an id has another form than {@link ParticipantId} and
     *     {@link ProgrammeId} ask
     */
    static Coordinator coordinator(String id, String programme) {
        return new Coordinator(new ParticipantId(id), new ProgrammeId(programme));
    }
}
