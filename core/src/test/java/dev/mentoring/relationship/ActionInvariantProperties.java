package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.event.ActionEvent.ActionAgreed;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.SessionEvent.SessionClosed;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.ActionReview;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No action ever vanishes, and what else holds of actions in every reachable state. */
class ActionInvariantProperties extends PlayProperties {

    @Property(tries = 80)
    @ProofOf(value = Rule.ACTION_NONE_VANISHES, kind = BY_CONSTRUCTION)
    void everyActionEverAgreedIsLiveOrEndedDoneDroppedOrWithTheRelationship(@ForAll("plays") Playthrough play) {
        Set<ActionId> agreed = new LinkedHashSet<>();
        play.play((world, step) -> {
            step.accepted().ifPresent(accepted -> agreed.addAll(agreedBy(accepted.event())));
            assertThat(all(world).map(Action::id)).as(step::toString).containsExactlyInAnyOrderElementsOf(agreed);
            assertThat(world.finishedActions())
                    .as(step::toString)
                    .allMatch(action -> !action.status().isUnresolved()
                            || !world.live().status().isLive());
        });
    }

    @Property
    void carriesAreCounted(@ForAll("plays") Playthrough play) {
        Map<ActionId, Integer> carried = new HashMap<>();
        play.play((world, step) -> {
            step.accepted()
                    .map(Transition::event)
                    .filter(SessionClosed.class::isInstance)
                    .map(SessionClosed.class::cast)
                    .ifPresent(closed -> closed.record().actionReviews().stream()
                            .filter(review -> review.result() == ActionReview.Result.CARRIED_OVER)
                            .forEach(review -> carried.merge(review.action(), 1, Integer::sum)));
            all(world)
                    .forEach(action -> assertThat(action.timesCarriedOver())
                            .as(step::toString)
                            .isEqualTo(carried.getOrDefault(action.id(), 0)));
        });
    }

    @Property
    @ProofOf(value = Rule.SESSION_AGENDA_CARRIES_UNRESOLVED_ACTIONS, kind = BY_CONSTRUCTION)
    void theNextAgendaReviewsEveryUnresolvedAction(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.live()
                .sessions()
                .forEach(session -> assertThat(world.live()
                                .agenda(session.id())
                                .orElseThrow()
                                .review()
                                .unresolvedActions())
                        .as(step::toString)
                        .containsExactlyInAnyOrderElementsOf(world.live().actions())));
    }

    @Property
    @ProofOf(value = Rule.SESSION_CLOSE_ACTIONS_REVIEWED, kind = BY_CONSTRUCTION)
    void aClosedRecordReviewsEveryActionThatWasUnresolvedWhenItWasHeld(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted()
                .map(Transition::event)
                .filter(SessionClosed.class::isInstance)
                .map(SessionClosed.class::cast)
                .ifPresent(closed -> {
                    Instant heldAt = SessionEvolution.heldAt(
                            step.before().session(closed.session()).orElseThrow());
                    assertThat(closed.record().actionReviews())
                            .as(step::toString)
                            .extracting(ActionReview::action)
                            .containsAll(step.before().actions().stream()
                                    .filter(action -> !action.agreedAt().isAfter(heldAt))
                                    .map(Action::id)
                                    .toList());
                }));
    }

    @Property
    void anActionMovesAsItsTableSays(@ForAll("plays") Playthrough play) {
        Map<ActionId, ActionStatus> last = new HashMap<>();
        play.play((world, step) -> all(world).forEach(action -> {
            ActionStatus before = last.getOrDefault(action.id(), action.status());
            assertThat(before == action.status() || before.next().contains(action.status()))
                    .as(step::toString)
                    .isTrue();
            last.put(action.id(), action.status());
        }));
    }

    @Property
    @ProofOf(value = Rule.ACTION_OWNER_AND_DUE, kind = BY_CONSTRUCTION)
    void anActionHasOneOwnerAndADueDateAndIsBounded(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            assertThat(world.live().actions()).hasSizeLessThanOrEqualTo(Bounds.LIST);
            all(world).forEach(action -> {
                assertThat(action.owner().isParty()).isTrue();
                assertThat(action.dueOn()).isNotNull();
                assertThat(action.notes()).hasSizeLessThanOrEqualTo(Action.NOTES_KEPT);
                assertThat(action.endedAt().isPresent())
                        .as(step::toString)
                        .isNotEqualTo(action.status().isUnresolved());
            });
        });
    }

    private static List<ActionId> agreedBy(MentoringEvent event) {
        if (event instanceof ActionAgreed one) {
            return List.of(one.action().id());
        }
        return event instanceof SessionClosed closed
                ? closed.record().actions().stream().map(NewAction::id).toList()
                : List.of();
    }

    private static Stream<Action> all(World world) {
        return Stream.concat(world.live().actions().stream(), world.finishedActions().stream());
    }
}
