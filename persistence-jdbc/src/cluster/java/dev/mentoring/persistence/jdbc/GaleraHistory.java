package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What several writers and dispatchers do at once on a few relationships, each at a node of its own for as long as that answers.
 * A command is given under one key until it is acknowledged, wherever that may be.
 */
final class GaleraHistory {
    private static final OutboxPolicy IMPATIENT =
            new OutboxPolicy(Duration.ofSeconds(1), 1_000, Duration.ofMillis(1), Duration.ofSeconds(1));

    private final List<JdbcMentoring> nodes;
    private final List<RelationshipId> pairs;
    private final History told;
    private final List<Semaphore> turns;
    private final Collection<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Map<RelationshipId, Collection<Long>> dispatched = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean writing = true;
    private volatile boolean dispatching = true;

    GaleraHistory(List<JdbcMentoring> nodes, List<RelationshipId> pairs) {
        this.nodes = nodes;
        this.pairs = pairs;
        this.told = History.from(nodes.get(0).store(), pairs);
        this.turns = nodes.stream().map(node -> new Semaphore(0)).toList();
    }

    /** What the writers were told. */
    History told() {
        return told;
    }

    /** The receipts that they were given. */
    Collection<Receipt> receipts() {
        return receipts;
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

    /** No writer begins another command. */
    void endWriting() {
        writing = false;
    }

    /** No event comes any more. */
    void endDispatching() {
        dispatching = false;
    }

    /** Gives commands, one after the other. */
    Void write(String writer, int home) {
        for (int i = 0; writing; i++) {
            CommandKey key = new CommandKey(writer + "-" + i);
            RelationshipId pair = pairs.get(i % pairs.size());
            settle(told.begin(pair, key.value()), key, pair, home);
        }
        return null;
    }

    /** Gives a command until it is acknowledged. */
    void settle(History.Attempt attempt, CommandKey key, RelationshipId pair, int home) {
        int node = home;
        Optional<Receipt> receipt = Optional.empty();
        while (receipt.isEmpty()) {
            try {
                receipt = Optional.of(give(nodes.get(node).mentoring(), key, pair));
            } catch (StoreException e) {
                node = e.isConflict() ? node : another(node);
            }
        }
        attempt.acknowledged(receipt.get().version());
        receipts.add(receipt.get());
        turns.get(node).release();
    }

    /** Gives a command once. */
    static Receipt give(Mentoring mentoring, CommandKey key, RelationshipId pair) {
        return mentoring
                .once(key)
                .change(pair, MARIA, me -> me.action(History.ACTION).note(key.value()))
                .receipt();
    }

    /** Dispatches events until no more come. */
    Void dispatch(int home) {
        int node = home;
        boolean open = true;
        while (open) {
            try {
                boolean last = !dispatching;
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
