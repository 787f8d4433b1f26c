package dev.mentoring.examples.portal.engine;

import dev.mentoring.store.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the receipts of forms that nobody has open any more. */
@Component
class OldReceipts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Engine engine;
    private final Clock clock;

    OldReceipts(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        Receipts receipts = engine.reading().receipts();
        Instant before = clock.instant().minus(KEPT);
        int forgotten;
        do {
            forgotten = receipts.forgetBefore(before, Receipts.MOST);
        } while (forgotten == Receipts.MOST);
    }
}
