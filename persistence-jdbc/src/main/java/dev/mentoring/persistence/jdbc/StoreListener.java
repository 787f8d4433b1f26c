package dev.mentoring.persistence.jdbc;

import java.time.Duration;

/**
 * Hears what an operator measures: how long commands take, how they meet each other, and how the outbox is getting on. It hears
 * numbers alone, no id and nothing that was said. A host connects it to its meters; every method does nothing unless overridden.
 *
 * <pre>{@code
 * JdbcMentoring.over(dataSource).listener(new StoreListener() {
 *     public void committed(int attempts, boolean wrote, Duration time) {
 *         commandTimer.record(time);
 *     }
 * })
 * }</pre>
 *
 * <p>A <i>unit of work</i> is a command, or one reading of a view or a journal, in a transaction of the library's own. Of those
 * that join a transaction of the host's nothing is heard, nor of one that a rule refuses, nor of {@link Queries}: the host calls
 * those itself and can time them.
 *
 * <p>It is called by the thread that does the work, when the transaction is over and its connection is given back, so it should be
 * quick. What it throws changes nothing: it is logged once, at WARN, and passed over.
 */
public interface StoreListener {
    /**
     * A unit of work was committed.
     *
     * @param attempts how often it was tried, from 1
     * @param wrote whether it wrote anything; false for one that only reads
     * @param time how long it took, with all attempts and the pauses between them
     */
    default void committed(int attempts, boolean wrote, Duration time) {}

    /**
     * A unit of work met another one, and what it did is undone. It is tried again, unless {@link #gaveUp} follows.
     *
     * @param attempt which attempt it was, from 1
     */
    default void conflict(int attempt) {}

    /**
     * A unit of work met another one at its last attempt, or its thread was interrupted before the next. Whoever asked for it is
     * told by an exception.
     *
     * @param attempts how often it was tried
     * @param time how long that took
     */
    default void gaveUp(int attempts, Duration time) {}

    /**
     * The connection was lost while a unit of work was committed, and whether it took effect is unknown.
     *
     * @param time how long it took
     */
    default void outcomeUnknown(Duration time) {}

    /**
     * The store failed a unit of work, and not because it met another one: the database does not answer or refuses, or what is
     * stored cannot be read.
     *
     * @param time how long it took
     */
    default void failed(Duration time) {}

    /** An event of the outbox was taken by the host's handler. */
    default void eventDispatched() {}

    /**
     * An event of the outbox was not taken; it is tried again, unless {@link #relationshipParked} follows.
     *
     * @param attempts how often it has been tried
     */
    default void eventFailed(int attempts) {}

    /** The events of a relationship are no longer tried, until the host {@linkplain Outbox#release releases} it. */
    default void relationshipParked() {}
}
