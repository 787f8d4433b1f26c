package dev.mentoring.examples.portal.programme;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.engine.JoinedCommands;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Reply;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where controllers hand in a coordinator's commands. Both parties hear of each, by the relay. */
@Component
class ProgrammeDesk {
    private final Engine engine;
    private final JoinedCommands commands;

    ProgrammeDesk(Engine engine, JoinedCommands commands) {
        this.engine = engine;
        this.commands = commands;
    }

    /** Proposes the pair that the form describes; the form may refuse what it cannot read. */
    Reply<RelationshipProposed> propose(Person me, RedirectAttributes flash, Supplier<Proposal> form) {
        return Reply.to(flash, "The pair is proposed, and both are told.", () -> {
            Proposal proposal = form.get();
            return commands.carryOut(joined -> joined.propose(me.asCoordinator(), proposal));
        });
    }

    /** What still forbids a proposal with what has been typed so far. */
    Refusal checkProposal(Person me, Supplier<Proposal> form) {
        return Reply.check(() -> engine.reading().whyNot(me.asCoordinator(), form.get()));
    }

    /** Carries out what a button does. A refusal is told by the next page. */
    <E extends MentoringEvent> void press(
            ProgrammeVisit visit,
            RedirectAttributes flash,
            String done,
            Function<CoordinatorCommands, Transition<E>> command) {
        Reply.to(
                        flash,
                        done,
                        () -> commands.carryOut(
                                joined -> joined.change(visit.id(), visit.me().asCoordinator(), command)))
                .tell(flash);
    }

    /** Carries out what a form says, unless the pair was changed since the form was opened. */
    <E extends MentoringEvent> Optional<Refusal> submit(
            ProgrammeVisit visit,
            long seen,
            RedirectAttributes flash,
            String done,
            Function<CoordinatorCommands, Transition<E>> command) {
        return Reply.to(
                        flash,
                        done,
                        () -> commands.carryOut(joined -> joined.ifUnchangedSince(seen)
                                .change(visit.id(), visit.me().asCoordinator(), command)))
                .refusal();
    }

    /** What forbids a command now; none enables its button. */
    List<Violation> whyNot(ProgrammeVisit visit, Function<CoordinatorCommands, ? extends Transition<?>> command) {
        return engine.reading().whyNot(visit.id(), visit.me().asCoordinator(), command);
    }

    /** What still forbids a form's command with what has been typed so far. */
    Refusal check(ProgrammeVisit visit, Function<CoordinatorCommands, ? extends Transition<?>> command) {
        return Reply.check(() -> whyNot(visit, command));
    }
}
