package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ImportDatabaseTest {
    @Test
    void saysWhatWentWrongFirstWhenTheRollbackFailsToo() throws Exception {
        try (Cli cli = new Cli();
                Database database = Database.open(cli.url())) {
            assertThatThrownBy(() -> database.inTransaction((mentoring, connection) -> {
                        connection.close();
                        throw new IllegalStateException("the reason");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the reason")
                    .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                    .hasAtLeastOneElementOfType(SQLException.class);
        }
    }
}
