package dev.mentoring.agreement;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import java.time.Instant;

/**
 * One party's yes to one revision.
 *
 * @param party who said it, mentor or mentee
 * @param at when
 * @param attested true if it stands on the host's word (a signed form, an earlier system), false if the party said it here
 */
public record Acceptance(Role party, Instant at, boolean attested) {

    /**
     * Checks the party.
     *
     * @throws InvalidValueException if it is the coordinator
     */
    public Acceptance {
        if (!party.isParty()) {
            throw new InvalidValueException("party", "must be the mentor or the mentee");
        }
    }
}
