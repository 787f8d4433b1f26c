package dev.mentoring.store.contract.command;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.CoordinatorCommands;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.Once;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.contract.Fixtures;
import java.util.List;
import java.util.function.Function;

/** A command that somebody gives. */
interface Given {

    Committed<?> to(Mentoring mentoring, RelationshipId id);

    Receipted<?> to(Once once, RelationshipId id);

    /** Why somebody may not who has nothing to do with the relationship. */
    List<Violation> refusedToAStranger(Mentoring mentoring, RelationshipId id);

    /**
     * By a party.
     *
     * @param actor who
     * @param command what
     */
    record ByParty<E extends MentoringEvent>(Actor.Participant actor, Function<PartyCommands, Transition<E>> command)
            implements Given {
        @Override
        public Committed<?> to(Mentoring mentoring, RelationshipId id) {
            return mentoring.change(id, actor, command);
        }

        @Override
        public Receipted<?> to(Once once, RelationshipId id) {
            return once.change(id, actor, command);
        }

        @Override
        public List<Violation> refusedToAStranger(Mentoring mentoring, RelationshipId id) {
            return mentoring.whyNot(id, Actor.participant("stranger"), command);
        }
    }

    /**
     * By the coordinator.
     *
     * @param command what
     */
    record ByCoordinator<E extends MentoringEvent>(Function<CoordinatorCommands, Transition<E>> command)
            implements Given {
        @Override
        public Committed<?> to(Mentoring mentoring, RelationshipId id) {
            return mentoring.change(id, Fixtures.COORDINATOR, command);
        }

        @Override
        public Receipted<?> to(Once once, RelationshipId id) {
            return once.change(id, Fixtures.COORDINATOR, command);
        }

        @Override
        public List<Violation> refusedToAStranger(Mentoring mentoring, RelationshipId id) {
            return mentoring.whyNot(id, Actor.coordinator("stranger", "another-programme"), command);
        }
    }

    /**
     * A proposal, which finds nothing there.
     *
     * @param actor who
     * @param proposal what, with the story's id as the host's own
     */
    record Proposing(Actor actor, Function<String, Proposal> proposal) implements Given {
        @Override
        public Committed<?> to(Mentoring mentoring, RelationshipId id) {
            return mentoring.propose(actor, proposal.apply(id.value()));
        }

        @Override
        public Receipted<?> to(Once once, RelationshipId id) {
            return once.propose(actor, proposal.apply(id.value()));
        }

        @Override
        public List<Violation> refusedToAStranger(Mentoring mentoring, RelationshipId id) {
            return mentoring.whyNot(Actor.participant("stranger"), proposal.apply(id.value()));
        }
    }
}
