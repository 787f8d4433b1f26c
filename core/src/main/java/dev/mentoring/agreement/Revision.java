package dev.mentoring.agreement;

import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One numbered state of something the two parties negotiate.
 *
 * @param <T> what is negotiated
 * @param number 1 for the first; a number is never used twice, not even for a proposal that was dropped
 * @param value what it says
 * @param by who proposed it
 * @param at when it was proposed
 * @param acceptances who has accepted it, in the order in which they did; a party accepts by proposing; none
 *     if it needed nobody's yes
 */
public record Revision<T>(int number, T value, Role by, Instant at, List<Acceptance> acceptances) {

    /** Copies the acceptances. */
    public Revision {
        acceptances = List.copyOf(acceptances);
    }

    /**
     * Whether a party has accepted it.
     *
     * @param party mentor or mentee
     * @return true if they have
     */
    public boolean acceptedBy(Role party) {
        return acceptances.stream().anyMatch(acceptance -> acceptance.party() == party);
    }

    /**
     * Whether both parties have accepted it.
     *
     * @return true if it is agreed
     */
    public boolean acceptedByBoth() {
        return Role.PARTIES.stream().allMatch(this::acceptedBy);
    }

    /** With one more acceptance; who has accepted already does not by saying it again. */
    Revision<T> accepted(Acceptance acceptance) {
        if (acceptedBy(acceptance.party())) {
            return this;
        }
        List<Acceptance> more = new ArrayList<>(acceptances);
        more.add(acceptance);
        return new Revision<>(number, value, by, at, more);
    }

    /** The number and the author; never what it says. */
    @Override
    public String toString() {
        return "Revision[number=" + number + ", by=" + by + ", acceptances=" + acceptances.size() + "]";
    }
}
