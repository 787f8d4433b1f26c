package dev.mentoring.persistence.jdbc;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that are unwrapped, for a while. They are found by what their rows hold, so a key that was destroyed or wrapped anew is
 * not found again, whichever node did it.
 */
final class KeyCache {
    /** Keeps nothing. */
    static final KeyCache NONE = new KeyCache(0, Duration.ZERO, Clock.systemUTC());

    private final int most;
    private final Duration longest;
    private final Clock clock;
    private final Map<Entry, Kept> kept = new LinkedHashMap<>();

    /**
     * What a key is found by.
     *
     * @param name which key
     * @param wrapped what its row holds
     */
    private record Entry(KeyName name, ByteBuffer wrapped) {}

    /**
     * A key that is kept.
     *
     * @param key the key
     * @param until when it is forgotten
     */
    private record Kept(DataKey key, Instant until) {
        boolean holdsAt(Instant now, Duration longest) {
            return now.isBefore(until) && !until.isAfter(now.plus(longest));
        }
    }

    KeyCache(int most, Duration longest, Clock clock) {
        this.most = most;
        this.longest = longest;
        this.clock = clock;
    }

    synchronized Optional<DataKey> find(StoredKey stored) {
        if (most == 0) {
            return Optional.empty();
        }
        forgetExpired();
        return Optional.ofNullable(kept.get(entry(stored))).map(Kept::key);
    }

    synchronized void keep(StoredKey stored, DataKey key) {
        if (most == 0) {
            return;
        }
        forgetExpired();
        Entry entry = entry(stored);
        kept.remove(entry);
        if (kept.size() >= most) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(entry, new Kept(key, clock.instant().plus(longest)));
    }

    /**
     * Each is kept as long as any other, so the first to go stands first. After the clock was put back, one that was kept before has a
     * time too late: it would outlive its time and hide those behind it, so it goes too.
     */
    private void forgetExpired() {
        Instant now = clock.instant();
        Iterator<Kept> each = kept.values().iterator();
        while (each.hasNext() && !each.next().holdsAt(now, longest)) {
            each.remove();
        }
    }

    private static Entry entry(StoredKey stored) {
        return new Entry(stored.name(), ByteBuffer.wrap(stored.wrapped()));
    }
}
