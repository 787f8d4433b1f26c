package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mentoring.action.Action;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.engine.JoinedCommands;
import dev.mentoring.examples.portal.notification.Notification;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's rows and the portal's own are kept together or not at all. */
@PortalTest
class OneTransactionTest {
    private static final ParticipantId MENTEE = TestPair.MENTEE.id();
    private static final ParticipantId NOBODY = new ParticipantId("nobody-0000");

    @Autowired
    private JoinedCommands commands;

    @Autowired
    private Engine engine;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    private RelationshipId pair;

    @BeforeEach
    void pair() {
        pair = TestPair.active(engine);
    }

    @Test
    void whatHappenedAndWhoIsToldAreKeptTogether() {
        agree("Read a book", List.of(MENTEE));

        assertThat(titles()).containsExactly("Read a book");
        assertThat(told()).hasSize(1);
    }

    @Test
    void nothingHappensIfSomebodyCannotBeTold() {
        jdbc.sql("ALTER TABLE notification ADD CONSTRAINT nobody CHECK (person <> 'nobody-0000')")
                .update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> agree("Read a book", List.of(MENTEE, NOBODY)));

        jdbc.sql("ALTER TABLE notification DROP CONSTRAINT nobody").update();
        assertThat(titles()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingHappensIfTheRequestFailsAfterTheCommand() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.carryOut(List.of(MENTEE), joined -> {
                    joined.change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, "Read a book")));
                    throw new IllegalStateException("the portal's own");
                }));

        assertThat(titles()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsRefused() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> commands.carryOut(
                        List.of(MENTEE), joined -> joined.change(pair, TestPair.MENTOR, me -> me.resume())));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoeverMetAnotherBeginsAgainInANewTransaction() throws Exception {
        CyclicBarrier bothHaveLoaded = new CyclicBarrier(2);
        List<Integer> ends = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> two = List.of("Read a book", "Write a page").stream()
                .map(title -> CompletableFuture.runAsync(
                        new Meeting(title, bothHaveLoaded, ends), task -> new Thread(task).start()))
                .toList();
        for (CompletableFuture<Void> one : two) {
            one.get(30, TimeUnit.SECONDS);
        }

        assertThat(titles()).containsExactlyInAnyOrder("Read a book", "Write a page");
        assertThat(told()).hasSize(2);
        assertThat(ends)
                .containsExactlyInAnyOrder(
                        TransactionSynchronization.STATUS_ROLLED_BACK,
                        TransactionSynchronization.STATUS_COMMITTED,
                        TransactionSynchronization.STATUS_COMMITTED);
    }

    @Test
    void theEngineJoinsNoTransactionWhereThereIsNone() {
        assertThatIllegalStateException().isThrownBy(engine::joining);
    }

    /** Agrees an action; at the first attempt, when both have loaded the pair and neither has saved. */
    private final class Meeting implements Runnable {
        private final String title;
        private final CyclicBarrier bothHaveLoaded;
        private final List<Integer> ends;
        private boolean again;

        Meeting(String title, CyclicBarrier bothHaveLoaded, List<Integer> ends) {
            this.title = title;
            this.bothHaveLoaded = bothHaveLoaded;
            this.ends = ends;
        }

        @Override
        public void run() {
            commands.carryOut(List.of(MENTEE), joined -> {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        ends.add(status);
                    }
                });
                return joined.change(pair, TestPair.MENTOR, me -> {
                    meet();
                    return me.agreeAction(TestPair.action(joined, title));
                });
            });
        }

        private void meet() {
            if (!again) {
                again = true;
                try {
                    bothHaveLoaded.await(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError("the two did not meet", e);
                }
            }
        }
    }

    private void agree(String title, List<ParticipantId> tell) {
        commands.carryOut(
                tell,
                joined -> joined.change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, title))));
    }

    private List<String> titles() {
        return engine.reading().view(pair, TestPair.MENTEE).actions().stream()
                .map(Action::title)
                .toList();
    }

    private List<Notification> told() {
        return notifications.of(MENTEE).stream()
                .filter(notification -> notification.relationship().equals(pair.value()))
                .toList();
    }
}
