package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.util.function.Function;
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
     * Carries a command out. It is tried again, whole and in a new transaction, when two commands met; so it does nothing but
     * command, and write rows of the portal's own that belong to it.
     *
     * @param <E> what happens
     * @param command the command, given to the engine that joins the transaction
     * @return what happened
     */
    public <E extends MentoringEvent> Committed<E> carryOut(Function<Mentoring, Committed<E>> command) {
        return meters.measure(() -> transaction.carryOut(command));
    }
}
