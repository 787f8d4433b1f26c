package dev.mentoring.relationship;

import dev.mentoring.event.MentoringEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a command brought about and a store has yet to save, with everything that the pair has said. Of use to stores alone: a
 * host reads through a view, which knows who reads.
 */
public final class Unsaved {
    private final Transition<?> transition;

    private Unsaved(Transition<?> transition) {
        this.transition = transition;
    }

    /**
     * What a store is to save of a transition.
     *
     * @param transition what a command brought about
     * @return the whole of it
     */
    public static Unsaved of(Transition<?> transition) {
        return new Unsaved(transition);
    }

    /**
     * The relationship before.
     *
     * @return empty if the command proposed it
     */
    public Optional<MentoringRelationship> before() {
        return transition.before();
    }

    /**
     * The relationship after.
     *
     * @return its live state, one version on
     */
    public MentoringRelationship relationship() {
        return transition.relationship();
    }

    /**
     * What happened.
     *
     * @return the one event
     */
    public MentoringEvent event() {
        return transition.event();
    }

    /**
     * What left the live relationship with the command, for the journal.
     *
     * @return in the order in which it was finished
     */
    public List<JournalItem> finished() {
        return transition.finished();
    }

    /**
     * What the command did to what is the actor's own.
     *
     * @return nothing, for most commands
     */
    public List<AuthorChange> authored() {
        return transition.authored();
    }

    /** The transition; never what was said. */
    @Override
    public String toString() {
        return "Unsaved[" + transition + "]";
    }
}
