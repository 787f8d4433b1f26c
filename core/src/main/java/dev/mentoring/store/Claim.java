package dev.mentoring.store;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.CommandKeyReusedException.Difference;
import dev.mentoring.store.MentoringStore.Work;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A command that is given under a key.
 *
 * @param key the key
 * @param relationship what it is about
 * @param actor a digest of who gives it
 * @param fingerprint the host's fingerprint of what it asks for
 */
record Claim(CommandKey key, RelationshipId relationship, String actor, Optional<String> fingerprint) {

    static Claim of(CommandKey key, RelationshipId relationship, Actor actor, Optional<String> fingerprint) {
        return new Claim(key, relationship, digest(key, actor), fingerprint);
    }

    /** People's ids stand with the relationship alone, so that to erase a person is to change one row. */
    private static String digest(CommandKey key, Actor actor) {
        String capacity = actor instanceof Actor.Coordinator coordinator
                ? coordinator.programme().value()
                : "";
        return HexFormat.of().formatHex(Digest.of(key.value(), actor.id().value(), capacity));
    }

    /** Carries the command out, unless that has been done. */
    <E extends MentoringEvent> Receipted<E> settle(Work work, Supplier<Transition<E>> command) {
        Optional<Receipt> earlier = receipt(work);
        if (earlier.isPresent()) {
            return new Receipted<>(earlier.get(), Optional.empty());
        }
        Transition<E> transition;
        try {
            transition = command.get();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // It may be refused just because it took effect after the receipt was looked for.
            return new Receipted<>(receipt(work).orElseThrow(() -> e), Optional.empty());
        }
        Unsaved unsaved = Unsaved.of(transition);
        Receipt receipt = receiptOf(transition.event(), unsaved.relationship());
        work.save(unsaved, receipt);
        return new Receipted<>(receipt, Optional.of(Committed.of(transition, unsaved)));
    }

    private Receipt receiptOf(MentoringEvent event, MentoringRelationship after) {
        return new Receipt(key, relationship, actor, fingerprint, after.version(), event.published());
    }

    private Optional<Receipt> receipt(Work work) {
        Optional<Receipt> found = work.receipt(key);
        found.ifPresent(this::requireSame);
        return found;
    }

    private void requireSame(Receipt receipt) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (!receipt.relationship().equals(relationship)) {
            differences.add(Difference.RELATIONSHIP);
        }
        if (!receipt.actor().equals(actor)) {
            differences.add(Difference.ACTOR);
        }
        if (!receipt.fingerprint().equals(fingerprint)) {
            differences.add(Difference.FINGERPRINT);
        }
        if (!differences.isEmpty()) {
            throw new CommandKeyReusedException(key, differences);
        }
    }
}
