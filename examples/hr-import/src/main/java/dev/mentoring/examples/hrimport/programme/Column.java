package dev.mentoring.examples.hrimport.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a programme file. Those that are not required may be missing, and each of their values may be empty. */
public enum Column {
    EXTERNAL_ID(true),
    PROGRAMME(true),
    ORGANISATION(false),
    MENTOR_ID(true),
    CO_MENTOR_IDS(false),
    MENTEE_ID(true),
    STARTS_ON(true),
    MIDTERM_REVIEW_ON(false),
    FINAL_REVIEW_ON(false),
    ENDS_ON(true),
    GOAL_TITLE(true),
    GOAL_DESCRIPTION(false),
    EXPECTED_OUTCOME(false),
    SKILLS(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    /** The column's name in the header row. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    static List<Column> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
