package dev.mentoring.relationship;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What a command brought about: one event, and the relationship after it. Only a command makes one. The relationship itself
 * is not shown: people read it through a view, and a store saves it as {@link Unsaved}.
 *
 * @param <E> the event
 */
public final class Transition<E extends MentoringEvent> {
    private final Optional<MentoringRelationship> before;
    private final MentoringRelationship relationship;
    private final E event;
    private final List<Violation> warnings;
    private final List<JournalItem> finished;
    private final List<AuthorChange> authored;

    Transition(
            Optional<MentoringRelationship> before,
            MentoringRelationship relationship,
            E event,
            List<Violation> warnings,
            List<JournalItem> finished,
            List<AuthorChange> authored) {
        this.before = before;
        this.relationship = relationship;
        this.event = event;
        this.warnings = List.copyOf(warnings);
        this.finished = List.copyOf(finished);
        this.authored = List.copyOf(authored);
    }

    Optional<MentoringRelationship> before() {
        return before;
    }

    MentoringRelationship relationship() {
        return relationship;
    }

    /**
     * What happened.
     *
     * @return the one event
     */
    public E event() {
        return event;
    }

    /**
     * The advised policies that the command broke; for the record of a fact, the enforced ones as well.
     *
     * @return in the order in which they were judged
     */
    public List<Violation> warnings() {
        return warnings;
    }

    List<JournalItem> finished() {
        return finished;
    }

    List<AuthorChange> authored() {
        return authored;
    }

    /** The event; never what was said. */
    @Override
    public String toString() {
        return "Transition[" + event + ", warnings=" + warnings.size() + ", finished=" + finished.size() + "]";
    }
}
