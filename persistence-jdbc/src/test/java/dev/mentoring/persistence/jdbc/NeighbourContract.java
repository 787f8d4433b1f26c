package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.Committed;
import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.command.EveryCommand;
import dev.mentoring.store.contract.command.KindOfCommand;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two pairs are not in each other's way, whatever they do at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NeighbourContract {
    private final AtomicInteger count = new AtomicInteger();
    private DataSource dataSource;
    private JdbcMentoring jdbc;

    abstract TestServer server();

    @BeforeAll
    void open() {
        dataSource = server().onOneNode(server().newDatabase()).pool(false);
        jdbc = JdbcMentoring.over(dataSource)
                .outbox(URI.create("https://hr.example/mentoring"))
                .sealing(TinkSealing.under(new MasterKey()))
                .migrateSchema()
                .build();
    }

    static List<KindOfCommand> everyCommand() {
        return EveryCommand.kinds();
    }

    /** It would wait for the first to end, which it never does, until the database gives up. */
    @ParameterizedTest
    @MethodSource("everyCommand")
    void oneTransactionDoesNotWaitForAnother(KindOfCommand kind) throws SQLException {
        Story first = kind.leadingUp(jdbc.store(), "r" + count.incrementAndGet());
        Story second = kind.leadingUp(jdbc.store(), "r" + count.incrementAndGet());

        try (Connection ones = dataSource.getConnection();
                Connection others = dataSource.getConnection()) {
            long one = version(kind.give(jdbc.joining(ones).at(first.now()), first));
            long other = version(kind.give(jdbc.joining(others).at(second.now()), second));
            others.commit();
            ones.commit();
            assertThat(other).isEqualTo(one);
        }
    }

    private static long version(Committed<?> committed) {
        return committed.version();
    }
}
