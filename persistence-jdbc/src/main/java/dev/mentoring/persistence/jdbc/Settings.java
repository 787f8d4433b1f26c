package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.Ids;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import java.time.Clock;
import java.util.Optional;

/**
 * What is the same for every tenant.
 *
 * @param givenClock the host's clock, if it gave one
 * @param ids the host's ids, if it gave any
 * @param attempts how often a unit of work is tried
 * @param sealing what seals by keys in the database, if that does
 * @param watch what tells the host's listener
 */
record Settings(
        Optional<Clock> givenClock, Optional<Ids> ids, Attempts attempts, Optional<TinkSealing> sealing, Watch watch) {

    Clock clock() {
        return givenClock.orElseGet(Clock::systemUTC);
    }

    /** The engine over a store. */
    Mentoring engine(MentoringStore store) {
        Mentoring.Builder engine = Mentoring.over(store);
        givenClock.ifPresent(engine::clock);
        ids.ifPresent(engine::ids);
        return engine.build();
    }
}
