package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.Mentoring;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several who write to few pairs at once: what each was told agrees with what is stored in the end. */
interface HistoryContract extends StoreUnderTest {
    /** How many commands each of them gives. */
    int COMMANDS_EACH = 25;

    @Test
    default void whatSeveralWritersWereToldIsSo() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        List<RelationshipId> pairs =
                Stream.of("r1", "r2").map(id -> History.pair(store(), id).id()).toList();
        History history = History.from(store(), pairs);

        atOnce(thread -> {
            Mentoring mentoring = Mentoring.over(reopened()).build().at(Fixtures.tenOClock(1));
            Writer writer = new Writer(mentoring, history, pairs, "writer-" + thread, seed + thread);
            return () -> {
                writer.give(COMMANDS_EACH);
                return thread;
            };
        });

        assertThat(history.problems(reopened())).as("seed %d", seed).isEmpty();
        assertThat(history.acknowledged()).as("seed %d", seed).isGreaterThan(COMMANDS_EACH);
    }
}
