package dev.mentoring.relationship;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Strength;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * A relationship that is played with random commands, actors and times. One seed makes one step, so that a failing play is
 * made shorter by leaving steps out. Some steps are blind; the others try a few commands and keep one that is carried out, so
 * that a play gets far.
 *
 * @param seeds the first for the proposal, each other one for a step
 */
record Playthrough(List<Long> seeds) {
    private static final int STEPS_AFTER_THE_END = 12;
    /** Shorter where the same plays run thousands of times, as when the code is mutated. */
    private static final int LONGEST = Integer.getInteger("plays.longest", 200);

    private static final List<Mood> MOODS = List.of(
            Mood.STILLBORN,
            Mood.STILLBORN,
            Mood.WINDING_UP,
            Mood.WINDING_UP,
            Mood.WINDING_UP,
            Mood.DOOMED,
            Mood.LASTING,
            Mood.LASTING);
    private static final Set<String> ENDINGS = Set.of("endEarly", "decline", "withdraw", "expire", "pause");
    /** What would crowd out the rest, if it were tried as often. */
    private static final Set<String> DULL = Set.of(
            "cancel",
            "abandon",
            "attach",
            "changePolicy",
            "declinePolicy",
            "proposeAgreement",
            "recordDisclosure",
            "recordReview",
            "recordSelfAssessment",
            "recordObjectives",
            "draft",
            "revise",
            "proposeSeries",
            "complete",
            "drop",
            "logHeld",
            "withdrawPolicy");

    /** What is seldom possible, and is tried the more often. */
    private static final Set<String> RARE = Set.of(
            "acceptPolicy",
            "achieve",
            "agree",
            "agreeObjectives",
            "confirmAchieved",
            "confirmSeries",
            "decline",
            "declineRevision",
            "detach",
            "enterStage",
            "finish",
            "observe",
            "start",
            "withdraw");

    private static final Term TERM = new Term(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Optional.of(LocalDate.of(2026, 6, 1)),
            Optional.of(LocalDate.of(2026, 12, 1)));

    private static final List<Command> OF_PARTIES = weighted(Command.OF_PARTIES);
    private static final List<Command> OF_COORDINATORS = weighted(Command.OF_COORDINATORS);

    private static final Map<Command, Permission> PERMISSIONS =
            Command.ALL.stream().collect(Collectors.toMap(command -> command, Command::permission));

    private static final Set<String> WINDING_UP = Set.of(
            "start",
            "cancel",
            "recordMissed",
            "logHeld",
            "finish",
            "close",
            "recordObjectives",
            "recordReview",
            "complete",
            "resume",
            "declineTime");

    static Arbitrary<Playthrough> any() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(2)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Playthrough::new);
    }

    /** How a play goes on, apart from its blind steps. */
    private enum Mood {
        /** The proposal comes to nothing. */
        STILLBORN,
        /** In the last third whatever is open is brought to its end. */
        WINDING_UP,
        /** It may be paused or ended at any time. */
        DOOMED,
        /** It goes on for ever. */
        LASTING
    }

    /** Plays it, shows every step to an observer after it is kept, and returns the world at its end. */
    World play(BiConsumer<World, Step> observer) {
        Random setup = new Random(seeds.get(0));
        Mood mood = MOODS.get(setup.nextInt(MOODS.size()));
        World world = proposed(setup);
        Instant now = Pairs.START;
        int last = seeds.size();
        for (int index = 1; index < last; index++) {
            Random random = new Random(seeds.get(index));
            now = later(now, world, random);
            boolean early = index < seeds.size() * 2 / 3;
            Step step = step(world, now, random, early && mood == Mood.WINDING_UP ? Mood.LASTING : mood);
            world.keep(step);
            observer.accept(world, step);
            last = world.live().status().isLive() ? last : Math.min(last, index + STEPS_AFTER_THE_END);
        }
        return world;
    }

    /** Blind, or one of a few that the actor has the permission for, the first that is carried out. */
    private static Step step(World world, Instant now, Random random, Mood mood) {
        int tries = random.nextInt(100) < 12 ? 0 : 8;
        for (int n = 0; n < tries; n++) {
            Actor actor = actor(random, mood);
            Optional<Command> command = helpful(world, actor, random, mood);
            if (command.isPresent()) {
                Step step = attempt(world, now, random, command.get(), actor);
                if (step.accepted().isPresent()) {
                    return step;
                }
            }
        }
        Actor anybody = actor(random, mood);
        List<Command> commands = commands(anybody);
        return attempt(world, now, random, commands.get(random.nextInt(commands.size())), anybody);
    }

    private static Step attempt(World world, Instant now, Random random, Command command, Actor actor) {
        Draws draws = new Draws(random, world, now);
        Object entity = draws.entity(command);
        return world.attempt(command, actor, now, entity, draws.arguments(command, entity, actor));
    }

    private static Optional<Command> helpful(World world, Actor actor, Random random, Mood mood) {
        Role role = actor instanceof Actor.Coordinator
                ? Role.COORDINATOR
                : world.live().pair().roleOf(actor.id()).orElse(Role.COORDINATOR);
        List<Command> permitted = commands(actor).stream()
                .filter(command ->
                        isPermitted(PERMISSIONS.get(command), role, world.live().status()))
                .filter(command -> isHelpful(command, random, mood))
                .toList();
        return permitted.isEmpty() ? Optional.empty() : Optional.of(permitted.get(random.nextInt(permitted.size())));
    }

    private static boolean isPermitted(Permission permission, Role role, RelationshipStatus status) {
        return permission.roles().contains(role) && permission.statuses().contains(status);
    }

    private static List<Command> commands(Actor actor) {
        return actor instanceof Actor.Participant ? OF_PARTIES : OF_COORDINATORS;
    }

    private static List<Command> weighted(List<Command> commands) {
        return commands.stream()
                .flatMap(command -> Collections.nCopies(RARE.contains(command.name()) ? 5 : 1, command).stream())
                .toList();
    }

    private static boolean isHelpful(Command command, Random random, Mood mood) {
        boolean ending = ENDINGS.contains(command.name());
        boolean dull = DULL.contains(command.name()) && random.nextInt(100) < 85;
        return switch (mood) {
            case STILLBORN -> ending || random.nextInt(100) < 3;
            case WINDING_UP -> WINDING_UP.contains(command.name());
            case DOOMED -> ending ? random.nextInt(100) < 4 : !dull;
            case LASTING -> !ending && !dull;
        };
    }

    private static Actor actor(Random random, Mood mood) {
        int die = random.nextInt(100);
        if (die < (mood == Mood.STILLBORN ? 50 : 84)) {
            return die % 2 == 0 ? Pairs.MARIA : Pairs.BEN;
        }
        if (die < 92) {
            return Pairs.CARLA;
        }
        return List.of(Pairs.STRANGER, Pairs.ELSEWHERE, Pairs.MARIA_AS_COORDINATOR)
                .get(die % 3);
    }

    /** Minutes, hours, weeks, or straight to the time of the next scheduled session. */
    private static Instant later(Instant now, World world, Random random) {
        int die = random.nextInt(100);
        if (die < 30) {
            return world.live().sessions().stream()
                    .filter(session -> session.status() == SessionStatus.SCHEDULED)
                    .map(Session::currentMeeting)
                    .map(meeting -> meeting.startsAt().plus(Duration.ofMinutes(random.nextInt(50) - 25L)))
                    .filter(now::isBefore)
                    .findFirst()
                    .orElse(now);
        }
        int most = die < 90 ? 60 : die < 97 ? 2_000 : 60_000;
        return now.plus(Duration.ofMinutes(random.nextInt(most)).plusMillis(random.nextInt(1_000)));
    }

    /** Proposes until a proposal is accepted; the first attempts may be a stranger's or break an enforced policy. */
    private static World proposed(Random random) {
        List<Actor> actors = List.of(
                Pairs.MARIA, Pairs.BEN, Pairs.CARLA, Pairs.STRANGER, Pairs.ELSEWHERE, Pairs.MARIA_AS_COORDINATOR);
        while (true) {
            Actor actor = actors.get(random.nextInt(actors.size()));
            try {
                return new World(MentoringRelationship.propose(actor, Pairs.START, Pairs.ID, proposal(random)));
            } catch (RuleViolationException refused) {
                // somebody else proposes, or something else
            }
        }
    }

    private static Proposal proposal(Random random) {
        return Pairs.proposal()
                .policy(policy(random))
                .externalId(Optional.of("row-7").filter(id -> random.nextBoolean()))
                .agreement(Pairs.agreement().toBuilder()
                        .sessions(1 + random.nextInt(6))
                        .cadence(Cadence.everyDays(20 + random.nextInt(20)))
                        .furtherGroundRules(List.of("secret rule"))
                        .term(Optional.of(TERM).filter(term -> random.nextBoolean()))
                        .visibility(
                                random.nextBoolean() ? Visibility.withRatingsOverGroups() : Visibility.metadataOnly())
                        .build())
                .suggestedGoals(IntStream.range(0, random.nextInt(3))
                        .mapToObj(n -> new SuggestedGoal(new GoalId("suggested-" + n), suggestion(random)))
                        .toList())
                .build();
    }

    private static GoalDefinition suggestion(Random random) {
        return random.nextInt(4) > 0
                ? Pairs.goal(LocalDate.of(2027, 1, 1))
                : GoalDefinition.builder().title("secret goal").build();
    }

    private static MentoringPolicy policy(Random random) {
        MentoringPolicy policy = MentoringPolicy.standard();
        if (random.nextBoolean()) {
            return policy;
        }
        for (Rule rule : Rule.values()) {
            if (rule.strength() == Strength.POLICY) {
                policy = policy.with(rule, Enforcement.values()[random.nextInt(Enforcement.values().length)]);
            }
        }
        return policy.toBuilder().ratingsOverGroups(random.nextBoolean()).build();
    }
}
