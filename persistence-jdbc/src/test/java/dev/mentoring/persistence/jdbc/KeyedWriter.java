package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.Once;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.History;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Gives command after command, each under a key of its own, until the database is gone.
 *
 * @param mentoring the engine
 * @param pairs to whom
 * @param name which no other writer has
 * @param seed what its choices follow from
 * @param witness who is told
 */
record KeyedWriter(Mentoring mentoring, List<RelationshipId> pairs, String name, long seed, Witness witness)
        implements Callable<String> {

    /** Goes on until the database is gone, and gives the reason. */
    @Override
    public String call() {
        Random random = new Random(seed);
        for (int i = 0; ; i++) {
            String text = name + "-" + i;
            RelationshipId pair = pairs.get(random.nextInt(pairs.size()));
            witness.begins(pair, text);
            try {
                witness.acknowledged(text, give(mentoring, pair, text).version());
            } catch (OutcomeUnknownException e) {
                return e.toString();
            } catch (StoreException e) {
                witness.refused(text);
                if (!e.isConflict()) {
                    return e.toString();
                }
            }
        }
    }

    /** Gives the command of this text, for the first time or again: a note of Maria's, or a thought of Ben's. */
    static Receipted<?> give(Mentoring mentoring, RelationshipId pair, String text) {
        Once once = mentoring.at(Fixtures.tenOClock(1)).once(new CommandKey(text));
        return text.hashCode() % 2 == 0
                ? once.change(pair, MARIA, me -> me.action(History.ACTION).note(text))
                : once.change(pair, BEN, me -> me.privately().writeReflection(new ReflectionId(text), text));
    }
}
