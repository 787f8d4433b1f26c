package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Revision;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From every reachable live state each party can record what happened, and can end. */
class NobodyIsStuckProperties extends PlayProperties {
    private static final SessionId FRESH = new SessionId("fresh");

    @Property
    void eachPartyCanLogASessionThatWasHeld(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> parties().forEach(party -> {
                    Meeting held = Pairs.meetingAt(now.minus(Duration.ofHours(1)));
                    MentoringRelationship after =
                            live.as(party, now).session(FRESH).logHeld(held).relationship();
                    assertThat(after.session(FRESH))
                            .get()
                            .extracting(Session::status)
                            .isEqualTo(SessionStatus.HELD);
                }));
    }

    @Property
    @ProofOf(value = Rule.RELATIONSHIP_END_ANYTIME, kind = ProofOf.Kind.BY_CONSTRUCTION)
    void eachPartyAndTheCoordinatorCanEndEarly(@ForAll("plays") Playthrough play) {
        inEveryRunningState(play, (live, now) -> {
            parties().forEach(party -> {
                var ended = live.as(party, now).endEarly(EndReason.PREFER_NOT_TO_SAY);
                assertThat(ended.relationship().status()).isEqualTo(RelationshipStatus.ENDED_EARLY);
                assertThat(ended.event().sessions())
                        .containsExactlyElementsOf(
                                live.sessions().stream().map(Session::id).toList());
                assertThat(ended.event().goals()).hasSize(live.goals().size());
                assertThat(ended.event().actions()).hasSize(live.actions().size());
                assertThat(ended.finished())
                        .hasSizeGreaterThanOrEqualTo(live.sessions().size()
                                + live.goals().size()
                                + live.actions().size());
            });
            live.as(Pairs.CARLA, now).endEarly(EndReason.PROGRAMME);
        });
    }

    @Property
    void eachPartyCanRecordADisclosure(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> parties().forEach(party -> {
                    Disclosure today =
                            new Disclosure(DisclosureGround.LEGAL_DUTY, "the court", "a date", live.dayOf(now));
                    live.as(party, now).recordDisclosure(today);
                }));
    }

    @Property
    void eachPartyCanDeclineAPolicyThatWaitsAndTheCoordinatorWithdrawIt(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> live.body()
                        .policy()
                        .proposal()
                        .map(Revision::number)
                        .ifPresent(waiting -> {
                            parties().forEach(party -> live.as(party, now).declinePolicy(waiting));
                            live.as(Pairs.CARLA, now).withdrawPolicy(waiting);
                        }));
    }

    @Property(tries = 100)
    void eachPartyCanEndAProposal(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            if (live.status() == RelationshipStatus.PROPOSED) {
                parties()
                        .forEach(party -> assertThat(Stream.<Runnable>of(
                                                () -> live.as(party, step.now()).decline(EndReason.NO_TIME),
                                                () -> live.as(party, step.now()).withdraw())
                                        .filter(NobodyIsStuckProperties::succeeds))
                                .hasSize(1));
                live.as(Pairs.CARLA, step.now()).expire();
            }
        });
    }

    @Property
    @ProofOf(value = Rule.SESSION_OUTCOME_RECORDED, kind = ProofOf.Kind.BY_CONSTRUCTION)
    void theOutcomeOfEveryPlannedSessionCanBeRecorded(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> live.sessions()
                        .forEach(session -> parties().forEach(party -> {
                            SessionCommands commands = live.as(party, now).session(session.id());
                            boolean begun = session.currentMeeting().startsAt().isBefore(now);
                            if (session.status().isAhead()) {
                                commands.cancel(CancelReason.OTHER);
                                commands.logHeld(Pairs.meetingAt(now.minus(Duration.ofHours(1))));
                            }
                            if (session.status() == SessionStatus.SCHEDULED && begun) {
                                commands.recordMissed(Set.of(Role.MENTEE));
                                commands.logHeld(session.currentMeeting());
                            }
                            if (session.status() == SessionStatus.IN_PROGRESS) {
                                commands.finish();
                            }
                        })));
    }

    @Property
    void eachPartyCanTakeWhatIsProposedOffTheTable(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> parties().forEach(party -> {
                    PartyCommands commands = live.as(party, now);
                    live.goals().forEach(goal -> dropProposals(commands.goal(goal.id()), goal));
                    live.sessions().stream()
                            .filter(session -> session.status().isAhead())
                            .forEach(session -> session.objectives()
                                    .proposal()
                                    .ifPresent(open -> assertThat(commands.session(session.id())
                                                    .declineObjectives(open.number())
                                                    .relationship()
                                                    .session(session.id())
                                                    .orElseThrow()
                                                    .objectives())
                                            .isEqualTo(session.objectives().drop())));
                }));
    }

    private static void dropProposals(GoalCommands commands, SmartGoal goal) {
        goal.achievement()
                .proposal()
                .ifPresent(open -> assertThat(commands.declineAchieved(open.number())
                                .relationship()
                                .goal(goal.id()))
                        .contains(goal.toBuilder()
                                .achievement(goal.achievement().drop())
                                .build()));
        goal.definition()
                .proposal()
                .filter(open -> goal.status() == GoalStatus.AGREED)
                .ifPresent(open -> assertThat(commands.declineRevision(open.number())
                                .relationship()
                                .goal(goal.id()))
                        .contains(goal.toBuilder()
                                .definition(goal.definition().drop())
                                .build()));
    }

    @Property
    void everyHeldSessionCanBeClosed(@ForAll("plays") Playthrough play) {
        inEveryRunningState(play, (live, now) -> {
            SessionRecord record = RecordDraws.complete(live, live.dayOf(now).plusDays(7));
            live.sessions().stream()
                    .filter(session -> session.status() == SessionStatus.HELD)
                    .forEach(session -> parties().forEach(party -> {
                        MentoringRelationship ready = live.as(Pairs.BEN, now)
                                .recordObjectives(List.of("to write well"))
                                .relationship();
                        assertThat(ready.as(party, now)
                                        .session(session.id())
                                        .close(record)
                                        .relationship()
                                        .session(session.id()))
                                .isEmpty();
                    }));
        });
    }

    /** The stages guide: each may come next, and after each the session can be finished. */
    @Property(tries = 100)
    void everyStageOfARunningSessionCanBeEnteredNextAndBlocksNothing(@ForAll("plays") Playthrough play) {
        inEveryRunningState(
                play,
                (live, now) -> live.sessions().stream()
                        .filter(session -> session.status() == SessionStatus.IN_PROGRESS)
                        .forEach(session -> parties()
                                .forEach(party -> Stream.of(ConversationStage.values())
                                        .forEach(stage -> {
                                            MentoringRelationship entered = live.as(party, now)
                                                    .session(session.id())
                                                    .enterStage(stage)
                                                    .relationship();
                                            assertThat(entered.session(session.id())
                                                            .flatMap(Session::currentStage))
                                                    .contains(stage);
                                            entered.as(party, now)
                                                    .session(session.id())
                                                    .finish();
                                        }))));
    }

    /** Also to one that is closed, called off or missed. */
    @Property
    void eachPartyCanAttachAFreshResourceToEverySession(@ForAll("plays") Playthrough play) {
        Resource resource = Resource.ofNote("Pauses", "Count to three");
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            if (Permission.SESSION_ATTACH.statuses().contains(live.status())) {
                world.allSessions()
                        .forEach(session -> parties()
                                .forEach(party -> live.recalling(session)
                                        .as(party, step.now())
                                        .session(session.id())
                                        .attach(resource)));
            }
        });
    }

    private static void inEveryRunningState(Playthrough play, BiConsumer<MentoringRelationship, Instant> check) {
        play.play((world, step) -> {
            RelationshipStatus status = world.live().status();
            if (status == RelationshipStatus.ACTIVE || status == RelationshipStatus.ON_HOLD) {
                check.accept(world.live(), step.now());
            }
        });
    }

    private static Stream<Actor.Participant> parties() {
        return Stream.of(Pairs.MARIA, Pairs.BEN);
    }

    private static boolean succeeds(Runnable command) {
        try {
            command.run();
            return true;
        } catch (RuleViolationException e) {
            return false;
        }
    }
}
