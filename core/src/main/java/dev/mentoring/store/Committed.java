package dev.mentoring.store;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.rule.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A command that was carried out and saved. In a transaction of the host's it is saved when the host commits.
 *
 * @param <E> what happened
 * @param event what happened
 * @param version the relationship's version after it
 * @param warnings the policies it broke that do not refuse, in the order in which they were judged
 * @param attentionAt when somebody should next look at the relationship if nobody changes it: the earliest due time of any nudge
 *     that stands or will stand ({@link dev.mentoring.guidance.Guidance#attentionAt}); empty if none ever will
 */
public record Committed<E extends MentoringEvent>(
        E event, long version, List<Violation> warnings, Optional<Instant> attentionAt) {

    /** Copies the warnings. */
    public Committed {
        warnings = List.copyOf(warnings);
    }

    static <E extends MentoringEvent> Committed<E> of(Transition<E> transition, Unsaved unsaved) {
        E event = transition.event();
        MentoringRelationship after = unsaved.relationship();
        return new Committed<>(event, after.version(), transition.warnings(), Guidance.attentionAt(after, event.at()));
    }

    /**
     * The relationship.
     *
     * @return its id
     */
    public RelationshipId relationship() {
        return event.relationship();
    }

    /**
     * What of the event may leave the pair: metadata, and nothing that was said.
     *
     * @return the event for the host's other systems
     */
    public PublishedEvent published() {
        return event.published();
    }
}
