package dev.mentoring.examples.hrimport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command says how it goes and how it went. */
@Command
final class Console {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    Report report() {
        return new Report(command.commandLine().getOut(), command.commandLine().getErr());
    }

    Progress progress(String what, int total) {
        return Progress.of(command.commandLine().getErr(), what, total);
    }
}
