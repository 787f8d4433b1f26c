package dev.mentoring.examples.quickstart;

import dev.mentoring.guidance.Nudge;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.SessionId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the story in lines that fit a terminal. */
final class Terminal {
    private static final int WIDTH = 88;

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    void title(String text) {
        out.println();
        out.println(text);
        out.println("─".repeat(Math.min(WIDTH, text.length())));
    }

    void tell(String day, String text) {
        wrapped(String.format("%7s  ", day), text);
    }

    void line(String indent, String text) {
        wrapped(indent, text);
    }

    void blank() {
        out.println();
    }

    /** Every rule that stands against a command, with its statement and its source. */
    void refusal(List<Violation> violations) {
        violations.forEach(violation -> {
            Rule rule = violation.rule();
            wrapped("         ✗ ", rule.id() + "  " + facts(violation));
            wrapped("           ", sentence(rule.statement()));
            wrapped("           ", "— " + rule.guide().title() + ": “" + rule.phrase() + "”");
        });
    }

    void warnings(List<Violation> warnings) {
        warnings.forEach(warning -> {
            wrapped("         ! ", warning.rule().id() + "  " + facts(warning));
            wrapped("           ", sentence(warning.rule().statement()));
        });
    }

    void nudges(List<Nudge> nudges) {
        nudges.forEach(nudge ->
                wrapped("         → ", nudge.kind().id() + "  " + nudge.kind().statement()));
    }

    private static String facts(Violation violation) {
        return violation.facts().entrySet().stream()
                .filter(fact -> !(fact.getValue() instanceof SessionId))
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String statement) {
        return Character.toUpperCase(statement.charAt(0)) + statement.substring(1) + ".";
    }

    private void wrapped(String indent, String text) {
        String margin = indent;
        StringBuilder line = new StringBuilder(margin);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > margin.length()) {
                out.println(line.toString().stripTrailing());
                margin = " ".repeat(indent.length());
                line = new StringBuilder(margin);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
