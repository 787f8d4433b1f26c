package dev.mentoring.examples.hrimport.simulation;

import java.util.Locale;

/** What a pair is like: how its relationship goes as a whole, and its habits on the way. */
@SuppressWarnings("ImmutableEnumChecker") // habits are a record of numbers
public enum Temperament {
    /** Prepares, meets, records. */
    STEADY(46, Course.TO_THE_END, new Habits(6, 8, 3, 2, 15, 1)),
    /** Little time: moves sessions and calls them off, sometimes late. */
    BUSY(14, Course.TO_THE_END, new Habits(20, 45, 18, 6, 40, 4)),
    /** Forgets preparations, records and sometimes sessions. */
    FORGETFUL(11, Course.TO_THE_END, new Habits(55, 10, 5, 22, 45, 5)),
    /** Wants everything before its time, and meets the rules that say no. */
    HASTY(6, Course.TO_THE_END, new Habits(10, 10, 4, 2, 15, 80)),
    /** Arranges one session at a time, and now and then meets without having planned it. */
    CASUAL(7, Course.SESSION_BY_SESSION, new Habits(25, 15, 5, 5, 30, 5)),
    /** Pauses and goes on. */
    INTERRUPTED(6, Course.WITH_A_PAUSE, new Habits(10, 10, 4, 3, 20, 20)),
    /** Ends early. */
    RESTLESS(4, Course.ENDS_EARLY, new Habits(20, 20, 10, 10, 30, 5)),
    /** Pauses and is not heard of again. */
    DRIFTING(2, Course.DRIFTS_AWAY, new Habits(30, 20, 10, 15, 40, 5)),
    /** Declines. */
    UNWILLING(2, Course.IS_DECLINED, new Habits(0, 0, 0, 0, 0, 0)),
    /** Does not answer. */
    SILENT(1, Course.FINDS_NO_ANSWER, new Habits(0, 0, 0, 0, 0, 0)),
    /** Is taken back before it begins. */
    REASSIGNED(1, Course.IS_WITHDRAWN, new Habits(0, 0, 0, 0, 0, 0));

    private final int weight;
    private final Course course;
    private final Habits habits;

    Temperament(int weight, Course course, Habits habits) {
        this.weight = weight;
        this.course = course;
        this.habits = habits;
    }

    /** Its share in the ordinary cast. */
    int weight() {
        return weight;
    }

    Course course() {
        return course;
    }

    Habits habits() {
        return habits;
    }

    /** The name as it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
