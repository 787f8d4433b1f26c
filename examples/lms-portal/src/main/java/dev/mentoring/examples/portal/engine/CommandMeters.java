package dev.mentoring.examples.portal.engine;

import dev.mentoring.event.EventType;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.Receipted;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What operators see of commands: how long they take ({@code mentoring.commands} by outcome), what happens
 * ({@code mentoring.events} by type) and which rules refuse ({@code mentoring.refusals} by rule). Nobody's name is in it, and of
 * what one does for oneself alone not even the type.
 */
@Component
class CommandMeters {
    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Measures a command with all its attempts; what happens is counted when it is committed. */
    <E extends MentoringEvent> Receipted<E> measure(Supplier<Receipted<E>> command) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            Receipted<E> receipted = command.get();
            outcome = receipted.repeated() ? "repeated" : "done";
            if (!receipted.repeated()) {
                registry.counter("mentoring.events", "type", type(receipted)).increment();
            }
            return receipted;
        } catch (RuleViolationException e) {
            outcome = "refused";
            e.violations()
                    .forEach(violation -> registry.counter(
                                    "mentoring.refusals",
                                    "rule",
                                    violation.rule().id())
                            .increment());
            throw e;
        } catch (InvalidValueException e) {
            outcome = "unreadable";
            throw e;
        } catch (ChangedMeanwhileException e) {
            outcome = "overtaken";
            throw e;
        } finally {
            sample.stop(registry.timer("mentoring.commands", "outcome", outcome));
        }
    }

    private static String type(Receipted<?> receipted) {
        EventType type = receipted.published().type();
        return type.isPrivate() ? "private" : type.id();
    }
}
