package dev.mentoring.smoke;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mentoring.persistence.jdbc.PlaceholderJdbc;
import dev.mentoring.rule.PlaceholderRecord;
import dev.mentoring.rule.PlaceholderValue;
import java.sql.Connection;
import java.sql.DriverManager;

/**
 * A program on the class path that uses both libraries as named modules: the build runs it on the packaged jars, because
 * tests, which run on the class path, cannot see a missing {@code opens} or {@code requires}.
 */
public final class ModulePathSmoke {
    private ModulePathSmoke() {}

    public static void main(String[] args) throws Exception {
        mustBeNamed(PlaceholderValue.class);
        mustBeNamed(PlaceholderJdbc.class);

        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build();
        PlaceholderValue value =
                PlaceholderValue.builder().name("n").addLine("a").build();
        must(value.equals(mapper.readValue(mapper.writeValueAsString(value), PlaceholderValue.class)));

        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            PlaceholderRecord product = PlaceholderJdbc.product(connection);
            must(product.equals(mapper.readValue(mapper.writeValueAsString(product), PlaceholderRecord.class)));
        }
    }

    private static void mustBeNamed(Class<?> type) {
        must(type.getModule().isNamed());
    }

    private static void must(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not as it should be");
        }
    }
}
