package dev.mentoring.store.contract.model;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.util.List;
import java.util.function.Function;

/**
 * A command, ready to be given, with what the model expects of it.
 *
 * @param caller who gives it, and when
 * @param command the command itself
 * @param expectation what the model expects
 * @param said what it is given, for whoever reads of a disagreement
 */
record Move(Caller caller, Command command, Expectation expectation, List<Object> said) {

    /** A command, as the engine takes it. */
    interface Command {
        /** Carries it out. */
        Committed<?> change(Mentoring mentoring, RelationshipId id);

        /** Asks why it could not be carried out. */
        List<Violation> whyNot(Mentoring mentoring, RelationshipId id);

        /** Asks the same of what the caller reads, if that can be asked. */
        List<Violation> whyNotOfTheView(Mentoring mentoring, RelationshipId id);
    }

    /** A party's command. */
    static <E extends MentoringEvent> Command of(
            Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        return new Command() {
            @Override
            public Committed<?> change(Mentoring mentoring, RelationshipId id) {
                return mentoring.change(id, actor, command);
            }

            @Override
            public List<Violation> whyNot(Mentoring mentoring, RelationshipId id) {
                return mentoring.whyNot(id, actor, command);
            }

            @Override
            public List<Violation> whyNotOfTheView(Mentoring mentoring, RelationshipId id) {
                return mentoring.view(id, actor).whyNot(command);
            }
        };
    }

    /** A coordinator's command. */
    static <E extends MentoringEvent> Command of(
            Actor.Coordinator actor, Function<CoordinatorCommands, Transition<E>> command) {
        return new Command() {
            @Override
            public Committed<?> change(Mentoring mentoring, RelationshipId id) {
                return mentoring.change(id, actor, command);
            }

            @Override
            public List<Violation> whyNot(Mentoring mentoring, RelationshipId id) {
                return mentoring.whyNot(id, actor, command);
            }

            @Override
            public List<Violation> whyNotOfTheView(Mentoring mentoring, RelationshipId id) {
                return whyNot(mentoring, id);
            }
        };
    }
}
