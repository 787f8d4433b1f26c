package dev.mentoring.examples.portal.web;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.StoreException;
import dev.mentoring.view.NotInViewException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What became of a command that somebody handed in.
 *
 * @param <E> what happens by it
 * @param receipted what happened, now or when the same form was sent before; empty if it was refused
 * @param refusal why it was refused; empty if it was carried out
 */
public record Reply<E extends MentoringEvent>(Optional<Receipted<E>> receipted, Optional<Refusal> refusal) {

    /**
     * Carries a command out, and has the next page say so, with its warnings unless it was carried out before.
     *
     * @param <E> what happens
     * @param flash what the next page says
     * @param done what to say when it is done
     * @param command carries it out
     * @return what became of it
     */
    public static <E extends MentoringEvent> Reply<E> to(
            RedirectAttributes flash, String done, Supplier<Receipted<E>> command) {
        try {
            Receipted<E> receipted = command.get();
            flash.addFlashAttribute("done", done);
            flash.addFlashAttribute(
                    "warnings", receipted.committed().map(Committed::warnings).orElse(List.of()));
            return new Reply<>(Optional.of(receipted), Optional.empty());
        } catch (RuleViolationException e) {
            return refused(Refusal.because(e.violations()));
        } catch (InvalidValueException e) {
            return refused(Refusal.because(e));
        } catch (ChangedMeanwhileException e) {
            return refused(Refusal.overtaken());
        } catch (StoreException e) {
            if (e.isConflict()) {
                return refused(Refusal.overtaken());
            }
            throw e;
        }
    }

    /**
     * What happened, now or when the same form was sent before.
     *
     * @return the event with the ids that it has had from the first time on
     * @throws java.util.NoSuchElementException if it was refused
     */
    public PublishedEvent published() {
        return receipted.orElseThrow().published();
    }

    /**
     * Says what still forbids what has been typed so far.
     *
     * @param whyNot asks the engine; it may read the form
     * @return the refusal that it would meet; it does not stand if it would meet none, and is {@linkplain Refusal#overtaken one
     *     by the other} if what the form is about was finished meanwhile
     */
    public static Refusal check(Supplier<List<Violation>> whyNot) {
        try {
            return Refusal.because(whyNot.get());
        } catch (InvalidValueException e) {
            return Refusal.because(e);
        } catch (NotInViewException e) {
            return Refusal.overtaken();
        }
    }

    /**
     * Has the next page say why it was refused, if it was: for a button, which has nothing typed to show again.
     *
     * @param flash what the next page says
     */
    public void tell(RedirectAttributes flash) {
        refusal.ifPresent(why -> flash.addFlashAttribute("refusal", why));
    }

    private static <E extends MentoringEvent> Reply<E> refused(Refusal refusal) {
        return new Reply<>(Optional.empty(), Optional.of(refusal));
    }
}
