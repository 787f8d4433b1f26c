package dev.mentoring.examples.portal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.portal.MovableClock;
import dev.mentoring.examples.portal.PortalTest;
import dev.mentoring.examples.portal.TestPair;
import dev.mentoring.store.CommandKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OldReceiptsTest {
    @Autowired
    private OldReceipts old;

    @Autowired
    private JoinedCommands commands;

    @Autowired
    private Engine engine;

    @Autowired
    private MovableClock clock;

    @Test
    void areForgottenAfterThirtyDays() {
        CommandKey key = commands.carryOut((joined, fresh) -> joined.once(fresh)
                        .propose(
                                TestPair.MENTOR,
                                TestPair.proposal(
                                        TestPair.MENTOR.id().value(),
                                        TestPair.MENTEE.id().value())))
                .receipt()
                .key();
        Instant before = clock.instant();

        clock.pass(Duration.ofDays(30));
        old.forget();
        assertThat(engine.reading().receipts().find(key)).isPresent();

        clock.pass(Duration.ofMillis(1));
        old.forget();
        assertThat(engine.reading().receipts().find(key)).isEmpty();
        clock.set(before);
    }
}
