package dev.mentoring.store.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.rule.Rule;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.model.Answer.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A store, and all that is above it, agrees with a reference model after each of very many random commands: on what is carried
 * out, what is refused and by which rules, and on all that is seen afterwards. A store proves it with a test class that extends
 * this one:
 *
 * <pre>{@code
 * class MyModelTest extends ReferenceModelContract {
 *     protected MentoringStore emptyStore() {
 *         return new MyStore(freshDatabase(), "tenant");
 *     }
 * }
 * }</pre>
 *
 * <p>Each run plays other commands. It prints their seed, and {@code -Dmodel.seed=} plays them again.
 */
public abstract class ReferenceModelContract {
    private static final int COMMANDS = 100_000;

    /** With less some commands may not get their turn, nor some rules be broken. */
    private static final int ENOUGH_FOR_ALL = 20_000;

    private static final int SEEDS = 1_000_000_000;

    /** These hold by construction, a value that breaks them cannot be made, or they only ever remind. */
    private static final Set<String> NEVER_BROKEN = Set.of(
            "access.author-only",
            "agreement.confidentiality-first",
            "agreement.logistics",
            "agreement.session-length-stated",
            "guidance.follow-up",
            "guidance.opportunities",
            "guidance.remote-check",
            "measure.target-differs",
            "relationship.end-anytime",
            "relationship.end-reason",
            "session.agenda.carries-unresolved-actions",
            "session.agenda.five-sections",
            "session.agenda.previous-record",
            "session.record.shared",
            "session.schedule.time-and-place",
            "time.days");

    /**
     * A store of one tenant that holds nothing.
     *
     * @return an empty store
     */
    protected abstract MentoringStore emptyStore();

    /**
     * How many commands are given.
     *
     * @return 100,000 unless overridden; with less than 20,000 some may not get their turn, and it is not asked whether all have
     */
    protected int commands() {
        return COMMANDS;
    }

    /**
     * Whether the store refuses an external id that is used. One that is spread over several servers may not see it.
     *
     * @return true unless overridden; if false, no external id is given twice
     */
    protected boolean refusesUsedExternalIds() {
        return true;
    }

    /** In a long run every command is carried out and refused at least once, and every rule broken that can be. */
    @Test
    final void everyCommandComesToWhatTheModelExpects() {
        long seed = Optional.ofNullable(Long.getLong("model.seed"))
                .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(SEEDS));
        Play play = new Play(emptyStore(), seed, refusesUsedExternalIds());
        Tally tally = play.tally();
        try {
            play.play(commands());
        } finally {
            System.out.printf(
                    "reference model: %d commands, seed %d (%s, %d relationships)%n",
                    tally.commands(), seed, getClass().getSimpleName(), play.relationships());
        }

        assertThat(tally.commands()).isEqualTo(commands());
        if (commands() < ENOUGH_FOR_ALL) {
            return;
        }
        assertThat(tally.methods(Kind.CARRIED_OUT)).containsAll(PublicCommands.all());
        assertThat(tally.methods(Kind.REFUSED)).containsAll(PublicCommands.all());
        assertThat(tally.rules()).containsAll(rulesThatCommandsBreak());
    }

    private static Set<String> rulesThatCommandsBreak() {
        return Stream.of(Rule.values())
                .map(Rule::id)
                .filter(rule -> !NEVER_BROKEN.contains(rule))
                .collect(Collectors.toSet());
    }
}
