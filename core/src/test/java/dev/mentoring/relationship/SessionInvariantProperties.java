package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Revision;
import dev.mentoring.event.SessionEvent.SeriesConfirmed;
import dev.mentoring.event.SessionEvent.SessionClosed;
import dev.mentoring.event.SessionEvent.SessionConfirmed;
import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of sessions in every reachable state. */
class SessionInvariantProperties extends PlayProperties {
    private static final Set<Class<?>> FIXING_A_TIME =
            Set.of(SessionConfirmed.class, SeriesConfirmed.class, SessionLogged.class);

    @Property
    @ProofOf(value = Rule.SESSION_RESCHEDULE_SAME_SESSION, kind = BY_CONSTRUCTION)
    void aSessionMovesAsItsTableSaysAndKeepsItsNumberAndItsTime(@ForAll("plays") Playthrough play) {
        Map<SessionId, Session> last = new HashMap<>();
        play.play((world, step) -> {
            for (Session now : world.allSessions()) {
                Session before = last.getOrDefault(now.id(), now);
                boolean fixed = step.accepted()
                        .filter(a -> FIXING_A_TIME.contains(a.event().getClass()))
                        .isPresent();
                assertThat(before.status() == now.status()
                                || before.status().next().contains(now.status()))
                        .as(step::toString)
                        .isTrue();
                assertThat(now.number()).isEqualTo(before.number());
                assertThat(now.meeting().revisionInForce())
                        .isGreaterThanOrEqualTo(before.meeting().revisionInForce());
                if (!fixed) {
                    assertThat(now.meeting().inForce())
                            .isEqualTo(before.meeting().inForce());
                }
                last.put(now.id(), now);
            }
            assertThat(world.allSessions()).hasSize(last.size());
        });
    }

    @Property
    @ProofOf(
            value = {Rule.SESSION_SCHEDULE_AGREED_BY_BOTH, Rule.SESSION_SCHEDULE_TIME_AND_PLACE},
            kind = BY_CONSTRUCTION)
    void whatIsScheduledHasATimeAndAPlaceThatBothAgreed(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.live().sessions().stream()
                .filter(session ->
                        session.status() == SessionStatus.SCHEDULED || session.status() == SessionStatus.IN_PROGRESS)
                .forEach(session -> {
                    Revision<Meeting> agreed = session.meeting().inForce().orElseThrow();
                    assertThat(agreed.acceptedByBoth()).as(step::toString).isTrue();
                    assertThat(agreed.value().place().isPresent()
                                    || agreed.value().link().isPresent())
                            .isTrue();
                    assertThat(session.unplanned()).isFalse();
                }));
    }

    @Property
    @ProofOf(value = Rule.SESSION_SCHEDULE_NO_OVERLAP, kind = BY_CONSTRUCTION)
    void noTwoSessionsThatAreAheadOrRunOverlap(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            List<Session> planned = world.live().sessions().stream()
                    .filter(session -> session.status() != SessionStatus.HELD)
                    .toList();
            for (Session one : planned) {
                for (Session other : planned) {
                    boolean overlap = one.currentMeeting().overlaps(other.currentMeeting());
                    assertThat(one == other || !overlap).as(step::toString).isTrue();
                }
            }
        });
    }

    @Property
    @ProofOf(value = Rule.SESSION_START_ONE_AT_A_TIME, kind = BY_CONSTRUCTION)
    void atMostOneSessionRuns(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> assertThat(world.live().sessions())
                .as(step::toString)
                .filteredOn(session -> session.status() == SessionStatus.IN_PROGRESS)
                .hasSizeLessThanOrEqualTo(1));
    }

    @Property
    void atMostAHundredSessionsAreAhead(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> assertThat(world.live().sessions())
                .as(step::toString)
                .filteredOn(session -> session.status().isAhead())
                .hasSizeLessThanOrEqualTo(Bounds.LIST));
    }

    @Property
    @ProofOf(
            value = {Rule.SESSION_CANCEL_REASON, Rule.SESSION_OUTCOME_CORRECTED},
            kind = BY_CONSTRUCTION)
    void whatHasAnOutcomeSaysSoAndKeepsTheFirstEntry(@ForAll("plays") Playthrough play) {
        Map<SessionId, Object> first = new HashMap<>();
        play.play((world, step) -> world.allSessions().forEach(session -> {
            boolean open = session.status().isAhead() || session.status() == SessionStatus.IN_PROGRESS;
            assertThat(session.outcomes().isEmpty()).as(step::toString).isEqualTo(open);
            assertThat(session.outcomes()).hasSizeLessThanOrEqualTo(Session.OUTCOMES_KEPT);
            session.outcome().ifPresent(outcome -> {
                SessionStatus expected =
                        session.status() == SessionStatus.CLOSED ? SessionStatus.HELD : session.status();
                assertThat(outcome.status()).isEqualTo(expected);
                first.putIfAbsent(session.id(), session.outcomes().get(0));
                assertThat(session.outcomes().get(0)).isEqualTo(first.get(session.id()));
            });
        }));
    }

    @Property
    @ProofOf(value = Rule.SESSION_MISSED_AFTER_START, kind = BY_CONSTRUCTION)
    void whatWasMissedHadBegunToBeDue(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.allSessions()
                .forEach(session -> session.outcomes().stream()
                        .filter(entry -> entry.outcome() instanceof Outcome.Missed)
                        .forEach(entry -> assertThat(entry.at())
                                .as(step::toString)
                                .isAfter(session.meeting().value().orElseThrow().startsAt()))));
    }

    @Property
    @ProofOf(
            value = {Rule.SESSION_CLOSE_RECORD, Rule.SESSION_CLOSE_NEXT_MEETING, Rule.SESSION_CLOSE_ACTIONS},
            kind = BY_CONSTRUCTION)
    void aClosedSessionHasItsWholeRecord(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.allSessions().stream()
                .filter(session -> session.status() == SessionStatus.CLOSED)
                .forEach(session -> {
                    SessionRecord record = session.record().orElseThrow();
                    assertThat(session.closedAt()).isPresent();
                    assertThat(record.discussed()).isNotEmpty();
                    assertThat(record.agreed()).isNotEmpty();
                    boolean last = record.nextMeeting()
                            .filter(NextMeeting.None.class::isInstance)
                            .isPresent();
                    assertThat(last || !record.hopedFor().isEmpty()).isTrue();
                    if (isClosedBy(step, session)) {
                        assertThat(record.nextMeeting().isPresent() || wasOvertaken(session, world.allSessions()))
                                .as(step::toString)
                                .isTrue();
                    }
                    assertThat(record.actions().isEmpty())
                            .isEqualTo(record.noActionsReason().isPresent());
                    assertThat(record.actions())
                            .allMatch(action -> action.dueOn().isPresent());
                    if (isClosedBy(step, session) && enforces(step.before(), Rule.SESSION_CLOSE_VALUE_REVIEW)) {
                        assertThat(record.improvement().isPresent()).isNotEqualTo(record.nothingToImprove());
                    }
                }));
    }

    @Property
    @ProofOf(value = Rule.SESSION_RECORD_APPEND_ONLY, kind = BY_CONSTRUCTION)
    void aClosedSessionNeverChanges(@ForAll("plays") Playthrough play) {
        Map<SessionId, Session> closed = new HashMap<>();
        play.play((world, step) -> {
            closed.forEach((id, session) ->
                    assertThat(world.finishedSession(id)).as(step::toString).contains(session));
            world.finishedSessions().stream()
                    .filter(session -> session.status() == SessionStatus.CLOSED)
                    .forEach(session -> closed.put(session.id(), session));
        });
    }

    @Property
    void aSessionLeavesClosedCancelledOrMissedOrWithTheEnd(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.finishedSessions()
                .forEach(session -> assertThat(session.status())
                        .as(step::toString)
                        .isIn(
                                world.live().status().isLive()
                                        ? Set.of(SessionStatus.CLOSED, SessionStatus.CANCELLED, SessionStatus.MISSED)
                                        : Set.of(
                                                SessionStatus.CLOSED,
                                                SessionStatus.CANCELLED,
                                                SessionStatus.MISSED,
                                                SessionStatus.HELD))));
    }

    @Property
    @ProofOf(
            value = {Rule.SESSION_AGENDA_FIVE_SECTIONS, Rule.SESSION_AGENDA_PREVIOUS_RECORD},
            kind = BY_CONSTRUCTION)
    void everyLiveSessionHasAnAgendaThatShowsTheLastRecord(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> world.live().sessions().forEach(session -> {
            var agenda = world.live().agenda(session.id()).orElseThrow();
            var last = world.live().body().lastRecord();
            assertThat(agenda.review().lastRecord()).isEqualTo(last);
            assertThat(agenda.review().hopes())
                    .isEqualTo(last.map(SessionRecord::hopedFor).orElse(List.of()));
            assertThat(agenda.review().reflectionQuestions())
                    .isEqualTo(last.map(SessionRecord::reflectionQuestions).orElse(List.of()));
            assertThat(agenda.objectives()).isEqualTo(session.objectives().valueOrProposed());
            assertThat(agenda.agreedActions()).isEmpty();
            assertThat(agenda.valueReview().lastImprovement()).isEqualTo(last.flatMap(SessionRecord::improvement));
            agenda.nextMeeting()
                    .ifPresent(next -> assertThat(next.currentMeeting().startsAt())
                            .isAfter(session.currentMeeting().startsAt()));
        }));
    }

    @Property(tries = 80)
    void theStagesOfASessionAreThoseItCameToWhileItRan(@ForAll("plays") Playthrough play) {
        Map<SessionId, List<StageEntry>> last = new HashMap<>();
        play.play((world, step) -> world.allSessions().forEach(session -> {
            List<StageEntry> before = last.getOrDefault(session.id(), List.of());
            List<StageEntry> stages = session.stages();
            assertThat(stages.subList(0, before.size())).as(step::toString).isEqualTo(before);
            assertThat(stages.size() - before.size()).isLessThanOrEqualTo(1);
            assertThat(before.equals(stages) || session.status() == SessionStatus.IN_PROGRESS)
                    .as(step::toString)
                    .isTrue();
            for (int n = 1; n < stages.size(); n++) {
                assertThat(stages.get(n).stage()).isNotEqualTo(stages.get(n - 1).stage());
            }
            last.put(session.id(), stages);
        }));
    }

    private static boolean isClosedBy(Step step, Session session) {
        return step.accepted()
                .filter(accepted -> accepted.event() instanceof SessionClosed closed
                        && closed.session().equals(session.id()))
                .isPresent();
    }

    private static boolean wasOvertaken(Session session, List<Session> all) {
        return all.stream()
                .filter(other -> other.status() == SessionStatus.HELD || other.status() == SessionStatus.CLOSED)
                .anyMatch(other -> SessionEvolution.heldAt(other).isAfter(SessionEvolution.heldAt(session)));
    }

    private static boolean enforces(MentoringRelationship relationship, Rule rule) {
        return relationship.body().policyInForce().enforcementOf(rule) == Enforcement.ENFORCED;
    }
}
