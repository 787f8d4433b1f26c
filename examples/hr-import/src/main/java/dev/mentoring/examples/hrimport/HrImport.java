package dev.mentoring.examples.hrimport;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mentoring.persistence.jdbc.PlaceholderJdbc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Placeholder. */
@Command(name = "hr-import", subcommands = HrImport.Import.class, mixinStandardHelpOptions = true)
public final class HrImport {
    HrImport() {}

    public static void main(String[] args) {
        int status = new CommandLine(new HrImport()).execute(args.length == 0 ? new String[] {"--help"} : args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Command(name = "import", description = "Imports a CSV file.")
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("-");

        @Override
        public Integer call() throws IOException, SQLException {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:");
            try (HikariDataSource pool = new HikariDataSource(config);
                    Connection connection = pool.getConnection();
                    var reader = Files.newBufferedReader(file)) {
                System.out.println(CSVFormat.DEFAULT.parse(reader).getRecords().size() + " lines, "
                        + PlaceholderJdbc.product(connection).name());
            }
            return 0;
        }
    }
}
