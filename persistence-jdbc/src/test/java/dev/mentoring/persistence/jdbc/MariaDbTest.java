package dev.mentoring.persistence.jdbc;

import org.junit.jupiter.api.Nested;

/** On MariaDB. */
class MariaDbTest extends DatabaseContract {
    @Override
    TestServer server() {
        return MariaDbServer.byItsOwnDriver();
    }

    /** As later releases have it unless told otherwise: a row that changed since it was read is an error of its own. */
    @Nested
    class WithSnapshotIsolation extends JdbcStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return opened(
                            getClass(),
                            place -> over(place.with("sessionVariables=innodb_snapshot_isolation=1")
                                    .pool(true)))
                    .builder();
        }
    }
}
