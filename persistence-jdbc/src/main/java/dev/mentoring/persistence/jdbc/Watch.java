package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's listener, and lets nothing come back from it. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(StoreListener.class);

    private final StoreListener listener;
    private final LongSupplier nanoseconds;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * With a listener and a source of time.
     *
     * @param nanoseconds since anything, and never back
     */
    Watch(StoreListener listener, LongSupplier nanoseconds) {
        this.listener = listener;
        this.nanoseconds = nanoseconds;
    }

    void tell(Consumer<StoreListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            if (!warned.getAndSet(true)) {
                LOG.warn("a StoreListener threw; that is passed over, now and later", e);
            }
        }
    }

    /** A unit of work that begins now. */
    Unit begin() {
        return new Unit(nanoseconds.getAsLong());
    }

    /** A unit of work, with all its attempts. */
    final class Unit {
        private final long begun;
        private int attempts;
        private boolean wrote;

        private Unit(long begun) {
            this.begun = begun;
        }

        /** Notes that the attempt wrote something. */
        void wrote(boolean anything) {
            wrote = anything;
        }

        /** Makes one attempt. */
        <T> T attempt(Supplier<T> once) {
            attempts++;
            try {
                return once.get();
            } catch (StoreException e) {
                if (e.isConflict()) {
                    tell(told -> told.conflict(attempts));
                }
                throw e;
            }
        }

        /** Makes all of them, and tells how it ended. */
        <T> T whole(Supplier<T> all) {
            try {
                T result = all.get();
                tell(told -> told.committed(attempts, wrote, time()));
                return result;
            } catch (OutcomeUnknownException e) {
                tell(told -> told.outcomeUnknown(time()));
                throw e;
            } catch (StoreException e) {
                tell(told -> {
                    if (e.isConflict()) {
                        told.gaveUp(attempts, time());
                    } else {
                        told.failed(time());
                    }
                });
                throw e;
            }
        }

        private Duration time() {
            return Duration.ofNanos(nanoseconds.getAsLong() - begun);
        }
    }
}
