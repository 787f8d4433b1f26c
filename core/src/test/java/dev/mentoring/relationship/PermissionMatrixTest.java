package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One command, one permission; and nobody gives a command without it. */
class PermissionMatrixTest {
    private static final List<Actor> EVERYBODY =
            List.of(Pairs.MARIA, Pairs.BEN, Pairs.STRANGER, Pairs.CARLA, Pairs.ELSEWHERE, Pairs.MARIA_AS_COORDINATOR);
    private static final Map<RelationshipStatus, Story> STORIES = stories();

    @Test
    void everyPublicCommandTypeIsLookedAt() {
        Set<String> types = new ClassFileImporter()
                .importPackagesOf(MentoringRelationship.class).stream()
                        .filter(type -> type.getSimpleName().endsWith("Commands"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(Command.TYPES).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everyCommandHasOnePermissionAndEveryPermissionACommand() {
        assertThat(Command.ALL)
                .allSatisfy(command ->
                        assertThat(command.permissions()).as(command.toString()).hasSize(1));
        Set<Permission> used = Command.ALL.stream().map(Command::permission).collect(Collectors.toSet());
        used.add(Permission.PROPOSE);
        assertThat(used).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void oneCommandNameMeansOnePermissionAlone() {
        Map<Permission, Set<String>> names = new EnumMap<>(Permission.class);
        Command.ALL.forEach(command -> names.computeIfAbsent(command.permission(), p -> new TreeSet<>())
                .add(command.entity().getSimpleName() + "." + command.name()));
        assertThat(names.values()).allSatisfy(commands -> assertThat(commands).hasSize(1));
    }

    static Stream<Command> ofParties() {
        return Command.OF_PARTIES.stream();
    }

    static Stream<Command> ofCoordinators() {
        return Command.OF_COORDINATORS.stream();
    }

    @ParameterizedTest
    @MethodSource({"ofParties", "ofCoordinators"})
    @ProofOf(value = Rule.ACCESS_DENIED_BY_DEFAULT, kind = ProofOf.Kind.BROKEN)
    void aStrangerLearnsNothingElse(Command command) {
        Violation denied = Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", command.permission());
        Actor stranger = command.isCoordinators() ? Pairs.ELSEWHERE : Pairs.STRANGER;
        for (RelationshipStatus status : RelationshipStatus.values()) {
            assertThat(refused(command, stranger, STORIES.get(status))).contains(List.of(denied));
        }
    }

    @ParameterizedTest
    @MethodSource({"ofParties", "ofCoordinators"})
    void aRelationshipThatDoesNotExistRefusesInTheSameWords(Command command) {
        Story story = STORIES.get(RelationshipStatus.ACTIVE);
        Actor stranger = command.isCoordinators() ? Pairs.ELSEWHERE : Pairs.STRANGER;
        Object absent = stranger instanceof Actor.Coordinator c
                ? MentoringRelationship.absentAs(c, story.now())
                : MentoringRelationship.absentAs(Pairs.STRANGER, story.now());
        Draws draws = draws(story);
        Object entity = draws.entity(command);
        Object[] arguments = draws.arguments(command, entity, stranger);
        RuleViolationException there = thrownBy(
                        () -> command.give(story.relationship(), stranger, story.now(), entity, arguments))
                .orElseThrow();
        RuleViolationException nowhere =
                thrownBy(() -> command.giveTo(absent, entity, arguments)).orElseThrow();
        assertThat(nowhere).hasMessage(there.getMessage());
        assertThat(nowhere.violations()).isEqualTo(there.violations());
        assertThat(nowhere.getClass()).isEqualTo(there.getClass());
    }

    @ParameterizedTest
    @EnumSource(RelationshipStatus.class)
    @ProofOf(value = Rule.ACCESS_DENIED_BY_DEFAULT, kind = ProofOf.Kind.OBEYED)
    void everyActorMayWhatThePermissionsSayAndNothingElse(RelationshipStatus status) {
        Story story = STORIES.get(status);
        for (Actor actor : EVERYBODY) {
            List<Command> commands = actor instanceof Actor.Participant ? Command.OF_PARTIES : Command.OF_COORDINATORS;
            for (Command command : commands) {
                Permission permission = command.permission();
                boolean role =
                        roleOf(actor).filter(permission.roles()::contains).isPresent();
                boolean permitted = role && permission.statuses().contains(status);
                Optional<Violation> denial = refused(command, actor, story)
                        .filter(violations -> violations.size() == 1)
                        .map(violations -> violations.get(0))
                        .filter(violation -> isDenial(violation, permission));
                assertThat(denial.isEmpty())
                        .as(command + " by " + actor + " on " + status)
                        .isEqualTo(permitted);
                denial.ifPresent(
                        violation -> assertThat(violation.rule()).isEqualTo(expectedRule(actor, role, permission)));
            }
        }
    }

    private static Rule expectedRule(Actor actor, boolean role, Permission permission) {
        if (role) {
            return permission.statuses().contains(RelationshipStatus.ACTIVE)
                    ? Rule.RELATIONSHIP_ACTIVE_ONLY
                    : Rule.ACCESS_DENIED_BY_DEFAULT;
        }
        return actor.equals(Pairs.MARIA_AS_COORDINATOR) ? Rule.ACCESS_OWN_PROGRAMME : Rule.ACCESS_DENIED_BY_DEFAULT;
    }

    /** A violation that names the permission and at most the status; others with it name what they are about as well. */
    private static boolean isDenial(Violation violation, Permission permission) {
        return permission == violation.facts().get("permission")
                && Set.of("permission", "status").containsAll(violation.facts().keySet());
    }

    private static Optional<Role> roleOf(Actor actor) {
        if (actor.equals(Pairs.CARLA)) {
            return Optional.of(Role.COORDINATOR);
        }
        if (actor.equals(Pairs.MARIA)) {
            return Optional.of(Role.MENTOR);
        }
        return actor.equals(Pairs.BEN) ? Optional.of(Role.MENTEE) : Optional.empty();
    }

    private static Optional<List<Violation>> refused(Command command, Actor actor, Story story) {
        Draws draws = draws(story);
        Object entity = draws.entity(command);
        Object[] arguments = draws.arguments(command, entity, actor);
        return thrownBy(() -> command.give(story.relationship(), actor, story.now(), entity, arguments))
                .map(RuleViolationException::violations);
    }

    private static Draws draws(Story story) {
        return new Draws(new Random(4), World.of(story.relationship(), story.journal()), story.now());
    }

    private static Optional<RuleViolationException> thrownBy(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuleViolationException e) {
            return Optional.of(e);
        }
    }

    private static Map<RelationshipStatus, Story> stories() {
        Map<RelationshipStatus, Story> stories = new EnumMap<>(RelationshipStatus.class);
        for (RelationshipStatus status : RelationshipStatus.values()) {
            Story story = Story.in(status);
            assertThat(story.relationship().status()).isEqualTo(status);
            stories.put(status, story);
        }
        return stories;
    }
}
