package dev.mentoring.store.contract;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.store.MentoringStore;
import java.util.Optional;

/** What each part of the contract is given. */
interface StoreUnderTest {

    /** The store of this test, empty at first. */
    MentoringStore store();

    /** Another way to what it holds. */
    MentoringStore reopened();

    /** A store that shares nothing with it but perhaps the database. */
    MentoringStore ofAnotherTenant();

    /** What the store has of a story's relationship, read another way. */
    default Optional<MentoringRelationship> kept(Story story) {
        return reopened().inTransaction(work -> work.load(story.id()));
    }

    /** The relationship of a host's id, read another way. */
    default Optional<RelationshipId> found(String externalId) {
        return reopened().inTransaction(work -> work.findByExternalId(externalId));
    }
}
