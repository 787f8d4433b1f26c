package dev.mentoring.session;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.List;

/**
 * What one party has done and thought about before a session, shared with the other.
 *
 * @param tasksDone tasks from the last session that are done, at most 100 lines of at most 2,000 characters
 * @param keyTopics what the party wants to discuss, at most 100 lines of at most 2,000 characters
 */
public record Preparation(List<String> tasksDone, List<String> keyTopics) {

    /**
     * Trims the lines and leaves blank ones out.
     *
     * @throws InvalidValueException if a line is too long, there are too many, or there is none at all
     */
    public Preparation {
        tasksDone = Bounds.lines("tasksDone", tasksDone);
        keyTopics = Bounds.lines("keyTopics", keyTopics);
        if (tasksDone.isEmpty() && keyTopics.isEmpty()) {
            throw new InvalidValueException("tasksDone", "or keyTopics must hold a line");
        }
    }

    /**
     * Preparation that consists of topics alone.
     *
     * @param keyTopics what the party wants to discuss
     * @return the preparation
     * @throws InvalidValueException if a line is too long, there are too many, or there is none at all
     */
    public static Preparation topics(String... keyTopics) {
        return new Preparation(List.of(), List.of(keyTopics));
    }

    /** Counts; never the texts. */
    @Override
    public String toString() {
        return "Preparation[tasksDone=" + tasksDone.size() + ", keyTopics=" + keyTopics.size() + "]";
    }
}
