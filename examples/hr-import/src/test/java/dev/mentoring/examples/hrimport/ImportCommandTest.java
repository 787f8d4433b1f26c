package dev.mentoring.examples.hrimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportCommandTest {
    @Test
    void importsTheSampleAndAccountsForEachRow() throws Exception {
        try (Cli cli = new Cli()) {
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
    }
}
