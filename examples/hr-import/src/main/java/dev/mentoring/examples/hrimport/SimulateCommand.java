package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.examples.hrimport.simulation.Cast;
import dev.mentoring.examples.hrimport.simulation.Distribution;
import dev.mentoring.examples.hrimport.simulation.SeededIds;
import dev.mentoring.examples.hrimport.simulation.Simulation;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.MentoringPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Plays a programme through its term and says how it came out. */
@Command(
        name = "simulate",
        description =
                "Play every relationship of a programme file through its term, with a cast of your choice, and say"
                        + " how they came out. Relationships that somebody has begun already are left as they stand.")
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private final FileOptions file = new FileOptions();

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private final Console console = new Console();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "seed of all chance; the same seed on an empty database gives the same outcome; ${DEFAULT-VALUE}"
                            + " by default")
    private long seed;

    @Option(
            names = "--cast",
            paramLabel = "CAST",
            converter = CastConverter.class,
            description = "who plays, such as steady=8,busy=2; of: steady, busy, forgetful, hasty, casual, interrupted,"
                    + " restless, drifting, unwilling, silent, reassigned")
    private Cast cast = Cast.ordinary();

    @Override
    public Integer call() throws IOException, SQLException {
        ProgrammeFile programme = ProgrammeFile.read(file.file());
        Proposals proposals = new Proposals(MentoringPolicy.standard(), file.zone());
        ImportSummary imported = new ImportSummary(programme);
        SeededIds ids = new SeededIds(seed);
        try (Database database = Database.open(options, Clock.systemUTC(), ids)) {
            Simulation simulation = new Simulation(database.mentoring(), ids, proposals, cast, seed);
            long begin = System.nanoTime();
            SimulationSummary summary = new SimulationSummary(
                    play(programme, new Importer(database, proposals, imported), simulation),
                    simulation.tally(),
                    System.nanoTime() - begin);
            Map<ProgrammeRow, RelationshipId> relationships = summary.relationships();
            Distribution distribution = new Distribution();
            relationships.forEach((row, id) -> distribution.add(
                    database.mentoring(), id, Importer.coordinator(row), new Actor.Participant(row.mentee())));
            Report report = console.report();
            report.title("Simulated " + file.file() + " on " + options.shownUrl() + ", seed " + seed);
            imported.printRows(report);
            summary.print(report, distribution);
            report.flush();
            return Math.max(imported.exitCode(), summary.exitCode());
        }
    }

    private SimulationSummary.Played play(ProgrammeFile programme, Importer importer, Simulation simulation)
            throws SQLException {
        Progress progress = console.progress("playing row", programme.rows().size());
        Map<ProgrammeRow, RelationshipId> relationships = new LinkedHashMap<>();
        int played = 0;
        int leftOut = 0;
        for (ProgrammeRow row : programme.rows()) {
            if (importer.take(row, simulation.opens(row), false) instanceof Outcome.Taken taken) {
                if (taken.samePair()) {
                    relationships.put(row, taken.relationship());
                    played += simulation.play(row, taken.relationship(), Importer.coordinator(row)) ? 1 : 0;
                } else {
                    leftOut++;
                }
            }
            progress.step();
        }
        progress.end();
        return new SimulationSummary.Played(relationships, played, leftOut);
    }

    static final class CastConverter implements ITypeConverter<Cast> {
        @Override
        public Cast convert(String value) {
            try {
                return Cast.parse(value.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("no cast: " + e.getMessage());
            }
        }
    }
}
