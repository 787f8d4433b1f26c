package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.day;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every query reads an index in its order, whatever else there is in the tables. */
class QueryPlansTest {
    private static final PageRequest PAGE = PageRequest.first(10);
    private static final ProgrammeId PROGRAMME = new ProgrammeId("programme-1");

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(spy.dataSource()).migrateSchema().build();

    @BeforeEach
    void someRows() throws SQLException {
        for (int i = 0; i < 20; i++) {
            Story.active(jdbc.store(), "r" + i).schedule("s" + i, 7);
        }
        Rows.execute(dataSource, "ANALYZE");
    }

    @Test
    void theRelationshipsOfSomebody() throws SQLException {
        assertThat(plans(queries -> queries.relationshipsOf(new ParticipantId("maria"), PAGE)))
                .satisfiesExactly(
                        plan -> assertUses(plan, "RELATIONSHIP_MENTOR"),
                        plan -> assertUses(plan, "RELATIONSHIP_MENTEE"));
    }

    @Test
    void theRelationshipsOfAProgramme() throws SQLException {
        Set<RelationshipStatus> statuses = Set.of(RelationshipStatus.ACTIVE, RelationshipStatus.ON_HOLD);

        assertThat(plans(queries -> queries.relationshipsIn(PROGRAMME, statuses, PAGE)))
                .hasSize(2)
                .allSatisfy(plan -> assertUses(plan, "RELATIONSHIP_STATUS"));
    }

    @Test
    void whatNeedsAttention() throws SQLException {
        assertThat(plans(queries -> queries.needingAttention(tenOClock(30), PAGE)))
                .singleElement()
                .satisfies(plan -> assertUses(plan, "RELATIONSHIP_ATTENTION"));
        assertThat(plans(queries -> queries.needingAttention(PROGRAMME, tenOClock(30), PAGE)))
                .singleElement()
                .satisfies(plan -> assertUses(plan, "RELATIONSHIP_PROGRAMME_ATTENTION"));
    }

    @Test
    void theSessionsAhead() throws SQLException {
        assertThat(plans(queries ->
                        queries.sessionsStarting(tenOClock(0), tenOClock(30), Set.of(SessionStatus.SCHEDULED), PAGE)))
                .singleElement()
                .satisfies(plan -> assertUses(plan, "SESSION_START"));
    }

    @Test
    void theActionsDue() throws SQLException {
        assertThat(plans(queries -> queries.actionsDue(day(30), PAGE)))
                .singleElement()
                .satisfies(plan -> assertUses(plan, "ACTION_DUE"));
    }

    @Test
    void oneRelationshipByEitherId() throws SQLException {
        assertThat(plans(queries -> queries.relationship(new RelationshipId("r1"))))
                .singleElement()
                .satisfies(plan -> assertThat(plan).contains("PRIMARY_KEY"));
        assertThat(plans(queries -> queries.relationshipByExternalId("row-1")))
                .singleElement()
                .satisfies(plan -> assertThat(plan).contains("EXTERNAL_ID = "));
    }

    @Test
    void theReportOfAProgramme() throws SQLException {
        assertThat(plans(queries -> queries.programmeReport(PROGRAMME)))
                .singleElement()
                .satisfies(plan -> assertThat(plan)
                        .containsPattern(
                                "/\\* PUBLIC\\.IX_MENTORING_RELATIONSHIP_\\w+: TENANT = \\?1\\s+AND PROGRAMME = "));
    }

    @Test
    void whoIsBeyondTheCadence() throws SQLException {
        assertThat(plans(queries -> queries.beyondCadence(PROGRAMME, tenOClock(0))))
                .singleElement()
                .satisfies(plan -> assertThat(plan).contains("IX_MENTORING_RELATIONSHIP_STATUS:"));
    }

    @Test
    void whatSomebodyKeepsToThemselves() throws SQLException {
        spy.forget();
        jdbc.store().inTransaction(work -> work.authored(new RelationshipId("r1"), Role.MENTEE, Long.MAX_VALUE, 10));

        assertUses(plan(spy.statements().get(0)), "AUTHOR_CONTENT_LATEST");
    }

    private static void assertUses(String plan, String index) {
        assertThat(plan).contains("PUBLIC.IX_MENTORING_" + index + ":").contains("/* index sorted */");
    }

    /** The plan of each statement that a query comes down to. */
    private List<String> plans(Consumer<Queries> query) throws SQLException {
        spy.forget();
        query.accept(jdbc.queries());
        List<String> plans = new ArrayList<>();
        for (String sql : spy.statements()) {
            plans.add(plan(sql));
        }
        return plans;
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setObject(i, value(statement.getParameterMetaData().getParameterType(i)));
            }
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }

    private static Object value(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER -> 1;
            case Types.DATE -> LocalDate.of(2026, 1, 1);
            default -> "x";
        };
    }
}
