package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import dev.mentoring.view.CoordinatorView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a document is altered, what is loaded is a relationship, or a failure of the store's. */
class HostileContentProperties {
    private static final List<String> TABLES = List.of("relationship", "session", "goal", "action");
    private static final List<String> PIECES = List.of(
            "null", "{}", "[]", "-1", "1e9", "\"\"", "\"ACTIVE\"", "true", "\"2026-02-30\"", ",", "}", "]", "\\u0000");

    private final DataSource dataSource = H2.inMemory();
    private final Story story = Story.active(
                    JdbcMentoring.over(dataSource).migrateSchema().build().store(), "r1")
            .schedule("s1", 7);

    HostileContentProperties() {
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal("Talk")));
        story.by(MARIA, me -> me.agreeAction(action("a1", 30)));
    }

    /**
     * A change to a document.
     *
     * @param at where, in hundred thousandths of its length
     * @param length how many of its bytes go
     * @param put what comes in their place
     */
    record Change(int at, int length, byte[] put) {
        byte[] of(byte[] document) {
            int from = (int) (document.length * (long) at / 100_000);
            int until = Math.min(document.length, from + length);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(document, 0, from);
            changed.writeBytes(put);
            changed.write(document, until, document.length - until);
            return changed.toByteArray();
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<byte[]> pieces = Arbitraries.of(PIECES).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> bytes =
                Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99_999),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.oneOf(pieces, bytes))
                .as(Change::new);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void whatIsLoadedIsARelationshipOrAFailure(
            @ForAll("tables") String table, @ForAll("changes") Change one, @ForAll("changes") Change another)
            throws SQLException {
        byte[] whole = content(table);
        replace(table, another.of(one.of(whole)));
        try {
            MentoringRelationship loaded = story.loaded();
            assertThat(CoordinatorView.of(loaded).id()).isEqualTo(story.id());
            assertThat(story.mentoring().view(story.id(), BEN)).isNotNull();
            assertThat(story.mentoring().nudges(story.id(), COORDINATOR)).isNotNull();
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("r1");
        } finally {
            replace(table, whole);
        }
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(new ArrayList<>(TABLES));
    }

    private byte[] content(String table) throws SQLException {
        List<Map<String, Object>> rows = Rows.of(dataSource, "SELECT content FROM mentoring_" + table);
        return (byte[]) rows.get(0).get("CONTENT");
    }

    private void replace(String table, byte[] content) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE mentoring_" + table + " SET content = ?")) {
            statement.setBytes(1, content);
            statement.executeUpdate();
        }
    }
}
