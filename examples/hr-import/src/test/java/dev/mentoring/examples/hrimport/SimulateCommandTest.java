package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.hrimport.simulation.Temperament;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulateCommandTest {

    @ParameterizedTest
    @CsvSource({
        "steady,completed",
        "casual,completed",
        "interrupted,completed",
        "restless,ended early",
        "drifting,ended early",
        "unwilling,declined",
        "silent,expired",
        "reassigned,withdrawn"
    })
    void playsEachTemperamentToItsEnd(String temperament, String status) throws Exception {
        try (Cli cli = new Cli()) {
            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString(), "--cast", temperament);

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.count("relationships")).isEqualTo(8);
            assertThat(run.count(status)).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource(Temperament.class)
    void playsOnFromAcceptancesThatWereAttested(Temperament temperament) throws Exception {
        try (Cli cli = new Cli()) {
            cli.run("import", Cli.SAMPLE.toString(), "--attested");
            String cast = temperament.name().toLowerCase(Locale.ROOT);
            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString(), "--cast", cast);

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.count("relationships")).isEqualTo(8);
        }
    }

    @Test
    void meetsRefusalsAndAdvice() throws Exception {
        try (Cli cli = new Cli()) {
            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString(), "--cast", "hasty,forgetful,busy");

            assertThat(run.exitCode()).isZero();
            assertThat(run.count("session.start.not-early")).isPositive();
            assertThat(run.count("session.close.record")).isPositive();
            assertThat(run.count("session.prepared-by-each")).isPositive();
            assertThat(run.count("sessions held")).isPositive();
            assertThat(run.count("actions carried over")).isPositive();
        }
    }

    @Test
    void repeatsItselfWithTheSameSeedAndNotWithAnother() throws Exception {
        assertThat(outcome("7")).isEqualTo(outcome("7")).isNotEqualTo(outcome("8"));
    }

    @Test
    void leavesWhatIsBegunAsItStands() throws Exception {
        try (Cli cli = new Cli()) {
            Cli.Run first = cli.run("simulate", Cli.SAMPLE.toString());
            Cli.Run second = cli.run("simulate", Cli.SAMPLE.toString(), "--seed", "99");

            assertThat(first.count("played now")).isEqualTo(8);
            assertThat(second.count("played now")).isZero();
            assertThat(second.count("begun before, left as they stand")).isEqualTo(8);
            assertThat(second.count("already there")).isEqualTo(8);
            assertThat(section(second, "What they did")).isEqualTo(section(first, "What they did"));
        }
    }

    @ParameterizedTest
    @CsvSource({"short-2025,short-2026,programme", "e-inlet,e-other,mentee_id", "m-hazel,m-other,mentor_id"})
    void leavesOutARowThatNamesAnotherProgrammeOrPersonThanItsRelationship(
            String before, String after, String column, @TempDir Path directory) throws Exception {
        try (Cli cli = new Cli()) {
            cli.run("import", Cli.SAMPLE.toString());
            Path changed = Files.writeString(
                    directory.resolve("changed.csv"),
                    Files.readString(Cli.SAMPLE).replace(before, after));

            Cli.Run run = cli.run("simulate", changed.toString(), "--cast", "steady");

            assertThat(run.exitCode()).isZero();
            assertThat(run.err())
                    .contains(column + "  differs from what was imported")
                    .hasLineCount(1);
            assertThat(run.count("changed since")).isEqualTo(1);
            assertThat(run.count("played now")).isEqualTo(7);
            assertThat(run.count("relationships")).isEqualTo(7);
            assertThat(run.count("completed")).isEqualTo(7);
            assertThat(run.count("left out, of another programme or other people"))
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesOutARelationshipThatTheLedgerDoesNotKnow() throws Exception {
        try (Cli cli = new Cli()) {
            cli.run("import", Cli.SAMPLE.toString());
            try (Database database = Database.open(cli.url())) {
                database.inTransaction((mentoring, connection) -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate("DELETE FROM hr_import_row WHERE external_id = 'nw-1007'");
                    }
                });
            }

            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString());

            assertThat(run.count("played now")).isEqualTo(7);
            assertThat(run.count("left out, of another programme or other people"))
                    .isEqualTo(1);
        }
    }

    @Test
    void playsOnWhatWasImportedAndAttested() throws Exception {
        try (Cli cli = new Cli()) {
            cli.run("import", "--attested", Cli.SAMPLE.toString());

            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString(), "--cast", "steady,unwilling");

            assertThat(run.exitCode()).isZero();
            assertThat(run.count("played now")).isEqualTo(8);
            assertThat(run.count("completed") + run.count("ended early")).isEqualTo(8);
            assertThat(run.count("ended early")).isEqualTo(run.count("unwilling"));
        }
    }

    @Test
    void saysWhichCastItCannotPlay() {
        Cli.Run run = Cli.runAt("simulate", Cli.SAMPLE.toString(), "--cast", "steady=2,cheerful=1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no temperament 'cheerful'");
    }

    private static String outcome(String seed) throws Exception {
        try (Cli cli = new Cli()) {
            Cli.Run run = cli.run("simulate", Cli.SAMPLE.toString(), "--seed", seed);
            return section(run, "How they stand") + section(run, "What they did") + section(run, "Warnings, by rule");
        }
    }

    private static String section(Cli.Run run, String title) {
        return run.out()
                .lines()
                .dropWhile(line -> !line.equals(title))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
