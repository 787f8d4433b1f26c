package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.rule.InvalidValueException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same whatever the database. */
class SchemaTest {
    private final DataSource dataSource = H2.inMemory();

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;DROP TABLE x", "1a", "a-b", "a.b", "\"a\"", "ä", "a\n"})
    void aNameThatIsNoPlainIdentifierIsRefused(String name) {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource);

        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> builder.tablePrefix(name));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> builder.schemaName(name));
    }

    @Test
    void aNameThatIsTooLongIsRefusedByItsField() {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource);

        assertThatCode(() -> builder.tablePrefix("p".repeat(28)).schemaName("s".repeat(30)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> builder.tablePrefix("p".repeat(29)))
                .withMessageContainingAll("tablePrefix", "at most 27");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> builder.schemaName("s".repeat(31)))
                .withMessageContainingAll("schemaName", "at most 29");
    }

    @Test
    void aDatabaseThatCannotBeReadIsNotTakenForOneWithoutASchema() {
        JdbcMentoring.over(dataSource).schema().migrate();
        Spy spy = new Spy(dataSource);
        JdbcMentoring.Builder builder = JdbcMentoring.over(spy.dataSource()).dialect(Dialect.H2);
        spy.before(call -> {
            if (call.startsWith("execute")) {
                throw new SQLException("the network", "08006", 90067);
            }
        });

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> builder.migrateSchema().build())
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("08006"))
                .satisfies(e -> assertThat(e.errorCode()).isEqualTo(90067));
    }

    /** As it comes when two processes make the same index at once. */
    @Test
    void aGeneralErrorOfH2IsTriedAgainBeforeItIsTold() {
        Spy spy = new Spy(dataSource);
        Schema schema = JdbcMentoring.over(spy.dataSource()).dialect(Dialect.H2).schema();
        int[] failures = {2};
        spy.before(call -> {
            if (call.startsWith("execute CREATE INDEX") && failures[0]-- > 0) {
                throw new SQLException("object already exists", "HY000", 50000);
            }
        });

        schema.migrate();

        assertThat(failures[0]).isNegative();
        assertThatCode(schema::validate).doesNotThrowAnyException();
    }

    @Test
    void anUnknownProductIsRefusedByName() {
        DataSource unknown = Named.as("Oracle", dataSource);

        assertThatExceptionOfType(UnsupportedDatabaseException.class)
                .isThrownBy(() -> JdbcMentoring.over(unknown).build())
                .satisfies(e -> assertThat(e.product()).isEqualTo("Oracle"))
                .withMessageContainingAll("Oracle", "H2", "PostgreSQL", "MariaDB", "MySQL");
        assertThatCode(() -> JdbcMentoring.over(unknown)
                        .dialect(Dialect.H2)
                        .migrateSchema()
                        .build())
                .doesNotThrowAnyException();
    }
}
