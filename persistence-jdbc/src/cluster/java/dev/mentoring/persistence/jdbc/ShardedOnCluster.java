package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Story;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Over two PostgreSQL servers, through ShardingSphere. Names of the host's choice and the making of tables are left out: tables are
 * made on each server itself, where other tests do the same.
 */
class ShardedOnCluster extends SpreadDatabaseContract {
    @Override
    TestServer server() {
        return new ShardedServer();
    }

    /** Also with keys that stand beside what they seal, on its server. */
    @Nested
    class InTransactionsOfItsOwn extends ShardedStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return withSealing(getClass());
        }
    }

    @Nested
    class InTransactionsOfTheHosts extends ShardedStoreContract {
        @Override
        JdbcMentoring.Builder builder() {
            return withoutAutoCommit(getClass()).builder();
        }

        @Override
        MentoringStore of(JdbcMentoring jdbc) {
            return new CommittingHost(withoutAutoCommit(getClass()).pool(), jdbc);
        }
    }

    @Nested
    class Joining extends JoinedTransactionContract {
        @Override
        TestServer server() {
            return ShardedOnCluster.this.server();
        }

        /** ShardingSphere finds no table that is made in a transaction, as this test makes one. */
        @Override
        void aDeadlockIsUndoneAloneOrTheHostIsToldThatAllIsLost() {}
    }

    @Test
    void whatWaitsIsCountedOverBothServers() {
        JdbcMentoring jdbc = server().opening(server().newDatabase().direct())
                .outbox(URI.create("https://hr.example/mentoring"))
                .build();
        IntStream.range(0, 4).forEach(number -> Story.active(jdbc.store(), "r" + number));

        assertThat(jdbc.outbox().status().backlog()).isEqualTo(12);
    }

    /** Every row that any of the tests has left lies on the server of its relationship, and both servers have their share. */
    @AfterAll
    static void audit() throws SQLException {
        Map<String, Map<Integer, Long>> rows = new TreeMap<>();
        for (List<TestServer.Place> shards : ShardedServer.databases()) {
            for (int shard = 0; shard < shards.size(); shard++) {
                for (Map<String, Object> found : Rows.of(shards.get(shard).direct(), everyRow())) {
                    String relationship = (String) found.get("RELATIONSHIP");
                    assertThat(ShardByRelationship.shardOf(relationship, shards.size()))
                            .as("%s in %s", relationship, found.get("PLACE"))
                            .isEqualTo(shard);
                    rows.computeIfAbsent((String) found.get("PLACE"), table -> new TreeMap<>())
                            .merge(shard, (Long) found.get("ROWS"), Long::sum);
                }
            }
        }
        assertThat(rows).hasSize(ShardedServer.TABLES.size() + 1);
        assertThat(rows.values()).allSatisfy(shares -> assertThat(shares).containsOnlyKeys(0, 1));
    }

    private static String everyRow() {
        return Stream.concat(
                        Stream.of(rowsOf("mentoring_relationship", "id")),
                        ShardedServer.TABLES.stream().map(table -> rowsOf(table, "relationship_id")))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String rowsOf(String table, String column) {
        return "SELECT '" + table + "' AS place, " + column + " AS relationship, COUNT(*) AS \"rows\" FROM " + table
                + " GROUP BY " + column;
    }
}
