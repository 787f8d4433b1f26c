package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.web.FormKey;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.Receipted;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/** Commands in Spring's transactions: what the engine keeps and what the portal keeps, together or not at all. */
@Service
public class JoinedCommands {
    private final CommandTransaction transaction;
    private final CommandMeters meters;

    JoinedCommands(CommandTransaction transaction, CommandMeters meters) {
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * Carries a command out, once for the form that is being handled, however often it is sent. It is tried again, whole and in a
     * new transaction, when two commands met, or when the answer to a commit was lost; so it does nothing but command, and write
     * rows of the portal's own that belong to it, unless it took effect before ({@link Receipted#repeated}).
     *
     * @param <E> what happens
     * @param command the command, given under the key to the engine that joins the transaction
     * @return what happened, now or when the form was sent before
     */
    public <E extends MentoringEvent> Receipted<E> carryOut(BiFunction<Mentoring, CommandKey, Receipted<E>> command) {
        CommandKey key = FormKey.current();
        return meters.measure(() -> transaction.carryOut(joined -> command.apply(joined, key)));
    }
}
