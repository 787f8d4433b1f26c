package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.session;
import static dev.mentoring.store.contract.Fixtures.smallGoal;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.Role;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Preparation;
import dev.mentoring.store.contract.Story;
import java.util.List;

/** A word that the pair says, wherever something can be said, so that it can be looked for. */
final class Canary {
    static final String WORD = "canary";

    private Canary() {}

    /** Has an active pair say it, and end its relationship with it. */
    static void sayEverywhere(Story story) {
        story.by(MARIA, me -> me.recordObjectives(List.of(WORD)));
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(smallGoal(WORD)));
        story.by(MARIA, me -> me.goal(goalId("g1")).abandon(WORD));
        story.by(MARIA, me -> me.goal(goalId("g2")).draft(smallGoal(WORD)));
        story.by(
                MARIA,
                me -> me.agreeAction(new NewAction(
                        action("a1", 3).id(), WORD, Role.MENTEE, action("a1", 3).dueOn())));
        story.by(MARIA, me -> me.action(action("a1", 3).id()).note(WORD));
        story.schedule("s1", 7);
        story.by(MARIA, me -> me.session(session("s1")).prepare(Preparation.topics(WORD)));
        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), WORD));
        story.by(BEN, me -> me.privately().writePreparation(session("s1"), Preparation.topics(WORD)));
        story.by(MARIA, me -> me.session(session("s1")).cancel(CancelReason.OTHER, WORD));
        story.by(MARIA, me -> me.pause(EndReason.OTHER, WORD));
        story.by(MARIA, me -> me.resume());
        story.by(MARIA, me -> me.endEarly(EndReason.OTHER, WORD));
    }
}
