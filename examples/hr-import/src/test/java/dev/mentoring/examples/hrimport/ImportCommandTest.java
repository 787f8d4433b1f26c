package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.goal.SmartCriterion;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.PartyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private final Cli cli = new Cli();

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws Exception {
        cli.close();
    }

    @Test
    void eachCommandShowsItsHelpWithoutAFile() {
        for (String command : List.of("import", "simulate")) {
            Cli.Run run = Cli.runAt(command, "--help");

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Usage: hr-import " + command + " [-h]")
                    .contains("show this help", "--zone");
        }
    }

    @Test
    void importsTheSampleAndAccountsForEachRow() {
        Cli.Run run = cli.run("import", Cli.SAMPLE.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.count("rows")).isEqualTo(8);
        assertThat(run.count("imported")).isEqualTo(8);
        assertThat(run.count("rows with co-mentors")).isEqualTo(3);
        assertThat(run.count("rows without an expected outcome")).isEqualTo(1);
        assertThat(run.count("rows without a description")).isEqualTo(1);
        assertThat(run.count("advice not followed: agreement.cadence")).isEqualTo(1);
    }

    @Test
    void proposesWhatTheRowSaysAndLeavesOpenWhatItDoesNot() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());

        PartyView view = view("nw-1002");
        assertThat(view.status()).isEqualTo(RelationshipStatus.PROPOSED);
        var agreement = view.agreement().proposal().orElseThrow();
        assertThat(agreement.by()).isEqualTo(Role.COORDINATOR);
        assertThat(agreement.value().term().orElseThrow().midwayReviewOn()).hasToString("Optional[2024-10-14]");
        assertThat(agreement.value().sessions()).isEqualTo(4);
        assertThat(agreement.value().logistics().note())
                .contains("Hosted by City Works. 2 co-mentors help outside this agreement and read nothing of it.");
        var goal = view.goals().get(0).current();
        assertThat(goal.title()).isEqualTo("Take over the winter road plan");
        assertThat(goal.criteria().unanswered()).containsExactly(SmartCriterion.ACHIEVABLE);
        assertThat(view("nw-1003").goals().get(0).current().criteria().unanswered())
                .containsExactly(SmartCriterion.MEASURABLE, SmartCriterion.ACHIEVABLE);
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());
        RelationshipId before = view("nw-1001").id();

        Cli.Run again = cli.run("import", Cli.SAMPLE.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(again.count("imported")).isZero();
        assertThat(again.count("already there")).isEqualTo(8);
        assertThat(view("nw-1001").id()).isEqualTo(before);
        assertThat(view("nw-1001").version()).isEqualTo(1);
    }

    @Test
    void recordsAcceptancesAsTheHostsWord() throws Exception {
        Cli.Run run = cli.run("import", "--attested", Cli.SAMPLE.toString());

        assertThat(run.count("made active by attested acceptances")).isEqualTo(8);
        PartyView view = view("nw-1001");
        assertThat(view.status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(view.agreement().inForce().orElseThrow().acceptances())
                .hasSize(2)
                .allMatch(acceptance -> acceptance.attested());
    }

    @Test
    void completesAcceptancesThatAreMissing() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());
        try (Database database = database()) {
            RelationshipId id = database.mentoring().findByExternalId("nw-1001").orElseThrow();
            database.mentoring()
                    .change(id, new Actor.Participant(row("nw-1001").mentee()), me -> me.acceptAgreement(1));
        }

        Cli.Run run = cli.run("import", "--attested", Cli.SAMPLE.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("already there")).isEqualTo(8);
        assertThat(run.count("made active by attested acceptances")).isEqualTo(8);
        assertThat(view("nw-1001").agreement().inForce().orElseThrow().acceptances())
                .extracting(acceptance -> acceptance.party() + " " + acceptance.attested())
                .containsExactly("MENTEE false", "MENTOR true");
        assertThat(cli.run("import", "--attested", Cli.SAMPLE.toString()).count("made active by attested acceptances"))
                .isZero();
    }

    @Test
    void doesNotAttestAnAgreementThatHasMovedOn() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());
        try (Database database = database()) {
            RelationshipId id = database.mentoring().findByExternalId("nw-1001").orElseThrow();
            var agreement = view("nw-1001").agreement().proposal().orElseThrow().value();
            database.mentoring()
                    .change(id, new Actor.Participant(row("nw-1001").mentee()), me -> me.proposeAgreement(agreement));
        }

        Cli.Run run = cli.run("import", "--attested", Cli.SAMPLE.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("line 2  row  is in, but not attested");
        assertThat(run.count("made active by attested acceptances")).isEqualTo(7);
    }

    @Test
    void reportsARowThatHasChangedAndLeavesTheRelationship() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());
        String changed = Files.readString(Cli.SAMPLE)
                .replace("Run the reading hour alone", "Run the reading hour")
                .replaceFirst("2024-11-29", "2024-11-30");

        Cli.Run run = cli.run("import", file(changed));

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("already there")).isEqualTo(7);
        assertThat(run.count("changed since")).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "line 2  ends_on, goal_title  differs from what was imported; left as it was\n");
        assertThat(view("nw-1001").goals().get(0).current().title()).isEqualTo("Run the reading hour alone");
    }

    @Test
    void takesTheOtherRowsWhenSomeAreBroken() throws Exception {
        String broken = Files.readString(Cli.SAMPLE)
                .replaceFirst("2024-09-02", "September")
                .replace("e-creek", "m-birch")
                .replace("nw-1004", "nw-1003");

        Cli.Run run = cli.run("import", file(broken));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("line 2  starts_on +must be a day.*"))
                .anyMatch(line ->
                        line.startsWith("line 3  mentor_id, mentee_id  breaks the rule relationship.two-people"))
                .anyMatch(line -> line.matches("line 5  external_id +is the id of line 4 already"));
        assertThat(run.count("rows")).isEqualTo(8);
        assertThat(run.count("imported")).isEqualTo(5);
        assertThat(run.count("refused")).isEqualTo(3);
        assertThat(run.count("not a date")).isEqualTo(1);
        assertThat(run.count("duplicate id")).isEqualTo(1);
        assertThat(run.count("relationship.two-people")).isEqualTo(1);
    }

    @Test
    void saysInOneLineWhatCannotBeUsed() throws Exception {
        Cli.Run missing = cli.run("import", directory.resolve("none.csv").toString());
        Cli.Run columns = cli.run("import", file("external_id,programme\n"));
        Cli.Run database = Cli.runAt("import", Cli.SAMPLE.toString(), "--url", "jdbc:none:here");
        Cli.Run usage = cli.run("import");

        assertThat(List.of(missing.exitCode(), columns.exitCode(), database.exitCode(), usage.exitCode()))
                .containsOnly(2);
        assertThat(missing.err()).startsWith("hr-import: there is no file").hasLineCount(1);
        assertThat(columns.err()).startsWith("hr-import: the file cannot be used: it lacks the columns");
        assertThat(database.err())
                .startsWith("hr-import: the database cannot be used")
                .hasLineCount(1);
    }

    @Test
    void refusesARowWithTooManyCoMentorsAndTakesTheOthersAlsoAgain() throws Exception {
        String many = IntStream.range(0, 40)
                .mapToObj(number -> "x".repeat(120) + number)
                .collect(Collectors.joining(";"));
        String crowded = file(Files.readString(Cli.SAMPLE).replace("m-cedar;m-dogwood", many));

        Cli.Run first = cli.run("import", crowded);
        Cli.Run again = cli.run("import", crowded);

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.err()).contains("co_mentor_ids").doesNotContain("xxx");
        assertThat(first.count("imported")).isEqualTo(7);
        assertThat(again.count("already there")).isEqualTo(7);
        assertThat(again.count("value out of bounds")).isEqualTo(1);
    }

    @Test
    void doesNotRepeatWhatTheDriverQuotes() throws Exception {
        try (Connection connection = DriverManager.getConnection(cli.url());
                Statement statement = connection.createStatement()) {
            ImportLedger.create(connection);
            statement.execute("ALTER TABLE hr_import_row ALTER COLUMN co_mentors VARCHAR(3)");
        }

        Cli.Run run = cli.run("import", Cli.SAMPLE.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("hr-import: stopped, because the database failed: SQLState 22001, error code 22001")
                .doesNotContain("m-cedar");
    }

    private Database database() throws Exception {
        return Database.open(cli.url());
    }

    private PartyView view(String externalId) throws Exception {
        try (Database database = database()) {
            Mentoring mentoring = database.mentoring();
            RelationshipId id = mentoring.findByExternalId(externalId).orElseThrow();
            return mentoring.view(id, new Actor.Participant(row(externalId).mentor()));
        }
    }

    private static ProgrammeRow row(String externalId) throws IOException {
        return ProgrammeFile.read(Cli.SAMPLE).rows().stream()
                .filter(row -> row.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("programme.csv"), content).toString();
    }
}
