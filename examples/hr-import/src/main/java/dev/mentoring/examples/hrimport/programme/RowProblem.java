package dev.mentoring.examples.hrimport.programme;

import java.util.Comparator;

/**
 * Why a row is refused: where, and what is wrong there. It never repeats what the row says, because the report may be read
 * by people who may not read the row.
 *
 * @param line the physical line on which the row starts, from 1
 * @param field the column or columns, or {@code row}
 * @param reason the kind of problem, as the summary counts it
 * @param detail what is wrong and what would be right
 */
public record RowProblem(long line, String field, String reason, String detail) {

    /** In the order of the file. */
    public static final Comparator<RowProblem> BY_LINE = Comparator.comparingLong(RowProblem::line);

    static final String QUOTING = "broken quoting";
    static final String COLUMNS = "wrong number of columns";
    static final String ENCODING = "not UTF-8";
    static final String MISSING = "missing value";
    static final String DUPLICATE = "duplicate id";
    static final String DATE = "not a date";
    static final String DATE_ORDER = "dates out of order";
    static final String BOUNDS = "value out of bounds";

    static RowProblem of(long line, Column column, String reason, String detail) {
        return new RowProblem(line, column.header(), reason, detail);
    }
}
