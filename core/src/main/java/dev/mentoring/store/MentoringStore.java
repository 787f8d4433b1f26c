package dev.mentoring.store;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Recall;
import dev.mentoring.relationship.Unsaved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the relationships of one tenant are kept. Hosts do not call it; they hand it to {@link Mentoring}. Whoever writes a
 * store proves it with the contract that is published beside this library.
 */
public interface MentoringStore {

    /**
     * Runs a unit of work: all that it saves is kept, or nothing. A store that owns its transactions may run the work again
     * after a conflict, so it does nothing else.
     *
     * @param <T> what the work returns
     * @param work the work
     * @return what the work returned
     * @throws ConflictException if somebody else changed a relationship that the work saves
     * @throws DuplicateIdException if the work saves under an id that is used already
     * @throws OutcomeUnknownException if the store fails so that it cannot tell whether what the work saved was kept
     * @throws StoreException if the store fails
     */
    <T> T inTransaction(Function<? super Work, ? extends T> work);

    /** What a unit of work can do. It sees what it has saved. */
    interface Work extends Recall {

        /**
         * Loads what is live of a relationship.
         *
         * @param id the relationship
         * @return the relationship, or empty if there is none; never empty because of a failure
         */
        Optional<MentoringRelationship> load(RelationshipId id);

        /**
         * Finds a relationship by the host's id for it.
         *
         * @param externalId the host's id
         * @return the relationship's id, or empty if there is none
         */
        Optional<RelationshipId> findByExternalId(String externalId);

        /**
         * Reads a journal from a place on. A session whose outcome was corrected stands where it was finished last.
         *
         * @param relationship whose journal
         * @param from the first place to read
         * @param limit the most entries to read, at least 1
         * @return the entries from that place on, in order
         */
        List<JournalEntry> journal(RelationshipId relationship, JournalPosition from, int limit);

        /**
         * Reads a journal backwards. A session whose outcome was corrected stands where it was finished last.
         *
         * @param relationship whose journal
         * @param before the place after the first to read
         * @param limit the most entries to read, at least 1
         * @return the entries before that place, the latest first
         */
        List<JournalEntry> journalBefore(RelationshipId relationship, JournalPosition before, int limit);

        /**
         * Reads what one party wrote for themselves, the latest first.
         *
         * @param relationship in which relationship
         * @param author whose it is, mentor or mentee
         * @param before only what was written by a command that led to a version before this one
         * @param limit the most to read, at least 1
         * @return what they wrote, each with the version to which its command led
         */
        List<Authored> authored(RelationshipId relationship, Role author, long before, int limit);

        /**
         * Saves what a command brought about, if the relationship is still at the version the command saw.
         *
         * @param unsaved what the command brought about
         * @throws ConflictException if it is not; a store may also tell at the end of the work
         * @throws DuplicateIdException if an id that must be fresh is used already; likewise
         */
        void save(Unsaved unsaved);

        /**
         * The same for a command that was given under a key, together with its receipt.
         *
         * @param unsaved what the command brought about
         * @param receipt its receipt, of the same relationship and version
         * @throws ConflictException as above; also if there is a receipt of that key already, which a new unit of work will find
         * @throws DuplicateIdException as above, if there is no such receipt
         */
        void save(Unsaved unsaved, Receipt receipt);

        /**
         * Finds the receipt of a command. It sees at least what the reads of this work before it have seen.
         *
         * @param key the command's key
         * @return the receipt, or empty if there is none; never empty because of a failure
         */
        Optional<Receipt> receipt(CommandKey key);

        /**
         * Forgets old receipts, the oldest first. A store that is spread over several databases need not do so in all of them or in
         * none.
         *
         * @param before those of commands that were given before this time
         * @param limit how many at the most, at least 1
         * @return how many were forgotten
         */
        int forgetReceiptsBefore(Instant before, int limit);
    }
}
