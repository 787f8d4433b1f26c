package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.contract.History;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Something that is killed while several write, as soon as so many commands were acknowledged, and what became of the commands. */
final class Killing implements Witness {
    private static final AtomicInteger PAIRS = new AtomicInteger();

    private final List<RelationshipId> pairs;
    private final History history;
    private final int after;
    private final Runnable kill;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<String, Begun> open = new ConcurrentHashMap<>();

    /** A command of which nobody has heard yet. */
    private record Begun(RelationshipId pair, History.Attempt attempt) {}

    /**
     * Prepares two pairs.
     *
     * @param store where they are to be kept
     * @param after how many commands are to be acknowledged before
     * @param kill what kills it
     */
    Killing(MentoringStore store, int after, Runnable kill) {
        int number = PAIRS.incrementAndGet();
        this.pairs = Stream.of("a", "b")
                .map(name -> History.pair(store, "pair-" + number + name).id())
                .toList();
        this.history = History.from(store, pairs);
        this.after = after;
        this.kill = kill;
    }

    /** To whom is written. */
    List<RelationshipId> pairs() {
        return pairs;
    }

    @Override
    public void begins(RelationshipId pair, String text) {
        open.put(text, new Begun(pair, history.begin(pair, text)));
    }

    @Override
    public void acknowledged(String text, long version) {
        open.remove(text).attempt().acknowledged(version);
        if (acknowledged.incrementAndGet() == after) {
            kill.run();
        }
    }

    @Override
    public void refused(String text) {
        open.remove(text).attempt().refused();
    }

    /** Every acknowledged command is there, and no other; those that were on the way take effect once by their keys. */
    void holds(String seed, Mentoring mentoring, MentoringStore store) {
        assertThat(acknowledged.get()).as(seed).isGreaterThanOrEqualTo(after);
        assertThat(history.problems(store)).as(seed).isEmpty();
        for (Map.Entry<String, Begun> begun : open.entrySet()) {
            RelationshipId pair = begun.getValue().pair();
            Receipted<?> receipted = KeyedWriter.give(mentoring, pair, begun.getKey());
            assertThat(KeyedWriter.give(mentoring, pair, begun.getKey()).repeated())
                    .as(seed)
                    .isTrue();
            begun.getValue().attempt().acknowledged(receipted.version());
        }
        assertThat(history.problems(store)).as(seed).isEmpty();
    }
}
