package dev.mentoring.examples.hrimport;

import dev.mentoring.examples.hrimport.programme.RowProblem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the program prints: titles, counts in one column, problems by line. */
final class Report {
    private static final int WIDTH = 52;

    private final PrintWriter out;
    private final PrintWriter err;

    Report(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    void count(String what, long number) {
        line("  ", what, number);
    }

    /** One of the parts that add up to the count above. */
    void part(String what, long number) {
        line("    ", what, number);
    }

    void detail(String what, long number) {
        line("      ", what, number);
    }

    void note(String text) {
        out.println("    " + text);
    }

    /** The problems in the order of the file, their columns aligned. */
    void problems(List<RowProblem> problems) {
        int digits = width(problems, problem -> Long.toString(problem.line()));
        int fields = width(problems, RowProblem::field);
        problems.stream()
                .sorted(RowProblem.BY_LINE)
                .map(problem -> String.format(
                        Locale.ROOT,
                        "line %" + digits + "d  %-" + fields + "s  %s",
                        problem.line(),
                        problem.field(),
                        problem.detail()))
                .forEach(err::println);
    }

    private static int width(List<RowProblem> problems, Function<RowProblem, String> text) {
        return Math.max(
                1, problems.stream().mapToInt(p -> text.apply(p).length()).max().orElse(1));
    }

    void flush() {
        err.flush();
        out.flush();
    }

    private void line(String indent, String what, long number) {
        int width = WIDTH - indent.length();
        out.println(indent + String.format(Locale.ROOT, "%-" + width + "s %,8d", what, number));
    }
}
