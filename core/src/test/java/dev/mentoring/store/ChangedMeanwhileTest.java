package dev.mentoring.store;

import static dev.mentoring.relationship.Pairs.BEN;
import static dev.mentoring.relationship.Pairs.CARLA;
import static dev.mentoring.relationship.Pairs.ELSEWHERE;
import static dev.mentoring.relationship.Pairs.MARIA;
import static dev.mentoring.relationship.Pairs.MARIA_AS_COORDINATOR;
import static dev.mentoring.relationship.Pairs.START;
import static dev.mentoring.relationship.Pairs.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.view.PartyView;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is open while somebody else changes what it shows. */
class ChangedMeanwhileTest {
    private static final SessionId HELD = new SessionId("held");
    private static final ReflectionId THOUGHT = new ReflectionId("thought");

    private final Mentoring mentoring =
            Mentoring.over(new InMemoryMentoringStore()).build().at(START);
    private RelationshipId id = new RelationshipId("not-yet");

    @BeforeEach
    void aSessionIsHeld() {
        id = mentoring.propose(MARIA, Pairs.proposal().build()).relationship();
        mentoring.change(id, BEN, me -> me.acceptAgreement(1));
        mentoring.change(id, BEN, me -> me.session(HELD).logHeld(Pairs.meetingAt(START.minus(Duration.ofHours(2)))));
    }

    private PartyView shownTo(Actor.Participant reader) {
        return mentoring.view(id, reader);
    }

    private Committed<?> recordObjectives(Mentoring engine, Actor.Participant actor, String objective) {
        return engine.change(id, actor, me -> me.recordObjectives(List.of(objective)));
    }

    private <E extends MentoringEvent> void privately(
            Actor.Participant actor, Function<PartyCommands, Transition<E>> command) {
        long shared = shownTo(actor).sharedVersion();
        long version = shownTo(actor).version();
        mentoring.change(id, actor, command);
        assertThat(shownTo(actor).version()).isEqualTo(version + 1);
        assertThat(shownTo(actor).sharedVersion()).isEqualTo(shared);
    }

    @Test
    void ofTwoEditorsTheLaterIsRefusedAndTold() {
        long bens = shownTo(BEN).sharedVersion();
        long marias = shownTo(MARIA).sharedVersion();
        long changed = recordObjectives(mentoring.ifUnchangedSince(marias), MARIA, "to write well")
                .version();

        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> recordObjectives(mentoring.ifUnchangedSince(bens), BEN, "to speak"))
                .satisfies(e -> {
                    assertThat(e.relationship()).isEqualTo(id);
                    assertThat(e.seenVersion()).isEqualTo(bens);
                    assertThat(e.sharedVersion()).isEqualTo(changed);
                })
                .withMessageContaining(id.toString());
        assertThat(shownTo(BEN).objectives()).containsExactly("to write well");

        recordObjectives(mentoring.ifUnchangedSince(changed), BEN, "to speak");
        assertThat(shownTo(MARIA).objectives()).containsExactly("to speak");
    }

    @Test
    void theOtherWindowOfTheActorCountsAsWell() {
        long seen = shownTo(BEN).sharedVersion();
        recordObjectives(mentoring, BEN, "to write well");

        assertThatThrownBy(() -> recordObjectives(mentoring.ifUnchangedSince(seen), BEN, "to speak"))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void whatTheOtherWritesForThemselvesIsNotToldByIt() {
        long seen = shownTo(BEN).sharedVersion();
        privately(MARIA, me -> me.privately().writeReflection(THOUGHT, "he is stuck"));
        privately(MARIA, me -> me.privately().eraseReflection(THOUGHT));
        privately(MARIA, me -> me.privately().writePreparation(HELD, Preparation.topics("to ask")));
        privately(MARIA, me -> me.privately().erasePreparation(HELD));

        recordObjectives(mentoring.ifUnchangedSince(seen), BEN, "to speak");
        assertThat(shownTo(MARIA).objectives()).containsExactly("to speak");
    }

    @Test
    void whatIsSharedCounts() {
        privately(MARIA, me -> me.privately().writeReflection(THOUGHT, "he is stuck"));
        long seen = shownTo(BEN).version();
        mentoring.change(id, MARIA, me -> me.privately().shareReflection(THOUGHT));

        assertThatThrownBy(() -> recordObjectives(mentoring.ifUnchangedSince(seen), BEN, "to speak"))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void anyVersionThatWasSeenSinceWillDo() {
        privately(BEN, me -> me.privately().writeReflection(THOUGHT, "I am stuck"));
        PartyView view = shownTo(BEN);
        assertThat(view.version()).isGreaterThan(view.sharedVersion());

        assertThat(mentoring
                        .ifUnchangedSince(view.sharedVersion())
                        .whyNot(id, BEN, me -> me.recordObjectives(List.of("to speak"))))
                .isEmpty();
        recordObjectives(mentoring.ifUnchangedSince(view.version()), BEN, "to speak");
    }

    @Test
    void whyNotTellsTheSame() {
        long seen = shownTo(BEN).sharedVersion();
        recordObjectives(mentoring, MARIA, "to write well");
        Mentoring late = mentoring.ifUnchangedSince(seen);

        assertThatThrownBy(() -> late.whyNot(id, BEN, me -> me.recordObjectives(List.of("to speak"))))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> late.whyNot(id, CARLA, me -> me.pause(EndReason.LEAVE)))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(late.view(id, BEN).objectives()).containsExactly("to write well");
    }

    @Test
    void aCoordinatorIsToldToo() {
        long seen = mentoring.view(id, CARLA).version();
        recordObjectives(mentoring, MARIA, "to write well");

        assertThatThrownBy(() -> mentoring.ifUnchangedSince(seen).change(id, CARLA, me -> me.pause(EndReason.LEAVE)))
                .isInstanceOf(ChangedMeanwhileException.class);
        long now = mentoring.view(id, CARLA).version();
        mentoring.ifUnchangedSince(now).change(id, CARLA, me -> me.pause(EndReason.LEAVE));
    }

    @Test
    void whoMayNotActLearnsNothingElse() {
        Mentoring early = mentoring.ifUnchangedSince(1);
        Mentoring ahead = mentoring.ifUnchangedSince(1_000);
        for (Mentoring engine : List.of(early, ahead)) {
            assertThatThrownBy(() -> recordObjectives(engine, STRANGER, "to spy"))
                    .isInstanceOf(RuleViolationException.class);
            assertThatThrownBy(() -> engine.change(id, ELSEWHERE, me -> me.pause(EndReason.LEAVE)))
                    .isInstanceOf(RuleViolationException.class);
            assertThatThrownBy(() -> engine.change(id, MARIA_AS_COORDINATOR, me -> me.pause(EndReason.LEAVE)))
                    .isInstanceOf(RuleViolationException.class);
            assertThatThrownBy(() -> engine.change(
                            new RelationshipId("no-such-relationship"),
                            BEN,
                            me -> me.recordObjectives(List.of("to speak"))))
                    .isInstanceOf(RuleViolationException.class);
        }
    }

    @Test
    void aVersionThatNobodyCanHaveSeenIsTurnedAway() {
        long next = shownTo(BEN).version() + 1;
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mentoring.ifUnchangedSince(0))
                .satisfies(e -> assertThat(e.field()).isEqualTo("version"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> recordObjectives(mentoring.ifUnchangedSince(next), BEN, "to speak"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("version"));
    }

    @Test
    void theTimeOfTheEngineAndTheGuardGoTogether() {
        recordObjectives(mentoring, MARIA, "to write well");
        Mentoring early = mentoring.ifUnchangedSince(1).at(START.plusSeconds(1));
        assertThatThrownBy(() -> recordObjectives(early, BEN, "to speak"))
                .isInstanceOf(ChangedMeanwhileException.class);
        Mentoring later =
                mentoring.at(START.plusSeconds(1)).ifUnchangedSince(shownTo(BEN).sharedVersion());
        assertThat(recordObjectives(later, BEN, "to speak").event().at()).isEqualTo(START.plusSeconds(1));
    }
}
