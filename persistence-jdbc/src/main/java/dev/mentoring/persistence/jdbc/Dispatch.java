package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.Dispatched.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One call to an outbox. */
final class Dispatch {
    /** How many queues or events are read at once. */
    private static final int PAGE = 50;

    private final OutboxStore store;
    private final OutboxPolicy policy;
    private final Clock clock;
    private final Watch watch;
    private final Outbox.Handler handler;
    private final int max;
    private final Instant deadline;
    private final List<Failure> failures = new ArrayList<>();
    private int delivered;
    private boolean interrupted;

    /** What becomes of an event. */
    private enum Fate {
        /** Taken and marked, so that the next is ours. */
        DELIVERED,
        /** Not taken, or taken and no longer ours to mark. */
        LEFT
    }

    Dispatch(
            OutboxStore store,
            OutboxPolicy policy,
            Clock clock,
            Watch watch,
            Outbox.Handler handler,
            int max,
            Instant deadline) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.watch = watch;
        this.handler = handler;
        this.max = max;
        this.deadline = deadline;
    }

    Dispatched run() {
        boolean moved = true;
        while (moved && goesOn()) {
            moved = false;
            for (OutboxQueue queue : store.due(clock.instant(), PAGE)) {
                moved |= goesOn() && moves(queue);
            }
        }
        return new Dispatched(delivered, failures);
    }

    private boolean goesOn() {
        return !interrupted
                && delivered + failures.size() < max
                && clock.instant().isBefore(deadline);
    }

    /** Claims a queue and dispatches what waits in it; false if another dispatcher was faster. */
    private boolean moves(OutboxQueue seen) {
        if (seen.attempts() >= policy.attempts() && waits(seen)) {
            return parks(seen.parkedFrom(clock.instant()));
        }
        OutboxQueue claimed = seen.claimedUntil(leaseEnd());
        if (!store.change(claimed)) {
            return false;
        }
        new Claimed(claimed).dispatch();
        return true;
    }

    private boolean parks(OutboxQueue parked) {
        boolean ours = store.change(parked);
        if (ours) {
            watch.tell(StoreListener::relationshipParked);
        }
        return ours;
    }

    private boolean waits(OutboxQueue seen) {
        try {
            return !store.next(seen, 1).isEmpty();
        } catch (UnreadableEventException e) {
            return true;
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(policy.lease());
    }

    /** A queue that is ours until its lease ends. */
    private final class Claimed {
        private OutboxQueue queue;

        Claimed(OutboxQueue queue) {
            this.queue = queue;
        }

        /** Until nothing waits: what arrives meanwhile is dispatched as well, or left to whoever comes next. */
        void dispatch() {
            try {
                dispatch(store.next(queue, PAGE));
            } catch (UnreadableEventException e) {
                fail(e.version(), e);
            }
        }

        private void dispatch(List<OutboxEvent> events) {
            for (OutboxEvent event : events) {
                if (!goesOn()) {
                    store.change(queue.givenBack(clock.instant()));
                    return;
                }
                if (handle(event) == Fate.LEFT) {
                    return;
                }
            }
            if (!store.drain(queue.emptied())) {
                store.change(queue.givenBack(clock.instant()));
            }
        }

        private Fate handle(OutboxEvent event) {
            try {
                handler.handle(event);
            } catch (InterruptedException e) {
                interrupted = true;
                givesBackInterrupted();
                return Fate.LEFT;
            } catch (Exception e) {
                fail(event.version(), e);
                return Fate.LEFT;
            }
            delivered++;
            queue = queue.deliveredUntil(event.version(), leaseEnd());
            boolean ours = store.delivered(queue, event);
            watch.tell(StoreListener::eventDispatched);
            return ours ? Fate.DELIVERED : Fate.LEFT;
        }

        /** Before the thread is marked as interrupted, since a pool of connections may give such a thread none. */
        private void givesBackInterrupted() {
            Thread.interrupted();
            try {
                store.change(queue.givenBack(clock.instant()));
            } finally {
                Thread.currentThread().interrupt();
            }
        }

        private void fail(long version, Exception reason) {
            Instant now = clock.instant();
            int attempts = queue.attempts();
            boolean last = attempts >= policy.attempts();
            watch.tell(told -> told.eventFailed(attempts));
            boolean ours = last
                    ? parks(queue.parkedFrom(now))
                    : store.change(queue.failedUntil(policy.retryAt(now, attempts)));
            failures.add(new Failure(queue.relationship(), version, attempts, last && ours, reason));
        }
    }
}
