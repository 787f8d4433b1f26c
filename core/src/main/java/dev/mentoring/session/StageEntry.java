package dev.mentoring.session;

import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.Objects;

/**
 * The conversation came to a stage.
 *
 * @param stage the stage
 * @param by the party who said so
 * @param at when
 */
public record StageEntry(ConversationStage stage, Role by, Instant at) {
    /** Checks that nothing is missing. */
    public StageEntry {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
