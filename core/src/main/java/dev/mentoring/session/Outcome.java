package dev.mentoring.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How a session came out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Outcome.Missed.class, name = "missed"),
    @JsonSubTypes.Type(value = Outcome.Cancelled.class, name = "cancelled")
})
public sealed interface Outcome {

    /**
     * The status that this outcome gives the session.
     *
     * @return held, missed or cancelled
     */
    SessionStatus status();

    /** The session took place. */
    record Held() implements Outcome {
        @Override
        public SessionStatus status() {
            return SessionStatus.HELD;
        }
    }

    /**
     * The time came and somebody did not.
     *
     * @param by who missed it: mentor, mentee or both
     */
    record Missed(Set<Role> by) implements Outcome {
        /**
         * Checks who.
         *
         * @throws InvalidValueException if nobody is named, or the coordinator is
         */
        public Missed {
            by = Set.copyOf(by);
            if (by.isEmpty() || !Role.PARTIES.containsAll(by)) {
                throw new InvalidValueException(
                        "by", "must name the mentor, the mentee or both", Rule.SESSION_OUTCOME_RECORDED);
            }
        }

        @Override
        public SessionStatus status() {
            return SessionStatus.MISSED;
        }
    }

    /**
     * The session was called off.
     *
     * @param by the party who called it off; the coordinator only by ending the relationship
     * @param reason why, as a code
     * @param late whether it was closer to the start than the programme likes
     * @param note why, in words for the pair, at most 2,000 characters
     */
    record Cancelled(Role by, CancelReason reason, boolean late, Optional<String> note) implements Outcome {
        /**
         * Checks who and why.
         *
         * @throws InvalidValueException if no party is named or the note is too long
         */
        public Cancelled {
            Objects.requireNonNull(reason, "reason");
            note = Bounds.line("note", note);
            if (!by.isParty() && reason != CancelReason.RELATIONSHIP_ENDED) {
                throw new InvalidValueException("by", "must be the mentor or the mentee", Rule.SESSION_CANCEL_REASON);
            }
        }

        @Override
        public SessionStatus status() {
            return SessionStatus.CANCELLED;
        }

        /**
         * Whether the session ended with its relationship, and nobody called off the session itself.
         *
         * @return true if the end of the relationship called it off
         */
        public boolean endedWithRelationship() {
            return reason == CancelReason.RELATIONSHIP_ENDED;
        }

        /** Party, code and lateness; never the note. */
        @Override
        public String toString() {
            return "Cancelled[by=" + by + ", reason=" + reason + ", late=" + late + "]";
        }
    }
}
