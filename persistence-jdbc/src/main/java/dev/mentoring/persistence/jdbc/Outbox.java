package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The published events of one tenant on their way to the host's other systems. They are written in the transactions of their
 * commands, if the host has {@linkplain JdbcMentoring.Builder#outbox switched it on}, and dispatched by threads of the host's, on
 * as many nodes as it likes.
 *
 * <pre>{@code
 * Dispatched done = jdbc.outbox().dispatchOnce(event -> broker.send(event.cloudEvent()), 100, clock.instant().plusSeconds(30));
 * }</pre>
 *
 * <p><b>At least once, in order.</b> An event is dispatched again if a node stops between the handler and the mark, or takes longer
 * than the {@linkplain OutboxPolicy#lease lease}; its CloudEvent then has the same id. The events of one relationship come in the
 * order of their versions and without a gap. Relationships do not wait for each other: one whose event fails is tried again after a
 * pause and, after some attempts, parked. It stays in {@link #parked} until the host {@linkplain #release releases} it. One whose
 * row in the outbox is damaged is passed over, and named in the log at WARN, once.
 *
 * <p><b>Private doings are among them.</b> What somebody writes for themselves is told by events as well, by their type alone
 * ({@link dev.mentoring.event.EventType#isPrivate()}). The host does not show those to the other party, not even that they happened.
 *
 * <p>Every method throws a {@link DatabaseException} if the database fails.
 */
public final class Outbox {
    /** The most events that one call dispatches. */
    public static final int MOST_EVENTS = 10_000;

    private final OutboxStore store;
    private final Clock clock;
    private final OutboxPolicy policy;
    private final Watch watch;

    /** What takes events. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Takes an event. It holds no transaction or connection of the library's meanwhile.
         *
         * @param event the event
         * @throws Exception if it is to be dispatched again; after an {@link InterruptedException} the dispatcher stops at once and
         *     does not count the attempt
         */
        void handle(OutboxEvent event) throws Exception;
    }

    Outbox(OutboxStore store, Clock clock, OutboxPolicy policy, Watch watch) {
        this.store = store;
        this.clock = clock;
        this.policy = policy;
        this.watch = watch;
    }

    /**
     * Dispatches what is due, and returns. A relationship is claimed by one dispatcher at a time, by a lease that is committed
     * before the handler is called.
     *
     * @param handler what takes the events, in the calling thread
     * @param max how many events at the most, with those that fail, from 1 to {@link #MOST_EVENTS}
     * @param deadline no event is begun at or after this time, by the engine's clock
     * @return what was done; nothing delivered and no failure means that nothing was due, or that others are at it
     * @throws InvalidValueException if {@code max} is out of range
     */
    public Dispatched dispatchOnce(Handler handler, int max, Instant deadline) {
        if (max < 1 || max > MOST_EVENTS) {
            throw new InvalidValueException("max", "must be from 1 to " + MOST_EVENTS);
        }
        return new Dispatch(store, policy, clock, watch, handler, max, deadline).run();
    }

    /**
     * How far dispatching is behind.
     *
     * @return backlog, age of its oldest event, and parked relationships
     */
    public OutboxStatus status() {
        return store.status();
    }

    /**
     * The relationships whose events are no longer tried.
     *
     * @param limit how many at the most, from 1 to 100
     * @return the longest parked first
     * @throws InvalidValueException if the limit is out of range
     */
    public List<ParkedRelationship> parked(int limit) {
        if (limit < 1 || limit > Bounds.LIST) {
            throw new InvalidValueException("limit", "must be from 1 to " + Bounds.LIST);
        }
        return store.parked(limit);
    }

    /**
     * Has the events of a parked relationship tried again from the one at which it stands, at once.
     *
     * @param relationship which
     * @return false if it was not parked
     * @throws dev.mentoring.store.StoreException if how it stands cannot be read
     */
    public boolean release(RelationshipId relationship) {
        return store.release(relationship, clock.instant());
    }
}
