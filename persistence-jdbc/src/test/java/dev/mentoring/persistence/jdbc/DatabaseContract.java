package dev.mentoring.persistence.jdbc;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.MentoringStoreContract;
import dev.mentoring.store.contract.model.ReferenceModelContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;

/** What holds on every database. A new one costs a {@link TestServer} and a class that extends this one. */
abstract class DatabaseContract {
    private static final Map<String, JdbcMentoring> OPENED = new ConcurrentHashMap<>();

    /** The server with the databases. */
    abstract TestServer server();

    @Nested
    class InTransactionsOfItsOwn extends MentoringStoreContract {
        private final JdbcMentoring jdbc = OPENED.computeIfAbsent(
                server().dialect() + "own",
                key -> JdbcMentoring.over(server().newDatabase().pool())
                        .migrateSchema()
                        .build());

        @Override
        protected MentoringStore emptyStore() {
            return jdbc.forTenant(TestServer.freshTenant()).store();
        }
    }

    @Nested
    class BesideTheReferenceModel extends ReferenceModelContract {
        @Override
        protected MentoringStore emptyStore() {
            return JdbcMentoring.over(server().newDatabase().pool())
                    .migrateSchema()
                    .build()
                    .store();
        }

        @Override
        protected int commands() {
            return server().modelCommands();
        }
    }
}
