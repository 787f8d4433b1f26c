package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.store.Ids;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** What the import does when somebody else acts on the same row between its reading and its writing. */
@Timeout(60)
class ImportConcurrencyTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Cli cli = new Cli();
    private final ProgrammeFile file;
    private final ProgrammeRow row;
    private final ImportSummary summary;

    ImportConcurrencyTest() throws Exception {
        file = ProgrammeFile.read(Cli.SAMPLE);
        row = file.rows().get(0);
        summary = new ImportSummary(file);
    }

    @AfterEach
    void close() throws Exception {
        cli.close();
    }

    @Test
    void findsARowThatAnotherImportHasJustBroughtIn() throws Exception {
        AtomicBoolean interfered = new AtomicBoolean();
        Ids fresh = Ids.timeOrdered(CLOCK);
        // The first id is asked for when the row was looked up and not found.
        Ids interfering = () -> {
            if (interfered.compareAndSet(false, true)) {
                cli.run("import", Cli.SAMPLE.toString());
            }
            return fresh.next();
        };
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), "--url", cli.url());
        try (Database database = Database.open(options, CLOCK, interfering)) {
            assertThat(importer(database).take(row, Instant.now(), false)).isInstanceOf(Outcome.Taken.class);
        }

        assertThat(interfered).isTrue();
        Cli.Run counted = counted();
        assertThat(counted.count("rows")).isEqualTo(1);
        assertThat(counted.count("imported")).isZero();
        assertThat(counted.count("already there")).isEqualTo(1);
    }

    @Test
    void attestsWhatIsMissingWhenAPartyAcceptsMeanwhile() throws Exception {
        cli.run("import", Cli.SAMPLE.toString());
        try (Database database = Database.open(cli.url())) {
            CompletableFuture<Outcome> taken = database.inTransaction((portal, connection) -> {
                RelationshipId id = portal.findByExternalId(row.externalId()).orElseThrow();
                portal.change(id, new Actor.Participant(row.mentee()), me -> me.acceptAgreement(1));
                var waiting = CompletableFuture.supplyAsync(() -> {
                    try {
                        return importer(database).take(row, Instant.now(), true);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                });
                awaitBlocked();
                return waiting;
            });
            assertThat(taken.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Taken.class);
            RelationshipId id =
                    database.mentoring().findByExternalId(row.externalId()).orElseThrow();

            var view = database.mentoring().view(id, new Actor.Participant(row.mentor()));
            assertThat(view.status()).isEqualTo(RelationshipStatus.ACTIVE);
            assertThat(view.agreement().inForce().orElseThrow().acceptances())
                    .extracting(acceptance -> acceptance.party() + " " + acceptance.attested())
                    .containsExactly("MENTEE false", "MENTOR true");
        }

        Cli.Run counted = counted();
        assertThat(counted.count("rows")).isEqualTo(1);
        assertThat(counted.count("already there")).isEqualTo(1);
        assertThat(counted.count("made active by attested acceptances")).isEqualTo(1);
    }

    /** Until the import has read the relationship as it was and waits for the row that somebody else has written. */
    private void awaitBlocked() {
        try (Connection connection = DriverManager.getConnection(cli.url());
                Statement statement = connection.createStatement()) {
            boolean blocked = false;
            while (!blocked) {
                try (ResultSet sessions = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL")) {
                    sessions.next();
                    blocked = sessions.getInt(1) > 0;
                }
                Thread.sleep(5);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Importer importer(Database database) {
        return new Importer(database, new Proposals(MentoringPolicy.standard(), ZoneId.of("UTC")), summary);
    }

    private Cli.Run counted() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Report report = new Report(new PrintWriter(out), new PrintWriter(err));
        summary.print(report, true);
        report.flush();
        return new Cli.Run(summary.exitCode(), out.toString(), err.toString());
    }
}
