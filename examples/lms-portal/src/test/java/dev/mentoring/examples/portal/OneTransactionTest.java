package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mentoring.action.Action;
import dev.mentoring.event.ActionEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.engine.JoinedCommands;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's rows and the portal's own are kept together or not at all. */
@PortalTest
class OneTransactionTest {
    @Autowired
    private JoinedCommands commands;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient jdbc;

    private RelationshipId pair;

    @BeforeEach
    void pair() {
        pair = TestPair.active(engine);
        jdbc.sql("CREATE TABLE own_row (title VARCHAR(20) PRIMARY KEY)").update();
    }

    @AfterEach
    void noRowsOfItsOwn() {
        jdbc.sql("DROP TABLE own_row").update();
    }

    @Test
    void whatHappenedAndThePortalsOwnRowsAreKeptTogether() {
        agree("Read a book");

        assertThat(titles()).containsExactly("Read a book");
        assertThat(ownRows()).containsExactly("Read a book");
    }

    @Test
    void nothingHappensIfARowOfThePortalsCannotBeWritten() {
        agree("Read a book");

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> agree("Read a book"));

        assertThat(titles()).hasSize(1);
        assertThat(ownRows()).hasSize(1);
    }

    @Test
    void nothingHappensIfTheRequestFailsAfterTheCommand() {
        long waiting = engine.outbox().status().backlog();

        assertThatIllegalStateException()
                .isThrownBy(() -> commands.carryOut(joined -> {
                    agree(joined, "Read a book");
                    throw new IllegalStateException("the portal's own");
                }));

        assertThat(titles()).isEmpty();
        assertThat(ownRows()).isEmpty();
        assertThat(engine.outbox().status().backlog()).isEqualTo(waiting);
    }

    @Test
    void noRowIsKeptOfWhatIsRefused() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> commands.carryOut(joined -> {
                    writeRow("Read a book");
                    return joined.change(pair, TestPair.MENTOR, me -> me.resume());
                }));

        assertThat(ownRows()).isEmpty();
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
        assertThat(ownRows()).containsExactlyInAnyOrder("Read a book", "Write a page");
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
            commands.carryOut(joined -> {
                writeRow(title);
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

    private void agree(String title) {
        commands.carryOut(joined -> agree(joined, title));
    }

    private Committed<ActionEvent.ActionAgreed> agree(Mentoring joined, String title) {
        writeRow(title);
        return joined.change(pair, TestPair.MENTOR, me -> me.agreeAction(TestPair.action(joined, title)));
    }

    private void writeRow(String title) {
        jdbc.sql("INSERT INTO own_row (title) VALUES (?)").param(title).update();
    }

    private List<String> titles() {
        return engine.reading().view(pair, TestPair.MENTEE).actions().stream()
                .map(Action::title)
                .toList();
    }

    private List<String> ownRows() {
        return jdbc.sql("SELECT title FROM own_row").query(String.class).list();
    }
}
