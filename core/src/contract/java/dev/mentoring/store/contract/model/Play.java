package dev.mentoring.store.contract.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.model.Answer.Kind;
import dev.mentoring.store.contract.model.Repertoire.Entry;
import dev.mentoring.view.NotInViewException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plays one relationship after the other, from its proposal to some time after its end, with commands that are mostly
 * sensible, and compares what the engine says and shows after each with what the model expects.
 */
final class Play {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final int DAYS = 1_000;
    private static final int TRIES = 10;
    private static final String LOG_HELD = "SessionCommands.logHeld(";
    private static final String PROPOSE = "Mentoring.propose(Actor, Proposal)";

    private final Mentoring engine;
    private final Draws draws;
    private final Looking looking;
    private final Repertoire repertoire = new Repertoire();
    private final Tally tally = new Tally();
    private final boolean externalIdsTwice;
    private final Account account;
    private final List<Life> lives = new ArrayList<>();
    private final List<String> externalIds = new ArrayList<>();
    private List<Entry> neglected = repertoire.entries();
    private Instant now = FIRST_DAY;
    private int pairs;
    private int relationshipIds;

    /**
     * One of the public commands.
     *
     * @param method which
     * @param move with what it is given
     */
    private record Turn(String method, Move move) {
        /** Whether the other party is to notice nothing of it. */
        boolean isPrivate() {
            return method.startsWith("PrivateCommands.") && !method.startsWith("PrivateCommands.share");
        }
    }

    Play(MentoringStore store, long seed, boolean externalIdsTwice) {
        this.externalIdsTwice = externalIdsTwice;
        this.draws = new Draws(new Random(seed));
        this.engine = Mentoring.over(store).ids(this::relationshipId).build();
        this.looking = new Looking(engine, draws);
        this.account = new Account(seed);
    }

    private String relationshipId() {
        relationshipIds++;
        return "r-" + relationshipIds;
    }

    /** Gives this many commands. */
    void play(int commands) {
        while (tally.commands() < commands) {
            propose().ifPresent(life -> live(life, commands));
        }
    }

    Tally tally() {
        return tally;
    }

    int relationships() {
        return lives.size();
    }

    private void live(Life life, int commands) {
        lives.add(life);
        while (tally.commands() < commands && !life.isTold()) {
            now = life.later(now);
            account.telling(life.model, () -> give(life, turn(life)));
            life.goOn();
        }
        account.telling(life.model, () -> looking.atAll(life));
        Life another = draws.oneOf(lives);
        account.telling(another.model, () -> looking.atAll(another));
    }

    /** The first of a few that is to be carried out, or at least to be judged by its rules; or blind. */
    private Turn turn(Life life) {
        int die = draws.from(1, 100);
        Predicate<Expectation> wanted = die <= 60
                ? expectation -> expectation.answer().isCarriedOut()
                : die <= 90 ? expectation -> !expectation.isDenied() : expectation -> true;
        Turn turn = drawn(life);
        for (int tries = 1; tries < TRIES && !wanted.test(turn.move().expectation()); tries++) {
            turn = drawn(life);
        }
        return turn;
    }

    private Turn drawn(Life life) {
        Entry entry = !neglected.isEmpty() && draws.chance(20) ? draws.oneOf(neglected) : life.entry();
        Caller caller = life.caller(entry.isCoordinators(), now);
        return new Turn(entry.method(), entry.draw().apply(new Scene(life.model, draws, caller)));
    }

    private void give(Life life, Turn turn) {
        Move move = turn.move();
        boolean astray = draws.from(1, 300) == 1;
        RelationshipId id = astray ? new RelationshipId(relationshipId()) : life.model.id;
        Answer expected = astray
                ? new Answer(Kind.REFUSED, Set.of(Expectation.NO_PERMISSION))
                : move.expectation().answer();
        account.note(turn.method(), move.said(), move.caller(), expected);
        Mentoring then = astray || draws.chance(95) ? engine.at(now) : havingSeen(life.model, move);
        Optional<Reply> foretold = draws.chance(10)
                ? Optional.of(Reply.toWhyNot(() -> move.command().whyNot(then, id)))
                : Optional.empty();
        foretold.filter(why -> move.caller().isParty() && !astray)
                .ifPresent(why -> askTheView(life.model, turn, then, why));
        Reply reply = Reply.toChange(() -> move.command().change(then, id));
        tally.count(turn.method(), reply.answer());
        neglected = neglected.isEmpty() ? neglected : tally.neglected(repertoire.entries());
        assertThat(reply.answer()).isEqualTo(expected);
        foretold.ifPresent(why ->
                assertThat(why.foretells(reply)).as("asked why not: %s", why).isTrue());
        if (!astray) {
            assertThat(move.expectation().untold(reply.refusals()))
                    .as("untold by %s", reply.refusals())
                    .isEmpty();
        }
        reply.committed().ifPresent(committed -> happen(life.model, turn, committed));
        look(life, reply.committed().isPresent());
    }

    /** The engine for somebody who has seen any version; who has seen too little is turned away first. */
    private Mentoring havingSeen(ModelRelationship model, Move move) {
        long seen = draws.from(1, (int) model.version);
        Mentoring guarded = engine.at(now).ifUnchangedSince(seen);
        if (move.caller().role().isEmpty() || seen >= model.sharedVersion) {
            return guarded;
        }
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> move.command().change(guarded, model.id))
                .satisfies(e -> assertThat(e.sharedVersion()).isEqualTo(model.sharedVersion));
        return engine.at(now);
    }

    /** A view says the same or, of what it does not hold, nothing. */
    private static void askTheView(ModelRelationship model, Turn turn, Mentoring then, Reply why) {
        Move move = turn.move();
        try {
            Reply seen = Reply.toWhyNot(() -> move.command().whyNotOfTheView(then, model.id));
            assertThat(seen.equals(why) || isTakenForFresh(model, turn))
                    .as("the view: %s; the engine: %s", seen, why)
                    .isTrue();
        } catch (NotInViewException e) {
            boolean shown = e.id() instanceof SessionId session
                    ? model.liveSessions().stream().anyMatch(live -> live.id.equals(session))
                    : model.own(move.caller().by()).latestFirst().size() < Sight.OWN_IN_VIEW;
            assertThat(shown).as("in the view: %s", e.id()).isFalse();
        }
    }

    /** A view cannot know which ids are used already: what is logged under that of a finished session is a new one to it. */
    private static boolean isTakenForFresh(ModelRelationship model, Turn turn) {
        return turn.method().startsWith(LOG_HELD)
                && turn.move().said().stream()
                        .filter(SessionId.class::isInstance)
                        .map(SessionId.class::cast)
                        .anyMatch(
                                id -> model.isUsed(id) && model.liveSession(id).isEmpty());
    }

    /** What was refused has changed nothing, which one look tells. */
    private void look(Life life, boolean changed) {
        boolean either = draws.chance(50);
        if (changed || either) {
            looking.atOpenThings(life);
        }
        if (changed || !either) {
            looking.atCounts(life);
        }
        if (draws.chance(3)) {
            looking.atJournal(life);
        }
    }

    private static void happen(ModelRelationship model, Turn turn, Committed<?> committed) {
        Move move = turn.move();
        model.version++;
        if (!turn.isPrivate()) {
            model.sharedVersion = model.version;
        }
        move.expectation().happen();
        assertThat(committed.version()).as("version").isEqualTo(model.version);
        assertThat(committed.event().by()).as("by").isEqualTo(move.caller().by());
        assertThat(committed.event().at()).as("at").isEqualTo(move.caller().now());
    }

    /** A proposal by somebody who mostly may, and which the programme mostly likes. */
    private Optional<Life> propose() {
        pairs++;
        draws.beginIdsAnew();
        now = FIRST_DAY.plus(Duration.ofDays(draws.from(0, DAYS)));
        Cast cast = Cast.of(pairs, draws);
        ModelPolicy policy = new DrawnProposals(draws).policy();
        Proposal proposal = proposal(cast, policy);
        Actor actor = draws.chance(40) ? cast.coordinator(draws) : cast.participant(draws);
        Expectation expectation = ProposalRules.propose(actor, proposal, policy, externalIds);
        account.note(PROPOSE, List.of(policy, proposal.agreement()), actor, expectation.answer());
        List<Life> begun = new ArrayList<>();
        account.telling("nothing", () -> {
            Reply reply = Reply.toChange(() -> engine.at(now).propose(actor, proposal));
            tally.count(PROPOSE, reply.answer());
            assertThat(reply.answer()).isEqualTo(expectation.answer());
            reply.committed().ifPresent(committed -> begun.add(begin(committed, actor, proposal, policy, cast)));
        });
        return begun.stream().findFirst();
    }

    private Life begin(Committed<?> committed, Actor actor, Proposal proposal, ModelPolicy policy, Cast cast) {
        proposal.externalId().ifPresent(externalIds::add);
        Life life = new Life(
                new ModelRelationship(
                        committed.relationship(),
                        proposal,
                        policy,
                        ProposalRules.proposer(actor, proposal).orElseThrow(),
                        now.truncatedTo(ChronoUnit.MILLIS)),
                cast,
                draws,
                repertoire);
        look(life, true);
        return life;
    }

    private Proposal proposal(Cast cast, ModelPolicy policy) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Proposal.Builder proposal = Proposal.builder()
                .mentor(cast.mentor().id())
                .mentee(draws.chance(94) ? cast.mentee().id() : cast.mentor().id())
                .programme(cast.programme())
                .agreement(new DrawnProposals(draws).agreement(policy, today))
                .suggestedGoals(Stream.generate(() -> new SuggestedGoal(
                                new GoalId(draws.freshId("g")), new DrawnGoals(draws, today).definition()))
                        .limit(draws.chance(30) ? draws.from(1, 2) : 0)
                        .toList());
        if (policy != ModelPolicy.STANDARD) {
            proposal.policy(policy.asPolicy());
        }
        if (draws.chance(50)) {
            boolean used = draws.chance(4) && externalIdsTwice && !externalIds.isEmpty();
            proposal.externalId(used ? draws.oneOf(externalIds) : "row-" + pairs);
        }
        return proposal.build();
    }
}
