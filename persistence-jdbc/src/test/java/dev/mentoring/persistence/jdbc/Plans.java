package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL goes about what the library asks, with tables so full that it chooses by itself: once by the values that it is
 * given, and once without them, as it does with a statement that a connection has prepared and repeats.
 */
final class Plans {
    /** Without a parse message, which would ask for the values of parameters that are explained without any. */
    private static final String SIMPLE = "preferQueryMode=simple";

    private final TestServer.Place place;
    private final BoundStatements statements;

    /**
     * The plans of one statement.
     *
     * @param sql the statement
     * @param plans by its values and without them, line by line
     */
    private record Explained(String sql, List<String> plans) {}

    /** Something asked of the library. */
    interface Question {
        Object ask() throws SQLException;
    }

    Plans(TestServer.Place place, BoundStatements statements) {
        this.place = place;
        this.statements = statements;
    }

    /** Each statement of an answer reads its index in the index's order, and sorts nothing. */
    void inOrder(Question question, String... indexes) throws SQLException {
        List<Explained> explained = explained(question, "");
        assertThat(explained).hasSameSizeAs(indexes);
        for (int i = 0; i < indexes.length; i++) {
            String index = indexes[i];
            assertThat(explained.get(i).plans())
                    .allSatisfy(plan -> assertThat(plan)
                            .containsPattern("Index( Only)? Scan( Backward)? using " + index + " ")
                            .doesNotContain("Seq Scan", "Bitmap")
                            .doesNotContainPattern("-> +(Incremental )?Sort"));
        }
    }

    /** Each statement of an answer finds its rows, in whatever order, by one of these indexes and reads no table through. */
    void found(Question question, String... indexes) throws SQLException {
        found(explained(question, ""), indexes);
    }

    /** The same where the rows asked for are most of the table, which PostgreSQL then reads rather than the index. */
    void foundOfMany(Question question, String... indexes) throws SQLException {
        found(explained(question, "SET enable_seqscan = off"), indexes);
    }

    private static void found(List<Explained> explained, String... indexes) {
        assertThat(explained)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.plans())
                        .allSatisfy(plan -> assertThat(plan)
                                .as(statement.sql())
                                .doesNotContain("Seq Scan")
                                .containsPattern("(using|Index Scan on) (" + String.join("|", indexes) + ")\\s")));
        assertThat(indexes)
                .allSatisfy(index -> assertThat(explained)
                        .anyMatch(statement -> statement.plans().get(0).matches("(?s).* " + index + "\\s.*")));
    }

    private List<Explained> explained(Question question, String setting) throws SQLException {
        statements.take();
        question.ask();
        List<Explained> explained = new ArrayList<>();
        try (Connection connection = place.with(SIMPLE).direct().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            for (BoundStatements.Executed executed : statements.take()) {
                if (!executed.sql().startsWith("INSERT")) {
                    explained.add(new Explained(
                            executed.sql(),
                            List.of(
                                    plan(statement, "EXPLAIN (COSTS OFF) " + executed.bound()),
                                    plan(statement, "EXPLAIN (COSTS OFF, GENERIC_PLAN) " + executed.numbered()))));
                }
            }
        }
        return explained;
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery(sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
