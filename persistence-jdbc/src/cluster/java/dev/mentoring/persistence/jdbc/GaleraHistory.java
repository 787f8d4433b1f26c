package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;

import dev.mentoring.action.ActionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What several writers and dispatchers do at once on a few relationships, each at a node of its own for as long as that answers.
 * A command is given under one key until it is acknowledged, wherever that may be.
 */
final class GaleraHistory {
    static final ActionId ACTION = action("a1", 30).id();

    private static final OutboxPolicy IMPATIENT =
            new OutboxPolicy(Duration.ofSeconds(1), 1_000, Duration.ofMillis(1), Duration.ofSeconds(1));

    private final List<JdbcMentoring> nodes;
    private final List<RelationshipId> pairs;
    private final List<Semaphore> turns;
    private final Map<CommandKey, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final Map<RelationshipId, Collection<Long>> dispatched = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean ending;

    GaleraHistory(List<JdbcMentoring> nodes, List<RelationshipId> pairs) {
        this.nodes = nodes;
        this.pairs = pairs;
        this.turns = nodes.stream().map(node -> new Semaphore(0)).toList();
    }

    /** What was acknowledged. */
    Collection<Receipt> acknowledged() {
        return acknowledged.values();
    }

    /** The versions whose events were dispatched, in the order in which they came. */
    List<Long> dispatched(RelationshipId pair) {
        return List.copyOf(dispatched.getOrDefault(pair, List.of()));
    }

    /** How often somebody went on with another node. */
    int lost() {
        return lost.get();
    }

    /** A permit for each command that a node acknowledges. */
    Semaphore acknowledgedBy(int node) {
        return turns.get(node);
    }

    /** No command begins after the one that each writer is about. */
    void end() {
        ending = true;
    }

    /** Gives commands, one after the other. */
    Void write(String writer, int home) {
        for (int i = 0; !ending; i++) {
            give(new CommandKey(writer + "-" + i), pairs.get(i % pairs.size()), home);
        }
        return null;
    }

    private void give(CommandKey key, RelationshipId pair, int home) {
        int node = home;
        while (!acknowledged.containsKey(key)) {
            try {
                Receipt receipt = nodes.get(node)
                        .mentoring()
                        .once(key)
                        .change(pair, MARIA, me -> me.action(ACTION).note(key.value()))
                        .receipt();
                acknowledged.put(key, receipt);
                turns.get(node).release();
            } catch (StoreException e) {
                node = e.isConflict() ? node : another(node);
            }
        }
    }

    /** Dispatches events until no more come. */
    Void dispatch(int home) {
        int node = home;
        boolean open = true;
        while (open) {
            try {
                boolean last = ending;
                Outbox outbox = nodes.get(node).outbox(IMPATIENT);
                outbox.dispatchOnce(
                        this::handle, Outbox.MOST_EVENTS, Instant.now().plusSeconds(5));
                open = !last || outbox.status().backlog() > 0;
            } catch (StoreException e) {
                node = another(node);
            }
        }
        return null;
    }

    private void handle(OutboxEvent event) {
        dispatched
                .computeIfAbsent(event.relationship(), pair -> new ConcurrentLinkedQueue<>())
                .add(event.version());
    }

    private int another(int node) {
        lost.incrementAndGet();
        return (node + 1) % nodes.size();
    }
}
