package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.store.Ids;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes a relationship for each row of a programme file. */
@Command(
        name = "import",
        description =
                "Propose a relationship for each row of a programme file. A row that is there already stays as it is.")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private final FileOptions file = new FileOptions();

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private final Console console = new Console();

    @Option(
            names = "--attested",
            description = "both have accepted outside this system: record their acceptances as the host's word")
    private boolean attested;

    @Override
    public Integer call() throws IOException, SQLException {
        ProgrammeFile programme = ProgrammeFile.read(file.file());
        Clock clock = Clock.systemUTC();
        ImportSummary summary = new ImportSummary(programme);
        try (Database database = Database.open(options, clock, Ids.timeOrdered(clock))) {
            take(
                    programme,
                    new Importer(database, new Proposals(MentoringPolicy.standard(), file.zone()), summary),
                    clock);
        }
        Report report = console.report();
        report.title("Imported " + file.file() + " into " + options.shownUrl());
        summary.print(report, attested);
        report.flush();
        return summary.exitCode();
    }

    private void take(ProgrammeFile programme, Importer importer, Clock clock) throws SQLException {
        Progress progress = console.progress("importing row", programme.rows().size());
        for (ProgrammeRow row : programme.rows()) {
            importer.take(row, clock.instant(), attested);
            progress.step();
        }
        progress.end();
    }
}
