package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.GoalId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session is to bring, as it is typed.
 *
 * @param rows one for each objective, some of them blank
 */
record ObjectivesForm(List<Row> rows) implements SessionForm {
    private static final int MORE = 2;

    /** At least some rows. */
    ObjectivesForm {
        List<Row> typed = rows == null
                ? List.of()
                : rows.stream().filter(Objects::nonNull).toList();
        rows = typed.isEmpty() ? blanks().toList() : typed;
    }

    /**
     * One objective as it is typed.
     *
     * @param text what
     * @param goal the goal it serves
     */
    record Row(@Nullable String text, @Nullable String goal) {
        private boolean isBlank() {
            return Typed.text(text).isEmpty();
        }

        private SessionObjective objective() {
            return new SessionObjective(
                    Typed.text(text).orElse(""), Typed.text(goal).map(GoalId::new));
        }
    }

    /** What was proposed last, to be changed. */
    static ObjectivesForm of(Optional<SessionObjectives> proposed) {
        return new ObjectivesForm(proposed.map(objectives -> objectives.objectives().stream()
                        .map(one -> new Row(
                                one.text(), one.goal().map(GoalId::value).orElse(null)))
                        .toList())
                .orElse(List.of()));
    }

    /** With room for more. */
    ObjectivesForm longer() {
        return new ObjectivesForm(Stream.concat(rows.stream(), blanks()).toList());
    }

    private static Stream<Row> blanks() {
        return Stream.generate(() -> new Row(null, null)).limit(MORE);
    }

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a row cannot be read, or there is none
     */
    SessionObjectives objectives() {
        return new SessionObjectives(IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).isBlank())
                .mapToObj(index -> Typed.row("rows[" + index + "]", rows.get(index)::objective))
                .toList());
    }

    @Override
    public boolean shownOn(Face face) {
        return face == Face.BEFORE;
    }

    @Override
    public Map<String, String> texts() {
        Texts texts = new Texts();
        rows.forEach(row -> texts.and("field.objectives", row.text()));
        return texts.toMap();
    }
}
