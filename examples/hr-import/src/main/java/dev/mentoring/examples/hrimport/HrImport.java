package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.UnusableFileException;
import dev.mentoring.store.StoreException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program's entry: {@code hr-import COMMAND FILE}. */
@Command(
        name = "hr-import",
        description = "Bring a programme's mentoring pairs from an HR system into the mentoring library.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, SimulateCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row is in",
            "1:some rows were refused, and each is reported; the others are in",
            "2:wrong usage, or the file or the database cannot be used"
        })
public final class HrImport {
    private static final int UNUSABLE = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself
    private boolean help;

    private HrImport() {}

    /**
     * Runs the program and ends the virtual machine with its exit code.
     *
     * @param arguments a command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new HrImport())
                .setExecutionExceptionHandler(HrImport::failed)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Failures are told in a line; somebody who runs a nightly batch has no use for a stack trace. */
    private static int failed(Exception failure, CommandLine commandLine, ParseResult parsed) {
        commandLine.getErr().println("hr-import: " + reason(failure));
        commandLine.getErr().flush();
        return UNUSABLE;
    }

    private static String reason(Exception failure) {
        if (failure instanceof UnusableFileException) {
            return "the file cannot be used: " + failure.getMessage();
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no file " + failure.getMessage();
        }
        if (failure instanceof IOException) {
            return "the file cannot be read: " + failure.getMessage();
        }
        if (failure instanceof UnusableDatabaseException) {
            return "the database cannot be used: " + failure.getMessage();
        }
        if (failure instanceof SQLException sql) {
            // A driver quotes the value that it could not store; whoever reads this may not read the row.
            return databaseFailed("SQLState " + sql.getSQLState() + ", error code " + sql.getErrorCode());
        }
        if (failure instanceof StoreException) {
            return databaseFailed(String.valueOf(failure.getMessage()));
        }
        return "stopped by a mistake of this program: " + failure;
    }

    private static String databaseFailed(String how) {
        return "stopped, because the database failed: " + how
                + "\nWhat is in stays in; run it again to bring in the rest.";
    }
}
