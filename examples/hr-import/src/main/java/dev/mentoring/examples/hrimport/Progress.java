package dev.mentoring.examples.hrimport;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far long work has come: a line updated in place on a terminal, a line each quarter elsewhere. */
final class Progress {
    private static final long REFRESH_NANOS = 100_000_000;
    private static final int WORTH_SAYING = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private int done;
    private long shownAt;

    Progress(PrintWriter out, boolean terminal, String what, int total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.shownAt = System.nanoTime();
    }

    /** On standard error; updated in place if somebody watches. */
    @SuppressWarnings("SystemConsoleNull") // from 22 to 24 the console is always there, and the lines are merely longer
    static Progress of(PrintWriter err, String what, int total) {
        return new Progress(err, System.console() != null, what, total);
    }

    void step() {
        done++;
        if (terminal) {
            long now = System.nanoTime();
            if (now - shownAt >= REFRESH_NANOS) {
                shownAt = now;
                out.print("\r" + line());
                out.flush();
            }
        } else if (total >= WORTH_SAYING && 4L * done / total > 4L * (done - 1) / total) {
            out.println(line());
            out.flush();
        }
    }

    /** Clears the line, so that the summary begins on a clean one. */
    void end() {
        if (terminal) {
            out.print("\r" + " ".repeat(line().length()) + "\r");
            out.flush();
        }
    }

    private String line() {
        return String.format(Locale.ROOT, "%s %,d of %,d (%d %%)", what, done, total, 100L * done / Math.max(1, total));
    }
}
