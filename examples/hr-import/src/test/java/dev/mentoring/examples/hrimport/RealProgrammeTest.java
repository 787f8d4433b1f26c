package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.examples.hrimport.programme.ProgrammeFile;
import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.examples.hrimport.simulation.Cast;
import dev.mentoring.examples.hrimport.simulation.Distribution;
import dev.mentoring.examples.hrimport.simulation.SeededIds;
import dev.mentoring.examples.hrimport.simulation.Simulation;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.store.Committed;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 494 real mentorships, where the workspace has them. */
class RealProgrammeTest {
    private Path file = Path.of("");

    @TempDir
    private Path directory;

    @BeforeEach
    void find() {
        assumeTrue(Cli.realFile().isPresent(), "the real programme file is not here");
        file = Cli.realFile().orElseThrow();
    }

    @Test
    void importsOnce() throws Exception {
        try (Cli cli = new Cli()) {
            Cli.Run first = cli.run("import", file.toString());
            Cli.Run second = cli.run("import", file.toString());

            assertThat(first.exitCode()).isZero();
            assertThat(first.count("imported")).isEqualTo(494);
            assertThat(first.count("rows with co-mentors")).isEqualTo(353);
            assertThat(first.count("rows without an expected outcome")).isEqualTo(203);
            assertThat(first.count("rows without a description")).isEqualTo(6);
            assertThat(second.exitCode()).isZero();
            assertThat(second.count("imported")).isZero();
            assertThat(second.count("changed since")).isZero();
            assertThat(second.count("already there")).isEqualTo(494);
        }
    }

    @Test
    void endsEveryRelationship() throws Exception {
        Distribution distribution = playInMemory(ProgrammeFile.read(file).rows());

        assertThat(distribution.statuses().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(494);
        assertThat(distribution.statuses().keySet())
                .containsExactly(
                        RelationshipStatus.COMPLETED,
                        RelationshipStatus.ENDED_EARLY,
                        RelationshipStatus.DECLINED,
                        RelationshipStatus.WITHDRAWN,
                        RelationshipStatus.EXPIRED);
        assertThat(distribution.totals().values()).allMatch(total -> total > 0);
    }

    /** The database keeps what memory keeps: the same pairs come out the same. */
    @Test
    void comesOutTheSameInTheDatabase() throws Exception {
        Path term = termOf("lfx-2022-t3");
        Distribution expected = playInMemory(ProgrammeFile.read(term).rows());
        try (Cli cli = new Cli()) {
            Cli.Run run = cli.run("simulate", term.toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.count("relationships")).isEqualTo(29);
            expected.totals()
                    .forEach((label, total) ->
                            assertThat(run.count(label.strip())).as(label).isEqualTo(total));
        }
    }

    private static Distribution playInMemory(List<ProgrammeRow> rows) {
        SeededIds ids = new SeededIds(1);
        Mentoring mentoring =
                Mentoring.over(new InMemoryMentoringStore()).ids(ids).build();
        Proposals proposals = new Proposals(MentoringPolicy.standard(), ZoneId.of("UTC"));
        Simulation simulation = new Simulation(mentoring, ids, proposals, Cast.ordinary(), 1);
        Distribution distribution = new Distribution();
        for (ProgrammeRow row : rows) {
            Actor.Coordinator coordinator = Importer.coordinator(row);
            Committed<RelationshipProposed> proposed =
                    mentoring.at(simulation.opens(row)).propose(coordinator, proposals.of(row, mentoring.newGoalId()));
            simulation.play(row, proposed.relationship(), coordinator);
            distribution.add(mentoring, proposed.relationship(), coordinator, new Actor.Participant(row.mentee()));
        }
        assertThat(simulation.tally().stopped()).isEmpty();
        return distribution;
    }

    /** No field of the real file holds a line break, so its lines are its rows. */
    private Path termOf(String programme) throws IOException {
        String lines = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("external_id,") || line.contains("," + programme + ","))
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("term.csv"), lines);
    }
}
