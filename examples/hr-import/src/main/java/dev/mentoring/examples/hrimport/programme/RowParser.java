package dev.mentoring.examples.hrimport.programme;

import dev.mentoring.agreement.Term;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the values of one row into the library's types and collects everything that is wrong with it. */
final class RowParser {
    private static final Map<String, Column> TERM_FIELDS = Map.of(
            "endsOn", Column.ENDS_ON,
            "midwayReviewOn", Column.MIDTERM_REVIEW_ON,
            "finalReviewOn", Column.FINAL_REVIEW_ON);

    private final long line;
    private final Map<Column, String> values;
    private final List<RowProblem> problems = new ArrayList<>();

    RowParser(long line, Map<Column, String> values) {
        this.line = line;
        this.values = new EnumMap<>(values);
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The row, or empty if it has problems. */
    Optional<ProgrammeRow> parse() {
        values.forEach(this::requireReadable);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> externalId = required(Column.EXTERNAL_ID, value -> Bounds.hostId("externalId", value));
        Optional<ProgrammeId> programme = required(Column.PROGRAMME, ProgrammeId::new);
        Optional<ParticipantId> mentor = required(Column.MENTOR_ID, ParticipantId::new);
        Optional<ParticipantId> mentee = required(Column.MENTEE_ID, ParticipantId::new);
        Optional<String> organisation = checked(Column.ORGANISATION, value -> Bounds.title("organisation", value));
        List<String> coMentors = checked(Column.CO_MENTOR_IDS, RowParser::ids).orElse(List.of());
        Optional<Term> term = term();
        Optional<GoalDefinition> goal = goal(term.map(Term::endsOn));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProgrammeRow(
                line,
                externalId.orElseThrow(),
                programme.orElseThrow(),
                organisation,
                mentor.orElseThrow(),
                coMentors,
                mentee.orElseThrow(),
                term.orElseThrow(),
                goal.orElseThrow(),
                values));
    }

    /** What the source does not say stays unanswered: the pair agrees the goal only when it has answered all five. */
    private Optional<GoalDefinition> goal(Optional<LocalDate> target) {
        Optional<String> title = required(Column.GOAL_TITLE, value -> Bounds.title("title", value));
        SmartCriteria criteria = SmartCriteria.builder()
                .specific(text(Column.GOAL_DESCRIPTION))
                .measurable(text(Column.EXPECTED_OUTCOME))
                .relevant(text(Column.SKILLS))
                .timeBound(target)
                .build();
        return title.map(
                text -> GoalDefinition.builder().title(text).criteria(criteria).build());
    }

    private Optional<String> text(Column column) {
        return checked(
                column,
                value -> Bounds.record(column.header(), Optional.of(value)).orElse(value));
    }

    private Optional<Term> term() {
        int before = problems.size();
        Optional<LocalDate> startsOn = required(Column.STARTS_ON, LocalDate::parse);
        Optional<LocalDate> endsOn = required(Column.ENDS_ON, LocalDate::parse);
        Optional<LocalDate> midwayReviewOn = checked(Column.MIDTERM_REVIEW_ON, LocalDate::parse);
        Optional<LocalDate> finalReviewOn = checked(Column.FINAL_REVIEW_ON, LocalDate::parse);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Term(startsOn.orElseThrow(), endsOn.orElseThrow(), midwayReviewOn, finalReviewOn));
        } catch (InvalidValueException e) {
            Column column = TERM_FIELDS.getOrDefault(e.field(), Column.STARTS_ON);
            // The library names its own field; whoever reads the report knows the column.
            problem(column, RowProblem.DATE_ORDER, e.problem().replace("startsOn", Column.STARTS_ON.header()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(Column column, Function<String, T> parser) {
        if (value(column).isEmpty()) {
            problem(column, RowProblem.MISSING, "must not be empty");
        }
        return checked(column, parser);
    }

    /** The value, if there is one and it is sound. The library says what is wrong with it; the column is ours to say. */
    private <T> Optional<T> checked(Column column, Function<String, T> parser) {
        try {
            return value(column).map(parser);
        } catch (InvalidValueException e) {
            problem(column, RowProblem.BOUNDS, e.problem());
        } catch (DateTimeParseException e) {
            problem(column, RowProblem.DATE, "must be a day of the calendar in the form 2025-12-31");
        }
        return Optional.empty();
    }

    private Optional<String> value(Column column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> ids(String value) {
        List<String> ids = Stream.of(value.split(";", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> new ParticipantId(id).value())
                .toList();
        int length = String.join(";", ids).length();
        if (length > ProgrammeRow.CO_MENTORS_LENGTH) {
            throw new InvalidValueException(
                    Column.CO_MENTOR_IDS.header(),
                    "has " + ids.size() + " ids of " + length + " characters together; the most is "
                            + ProgrammeRow.CO_MENTORS_LENGTH);
        }
        return ids;
    }

    private void requireReadable(Column column, String value) {
        if (value.contains(ProgrammeFile.UNDECODABLE)) {
            problem(column, RowProblem.ENCODING, "holds bytes that are not UTF-8");
        }
    }

    private void problem(Column column, String reason, String detail) {
        problems.add(RowProblem.of(line, column, reason, detail));
    }
}
