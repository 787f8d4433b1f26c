package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.store.contract.PlaceholderContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholderJdbcTest extends PlaceholderContract {
    @Override
    protected Optional<String> find(String id) {
        return Optional.empty();
    }

    @Test
    void namesTheDatabase() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(PlaceholderJdbc.product(connection).name()).isEqualTo("H2");
        }
    }
}
