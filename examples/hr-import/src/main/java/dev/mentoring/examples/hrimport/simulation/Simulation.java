package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.examples.hrimport.programme.ProgrammeRow;
import dev.mentoring.examples.hrimport.programme.Proposals;
import dev.mentoring.examples.hrimport.programme.Series;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.CoordinatorView;
import java.time.Instant;
import java.util.Optional;

/** Plays relationships, each once, with a cast that is the same for the same seed. */
public final class Simulation {
    private static final int DAYS_BEFORE_TERM = 14;
    /** Proposed, and accepted by both: nobody has done anything in it yet. */
    private static final int VERSION_AFTER_ACCEPTANCE = 3;

    private final Mentoring mentoring;
    private final SeededIds ids;
    private final Proposals proposals;
    private final Cast cast;
    private final long seed;
    private final Tally tally = new Tally();

    /**
     * A simulation.
     *
     * @param mentoring the engine, which takes its ids from the next parameter
     * @param ids the ids
     * @param proposals how rows were proposed
     * @param cast who plays
     * @param seed the seed of all chance
     */
    public Simulation(Mentoring mentoring, SeededIds ids, Proposals proposals, Cast cast, long seed) {
        this.mentoring = mentoring;
        this.ids = ids;
        this.proposals = proposals;
        this.cast = cast;
        this.seed = seed;
    }

    /** What happened so far. */
    public Tally tally() {
        return tally;
    }

    /** Begins a pair's sequence of ids and says when the pair is proposed: some days before its term. */
    public Instant opens(ProgrammeRow row) {
        Instant opening = row.term()
                .startsOn()
                .minusDays(DAYS_BEFORE_TERM)
                .atTime(9, 0)
                .atZone(proposals.zone())
                .toInstant();
        ids.begin(row.externalId(), opening);
        return opening;
    }

    /**
     * Plays a relationship, unless somebody has begun it already: what two people have made of theirs is not ours to go on
     * with.
     *
     * @param row its row
     * @param id the relationship
     * @param coordinator who coordinates it
     * @return true if it was played
     */
    public boolean play(ProgrammeRow row, RelationshipId id, Actor.Coordinator coordinator) {
        if (!untouched(mentoring.view(id, coordinator))) {
            return false;
        }
        Dice dice = new Dice(seed, row.externalId());
        Temperament temperament = cast.draw(dice);
        Scene scene = new Scene(
                mentoring,
                id,
                new Actor.Participant(row.mentor()),
                new Actor.Participant(row.mentee()),
                coordinator,
                proposals.zone(),
                tally);
        Optional<Actor.Participant> outsider = row.coMentors().stream()
                .filter(other -> !other.equals(row.mentor().value()))
                .map(Actor::participant)
                .map(Actor.Participant.class::cast)
                .findFirst();
        tally.plays(temperament);
        Series series = Series.fitting(row.term(), proposals.policy());
        try {
            new Play(scene, dice, temperament, row.term(), series, outsider).run();
        } catch (RuleViolationException e) {
            tally.stopped(row.externalId(), e.violations());
        }
        return true;
    }

    private static boolean untouched(CoordinatorView view) {
        return view.status() == RelationshipStatus.PROPOSED
                || (view.status() == RelationshipStatus.ACTIVE && view.version() <= VERSION_AFTER_ACCEPTANCE);
    }
}
