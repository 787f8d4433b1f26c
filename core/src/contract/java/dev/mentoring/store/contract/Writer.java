package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.StoreException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Gives commands to pairs, one after the other, and records what it is told: notes and reflections, with and without a key, and some
 * that are refused. What it does follows from a seed; when, of course, does not.
 */
public final class Writer {
    private final Mentoring mentoring;
    private final History history;
    private final List<RelationshipId> pairs;
    private final String name;
    private final Random random;
    private int given;

    /**
     * A writer.
     *
     * @param mentoring the engine, at a time within the pairs' stories
     * @param history where it records what it is told
     * @param pairs the pairs of {@link History#pair}
     * @param name which no other writer of the same history has
     * @param seed what its choices follow from
     */
    public Writer(Mentoring mentoring, History history, List<RelationshipId> pairs, String name, long seed) {
        this.mentoring = mentoring;
        this.history = history;
        this.pairs = pairs;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Gives some commands, whether or not they succeed. */
    public void give(int commands) {
        for (int i = 0; i < commands; i++) {
            giveOne();
        }
    }

    private void giveOne() {
        RelationshipId pair = pairs.get(random.nextInt(pairs.size()));
        String text = name + "-" + given++;
        switch (random.nextInt(4)) {
            case 0 -> give(pair, text, BEN, me -> me.privately().writeReflection(new ReflectionId(text), text));
            case 1 -> give(pair, text, MARIA, me -> me.privately().writeReflection(new ReflectionId(text), text));
            // Every now and then by somebody who may not.
            case 2 ->
                give(
                        pair,
                        text,
                        random.nextInt(4) == 0 ? BEN : MARIA,
                        me -> me.action(History.ACTION).note(text));
            default -> give(pair, text, MARIA, me -> me.action(History.ACTION).note(text));
        }
    }

    private <E extends MentoringEvent> void give(
            RelationshipId pair, String text, Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        boolean keyed = random.nextBoolean();
        History.Attempt attempt = history.begin(pair, text);
        try {
            attempt.acknowledged(
                    keyed
                            ? mentoring
                                    .once(new CommandKey(text))
                                    .change(pair, actor, command)
                                    .version()
                            : mentoring.change(pair, actor, command).version());
        } catch (OutcomeUnknownException e) {
            attempt.leftOpen();
        } catch (StoreException | RuleViolationException e) {
            attempt.refused();
        }
    }
}
