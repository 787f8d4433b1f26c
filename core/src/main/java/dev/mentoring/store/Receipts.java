package dev.mentoring.store;

import dev.mentoring.rule.InvalidValueException;
import java.time.Instant;
import java.util.Optional;

/**
 * The receipts of commands that were given under a key ({@link Mentoring#once}). They are for the host itself and know no actor.
 * They stay until the host forgets them.
 *
 * <p>Every method throws {@link StoreException} if the store fails.
 */
public final class Receipts {
    /** The most receipts that one call forgets. */
    public static final int MOST = 1_000;

    private final MentoringStore store;

    Receipts(MentoringStore store) {
        this.store = store;
    }

    /**
     * Finds the receipt of a command, for instance after an {@link OutcomeUnknownException}.
     *
     * @param key the command's key
     * @return the receipt, or empty if no command has taken effect under the key, or it was forgotten
     */
    public Optional<Receipt> find(CommandKey key) {
        return store.inTransaction(work -> work.receipt(key));
    }

    /**
     * Forgets old receipts; how long a command may still be repeated is the host's choice. A command that is given again after
     * that takes effect again, if the rules let it.
     *
     * @param before receipts of commands that were given before this time are forgotten, the oldest first
     * @param most how many at the most, from 1 to {@link #MOST}
     * @return how many were forgotten; call again while it is {@code most}
     * @throws InvalidValueException if {@code most} is out of range
     */
    public int forgetBefore(Instant before, int most) {
        if (most < 1 || most > MOST) {
            throw new InvalidValueException("most", "must be from 1 to " + MOST);
        }
        return store.inTransaction(work -> work.forgetReceiptsBefore(before, most));
    }
}
