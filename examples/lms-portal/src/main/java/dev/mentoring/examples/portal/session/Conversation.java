package dev.mentoring.examples.portal.session;

import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.ConversationStage.Band;
import dev.mentoring.session.Session;
import dev.mentoring.session.StageEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a running session's conversation is, and how its time goes.
 *
 * @param session the session
 * @param now the time
 */
record Conversation(Session session, Instant now) {
    private static final List<ConversationStage> STAGES = List.of(ConversationStage.values());

    /** The stage it has come to; empty before the first. */
    public Optional<ConversationStage> stage() {
        return session.currentStage();
    }

    /** The stage that usually comes next; empty after the last. */
    public Optional<ConversationStage> next() {
        int next = stage().map(stage -> STAGES.indexOf(stage) + 1).orElse(0);
        return STAGES.stream().skip(next).findFirst();
    }

    public List<Band> bands() {
        return List.of(Band.values());
    }

    public List<ConversationStage> stages(Band band) {
        return STAGES.stream().filter(stage -> stage.band() == band).toList();
    }

    /** Whether the conversation was in a stage and has left it. */
    public boolean passed(ConversationStage stage) {
        return session.timePerStage().containsKey(stage)
                && stage().filter(stage::equals).isEmpty();
    }

    /** How long it has been in the stage it is in, earlier visits included. */
    public long minutesHere() {
        Duration before = stage().map(session.timePerStage()::get).orElse(Duration.ZERO);
        return before.plus(lastEntry().map(this::since).orElse(Duration.ZERO)).toMinutes();
    }

    /** How long the stage it is in may take. */
    public long suggestedHere() {
        return stage().map(stage -> stage.suggestedTime(length()))
                .orElse(Duration.ZERO)
                .toMinutes();
    }

    public boolean longHere() {
        return stage().isPresent() && minutesHere() > suggestedHere();
    }

    public long minutesGone() {
        return session.startedAt().map(this::since).orElse(Duration.ZERO).toMinutes();
    }

    public long minutesPlanned() {
        return length().toMinutes();
    }

    /** By what a page tells that the conversation has gone on since it was shown. */
    public long mark() {
        return Stream.concat(session.startedAt().stream(), lastEntry().stream())
                .mapToLong(Instant::toEpochMilli)
                .max()
                .orElse(0);
    }

    private Optional<Instant> lastEntry() {
        List<StageEntry> stages = session.stages();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(stages.get(stages.size() - 1).at());
    }

    private Duration length() {
        return session.currentMeeting().duration();
    }

    private Duration since(Instant from) {
        return from.isBefore(now) ? Duration.between(from, now) : Duration.ZERO;
    }
}
