package dev.mentoring.examples.portal.pair;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.engine.JoinedCommands;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Reply;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Mentoring;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where controllers hand in a party's commands, and get back what to show. */
@Component
public class Desk {
    private final JoinedCommands commands;

    Desk(JoinedCommands commands) {
        this.commands = commands;
    }

    /**
     * Carries out what somebody has typed into a form, unless somebody else has changed the pair since the form was opened.
     *
     * @param <E> what happens
     * @param visit who, and about which pair
     * @param seen the version that the form was opened at
     * @param flash what the next page says
     * @param done what to say when it is done
     * @param command the command; it may read the form, and refuse what it cannot read
     * @return why it was not carried out, or empty if it was
     */
    public <E extends MentoringEvent> Optional<Refusal> submit(
            Visit visit,
            long seen,
            RedirectAttributes flash,
            String done,
            Function<PartyCommands, Transition<E>> command) {
        return carryOut(visit, joined -> joined.ifUnchangedSince(seen), flash, done, command)
                .refusal();
    }

    /**
     * Carries out what somebody has typed into a form that takes nothing from anybody, such as a note of their own: whatever
     * has changed meanwhile.
     *
     * @param <E> what happens
     * @param visit who, and about which pair
     * @param flash what the next page says
     * @param done what to say when it is done
     * @param command the command; it may read the form, and refuse what it cannot read
     * @return why it was not carried out, or empty if it was
     */
    public <E extends MentoringEvent> Optional<Refusal> submit(
            Visit visit, RedirectAttributes flash, String done, Function<PartyCommands, Transition<E>> command) {
        return carryOut(visit, UnaryOperator.identity(), flash, done, command).refusal();
    }

    /**
     * Carries out what a button does. A refusal is told by the next page.
     *
     * @param <E> what happens
     * @param visit who, and about which pair
     * @param flash what the next page says
     * @param done what to say when it is done
     * @param command the command
     */
    public <E extends MentoringEvent> void press(
            Visit visit, RedirectAttributes flash, String done, Function<PartyCommands, Transition<E>> command) {
        carryOut(visit, UnaryOperator.identity(), flash, done, command).tell(flash);
    }

    /**
     * Says what still forbids a command with what has been typed so far.
     *
     * @param visit who, and about which pair
     * @param command the command; it may read the form
     * @return the refusal that it would meet; it does not stand if it would meet none
     */
    public Refusal check(Visit visit, Function<PartyCommands, ? extends Transition<?>> command) {
        return Reply.check(() -> visit.whyNot(command));
    }

    /**
     * Judges a form while it is typed, where it may be that nothing typed would do.
     *
     * @param visit who types
     * @param whatever what forbids the command whatever is typed: nobody is to fill in a form in vain
     * @param command the command, as far as the form can be read
     * @return what forbids it
     */
    public Refusal check(
            Visit visit, List<Violation> whatever, Function<PartyCommands, ? extends Transition<?>> command) {
        return whatever.isEmpty() ? check(visit, command) : Refusal.because(whatever);
    }

    private <E extends MentoringEvent> Reply<E> carryOut(
            Visit visit,
            UnaryOperator<Mentoring> guard,
            RedirectAttributes flash,
            String done,
            Function<PartyCommands, Transition<E>> command) {
        return Reply.to(
                flash,
                done,
                () -> commands.carryOut(joined -> guard.apply(joined).change(visit.id(), visit.actor(), command)));
    }
}
