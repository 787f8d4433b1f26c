package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.AgreementEvent.AgreementProposed;
import dev.mentoring.event.GoalEvent.GoalAchievementProposed;
import dev.mentoring.event.GoalEvent.GoalRevisionProposed;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.event.SessionEvent.SessionObjectivesProposed;
import dev.mentoring.event.SessionEvent.SessionTimeProposed;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Strength;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every command, whoever gives it, whenever, to whatever relationship. */
class CommandProperties extends PlayProperties {

    @Property(tries = 100)
    void nothingButARuleViolationIsThrown(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.thrown()
                .filter(thrown -> !(thrown instanceof World.UsedId))
                .ifPresent(thrown -> assertThat(thrown).as(step::toString).isInstanceOf(RuleViolationException.class)));
    }

    @Property
    void aRefusedCommandChangesNothing(@ForAll("plays") Playthrough play) {
        List<String> kept = new ArrayList<>(List.of(""));
        play.play((world, step) -> {
            String now = written(world.live());
            if (step.accepted().isEmpty() && !kept.get(0).isEmpty()) {
                assertThat(now).as(step::toString).isEqualTo(kept.get(0));
            }
            kept.set(0, now);
        });
    }

    @Property
    void aCarriedOutCommandBringsAboutItsOneEventAndTheNextVersion(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().ifPresent(accepted -> {
            assertThat(accepted.event().relationship()).isEqualTo(Pairs.ID);
            assertThat(accepted.event().at()).isEqualTo(step.now());
            assertThat(accepted.before()).contains(step.before());
            assertThat(accepted.relationship().version())
                    .isEqualTo(step.before().version() + 1);
            assertThat(accepted.relationship().recalled()).isEmpty();
            assertThat(accepted.event().by())
                    .isEqualTo(
                            step.actor() instanceof Actor.Coordinator
                                    ? Role.COORDINATOR
                                    : world.live()
                                            .pair()
                                            .roleOf(step.actor().id())
                                            .orElseThrow());
        }));
    }

    @Property
    void theStateIsTheReplayOfItsEvents(@ForAll("plays") Playthrough play) {
        World world = play.play((w, step) -> {});
        Successor first =
                Successor.first((RelationshipProposed) world.history().get(0).event());
        MentoringRelationship replayed = first.relationship();
        List<JournalItem> finished = new ArrayList<>(first.finished());
        for (World.Happened happened :
                world.history().subList(1, world.history().size())) {
            MentoringRelationship before =
                    happened.recalled().map(replayed::recalling).orElse(replayed);
            Successor next = before.evolve(happened.event());
            replayed = next.relationship();
            finished.addAll(next.finished());
        }
        assertThat(replayed).isEqualTo(world.live());
        assertThat(replayed.version()).isEqualTo(world.history().size());
        assertThat(finished).containsAll(world.journal());
    }

    /**
     * Invariants are never mere warnings, but that two sessions overlap, when both are facts; and a plan is never let through
     * an enforced policy.
     */
    @Property
    void aWarningIsOfAPolicyThatDoesNotRefuse(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted()
                .ifPresent(accepted -> accepted.warnings().forEach(warning -> {
                    Enforcement enforcement =
                            step.before().body().policyInForce().enforcementOf(warning.rule());
                    boolean fact = step.command().permission().kind() == Permission.Kind.FACT;
                    if (fact && warning.rule() == Rule.SESSION_SCHEDULE_NO_OVERLAP) {
                        return;
                    }
                    assertThat(warning.rule().strength()).as(step::toString).isEqualTo(Strength.POLICY);
                    assertThat(enforcement)
                            .as(step::toString)
                            .isIn(
                                    fact
                                            ? List.of(Enforcement.ADVISED, Enforcement.ENFORCED)
                                            : List.of(Enforcement.ADVISED));
                })));
    }

    /** The number that a proposal's event names is the number under which the proposal waits. */
    @Property
    void anEventNamesTheRevisionThatWaits(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().map(Transition::event).ifPresent(event -> {
            MentoringRelationship after = world.live();
            if (event instanceof AgreementProposed e) {
                assertThat(after.body().agreement().proposes(e.revision())).isTrue();
            } else if (event instanceof SessionTimeProposed e) {
                assertThat(after.session(e.session()).orElseThrow().meeting().proposes(e.revision()))
                        .isTrue();
            } else if (event instanceof SessionObjectivesProposed e) {
                assertThat(after.session(e.session()).orElseThrow().objectives().proposes(e.revision()))
                        .isTrue();
            } else if (event instanceof GoalRevisionProposed e) {
                assertThat(after.goal(e.goal()).orElseThrow().definition().proposes(e.revision()))
                        .isTrue();
            } else if (event instanceof GoalAchievementProposed e) {
                assertThat(after.goal(e.goal()).orElseThrow().achievement().proposes(e.revision()))
                        .isTrue();
            }
        }));
    }

    @Property
    void whatIsFinishedComesBackByACorrectionAlone(@ForAll("plays") Playthrough play) {
        Set<Object> finished = new HashSet<>();
        play.play((world, step) -> {
            step.recalled()
                    .filter(session -> step.accepted().isPresent())
                    .filter(session -> step.name().startsWith("SessionCommands.correct"))
                    .ifPresent(session -> finished.remove(session.id()));
            world.live().sessions().forEach(session -> assertThat(finished).doesNotContain(session.id()));
            world.live().goals().forEach(goal -> assertThat(finished).doesNotContain(goal.id()));
            world.live().actions().forEach(action -> assertThat(finished).doesNotContain(action.id()));
            world.finishedSessions().forEach(session -> finished.add(session.id()));
            world.finishedGoals().forEach(goal -> finished.add(goal.id()));
            world.finishedActions().forEach(action -> finished.add(action.id()));
        });
    }

    private static String written(MentoringRelationship relationship) {
        return relationship.head()
                + new String(MentoringJson.write(RelationshipBody.class, relationship.body()), StandardCharsets.UTF_8)
                + relationship.sessions().hashCode()
                + relationship.goals().hashCode()
                + relationship.actions().hashCode()
                + Optional.of(relationship);
    }
}
