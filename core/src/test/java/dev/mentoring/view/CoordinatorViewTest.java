package dev.mentoring.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.Story;
import dev.mentoring.session.SessionId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A coordinator's view has no content on its type. */
class CoordinatorViewTest {
    private static final Set<Class<?>> PLAIN =
            Set.of(int.class, long.class, boolean.class, Integer.class, Instant.class, Duration.class);

    @Test
    void itsTypeReachesNoTextButIds() {
        Set<String> texts = new TreeSet<>();
        collectTexts(CoordinatorView.class, texts);
        assertThat(texts)
                .containsExactly(
                        "CoordinatorView.externalId",
                        "ParticipantId.value",
                        "ProgrammeId.value",
                        "RelationshipId.value",
                        "SessionId.value");
    }

    @Test
    void itCountsWhatIsOpen() {
        Story story = Story.active().held(Story.FIRST).agreedGoal(Story.GUIDE);
        Instant next = story.now().plus(Duration.ofDays(7));
        story.scheduled(Story.SECOND, Pairs.meetingAt(next));
        CoordinatorView view = CoordinatorView.of(story.relationship());
        assertThat(view.nextSessionAt()).contains(next);
        assertThat(view.sessionsAwaitingRecord()).isEqualTo(1);
        assertThat(view.liveGoals()).isEqualTo(1);
        assertThat(view.unresolvedActions()).isZero();
        assertThat(view.phase()).isEqualTo(RelationshipPhase.PROGRESS_MAKING);
        story.keep(story.ben().pause(EndReason.ILLNESS, "a long one"));
        assertThat(CoordinatorView.of(story.relationship()).reason()).contains(EndReason.ILLNESS);
    }

    @Test
    void itTellsWhoHasAcceptedWhatWaits() {
        Story story = Story.in(RelationshipStatus.PROPOSED);
        assertThat(CoordinatorView.of(story.relationship()).proposedAgreement()).contains(1);
        assertThat(CoordinatorView.of(story.relationship()).acceptedBy()).containsExactly(Role.MENTOR);
        CoordinatorView accepted = CoordinatorView.of(Story.active().relationship());
        assertThat(accepted.proposedAgreement()).isEmpty();
        assertThat(accepted.acceptedBy()).isEmpty();
    }

    @Test
    void thePhaseFollowsFromWhatHasHappened() {
        Story story = Story.active();
        assertThat(story.relationship().phase()).isEqualTo(RelationshipPhase.RAPPORT_BUILDING);
        story.held(Story.FIRST);
        assertThat(story.relationship().phase()).isEqualTo(RelationshipPhase.DIRECTION_SETTING);
        story.keep(story.ben().recordReview(Story.finalReview()));
        assertThat(story.relationship().phase()).isEqualTo(RelationshipPhase.WINDING_UP);
        story.held(Story.SECOND).held(new SessionId("third"));
        assertThat(story.relationship().phase()).isEqualTo(RelationshipPhase.WINDING_UP);
        assertThat(Story.in(RelationshipStatus.COMPLETED).relationship().phase())
                .isEqualTo(RelationshipPhase.MOVING_ON);
    }

    @Test
    void aPartyReadsEverythingLiveThatThePairShares() {
        Story story = Story.in(RelationshipStatus.ACTIVE);
        var live = story.relationship();
        PartyView view = PartyView.of(live, Role.MENTEE, List.of(), Pairs.START);
        assertThat(view.id()).isEqualTo(live.id());
        assertThat(view.version()).isEqualTo(live.version());
        assertThat(view.pair()).isEqualTo(live.pair());
        assertThat(view.status()).isEqualTo(live.status());
        assertThat(view.phase()).isEqualTo(live.phase());
        assertThat(view.zone()).isEqualTo(Pairs.ZONE);
        assertThat(view.programme()).isEqualTo(live.programme());
        assertThat(view.proposedAt()).isEqualTo(Pairs.START);
        assertThat(view.activatedAt()).contains(Pairs.START);
        assertThat(view.endedAt()).isEmpty();
        assertThat(view.sessions()).isEqualTo(live.sessions()).hasSize(1);
        assertThat(view.session(Story.FIRST)).isPresent();
        assertThat(view.agenda(Story.FIRST)).isPresent();
        assertThat(view.agenda(Story.SECOND)).isEmpty();
        assertThat(view.goals()).isEqualTo(live.goals()).hasSize(1);
        assertThat(view.goal(Story.GUIDE)).isPresent();
        assertThat(view.actions()).isEqualTo(live.actions()).hasSize(1);
        assertThat(view.trackRecord().sessions()).isEqualTo(1);
        assertThat(view.selfAssessment()).isPresent();
        assertThat(view.interruption()).isEmpty();
        assertThat(view.midwayReview()).isEmpty();
        assertThat(view.finalReview()).isEmpty();
        assertThat(view.lastRecord()).isEmpty();
        assertThatThrownBy(() -> PartyView.of(live, Role.COORDINATOR, List.of(), Pairs.START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void collectTexts(Class<?> type, Set<String> texts) {
        for (RecordComponent component : type.getRecordComponents()) {
            held(component.getGenericType()).forEach(held -> {
                if (held == String.class) {
                    texts.add(type.getSimpleName() + "." + component.getName());
                } else if (held.isRecord()) {
                    collectTexts(held, texts);
                } else {
                    assertThat(held.isEnum() || PLAIN.contains(held))
                            .as(component.toString())
                            .isTrue();
                }
            });
        }
    }

    private static Stream<Class<?>> held(Type type) {
        if (type instanceof ParameterizedType container) {
            assertThat(container.getRawType()).isIn(Optional.class, Map.class, List.class, Set.class);
            return Stream.of(container.getActualTypeArguments()).flatMap(CoordinatorViewTest::held);
        }
        return Stream.of((Class<?>) type);
    }
}
