package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.MENTEE;
import static dev.mentoring.store.contract.model.Standing.MENTOR;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.goal.GoalId;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of the commands with which a session is prepared and held. */
final class HoldingRules {
    private static final String OBJECTIVES_AGREED = "session.objectives.agreed-before-start";
    private static final String PREPARED = "session.prepared-by-each";
    private static final String SCHEDULED_ONLY = "session.start.scheduled-only";
    private static final String OUTCOME_RECORDED = "session.outcome-recorded";

    private final ModelRelationship model;

    HoldingRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation proposeObjectives(Caller caller, SessionId id, SessionObjectives objectives) {
        Expectation expected = model.plan(caller, MENTEE, ACTIVE);
        return expected.about(model.session(id), session -> {
            if (goalsOf(objectives).stream()
                    .anyMatch(goal -> model.liveGoal(goal).isEmpty())) {
                expected.deny(Expectation.NO_PERMISSION);
            }
            expected.must(session.isAhead(), OBJECTIVES_AGREED);
            expected.then(() -> session.objectives.propose(caller.by(), objectives, caller.now()));
        });
    }

    Expectation agreeObjectives(Caller caller, SessionId id, int revision) {
        Expectation expected = model.plan(caller, MENTOR, ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.must(
                    session.isAhead() && session.objectives.awaits(caller.by(), revision),
                    OBJECTIVES_AGREED,
                    session.objectives,
                    revision);
            expected.then(() -> session.objectives.accept(caller.by(), caller.now(), false));
        });
    }

    Expectation declineObjectives(Caller caller, SessionId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.isAhead() && session.objectives.isOpen(revision), OBJECTIVES_AGREED);
            expected.then(session.objectives::drop);
        });
    }

    Expectation prepare(Caller caller, SessionId id, Preparation preparation) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.isUnfinished(), PREPARED);
            expected.should(session.isAhead(), PREPARED);
            expected.then(() -> session.preparations.put(caller.by(), preparation));
        });
    }

    Expectation start(Caller caller, SessionId id) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(model.session(id), session -> {
            expected.must(session.status == SessionStatus.SCHEDULED, SCHEDULED_ONLY);
            Instant earliest = session.startsAt().minus(model.policy().startTolerance());
            expected.should(!caller.now().isBefore(earliest), "session.start.not-early");
            expected.must(noOther(id, SessionStatus.IN_PROGRESS), "session.start.one-at-a-time");
            judgeReadiness(expected, id);
            expected.then(() -> {
                session.status = SessionStatus.IN_PROGRESS;
                session.startedAt = Optional.of(caller.now());
            });
        });
    }

    Expectation enterStage(Caller caller, SessionId id, ConversationStage stage) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.status == SessionStatus.IN_PROGRESS, SCHEDULED_ONLY);
            expected.then(() -> session.enterStage(new StageEntry(stage, caller.by(), caller.now())));
        });
    }

    Expectation finish(Caller caller, SessionId id) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.session(id), session -> {
            expected.must(session.status == SessionStatus.IN_PROGRESS, OUTCOME_RECORDED);
            expected.then(() -> {
                session.finishedAt = Optional.of(caller.now());
                model.comesOut(session, held(caller), SessionStatus.HELD);
            });
        });
    }

    Expectation logHeld(Caller caller, SessionId id, Meeting meeting) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.judge(() -> {
            judgeHeld(expected, id, meeting, caller.now());
            Optional<ModelSession> known = model.session(id);
            SessionStatus status = known.map(session -> session.status).orElse(SessionStatus.PROPOSED);
            boolean outcomeStands =
                    status == SessionStatus.HELD || status == SessionStatus.MISSED || status == SessionStatus.CANCELLED;
            expected.must(
                    known.map(ModelSession::isAhead).orElse(true),
                    outcomeStands ? "session.outcome-corrected" : OUTCOME_RECORDED);
            expected.then(() -> {
                ModelSession session = known.orElseGet(() -> model.addSession(id));
                session.loggedAs = Optional.of(meeting);
                model.comesOut(session, held(caller), SessionStatus.HELD);
            });
        });
    }

    /** That something was held is a fact: it need only have begun. What it broke of plans comes back as warnings. */
    void judgeHeld(Expectation expected, SessionId id, Meeting meeting, Instant now) {
        judgeReadiness(expected, id);
        expected.should(model.session(id).filter(ModelSession::wasAgreed).isPresent(), "session.schedule.in-advance");
        expected.must(!meeting.startsAt().isAfter(now), OUTCOME_RECORDED);
        boolean elsewhere = model.liveSessionsBut(id).stream()
                .anyMatch(other -> other.status != SessionStatus.PROPOSED && other.overlaps(meeting));
        boolean closedThen = model.lastClosedHeldAt()
                .filter(heldAt -> !heldAt.isBefore(meeting.startsAt()) && heldAt.isBefore(ModelSession.endOf(meeting)))
                .isPresent();
        expected.warn(!elsewhere && !closedThen, "session.schedule.no-overlap");
    }

    private void judgeReadiness(Expectation expected, SessionId id) {
        Optional<ModelSession> session = model.session(id);
        Optional<SessionObjectives> objectives = session.flatMap(planned -> planned.objectives.value());
        expected.should(objectives.isPresent(), OBJECTIVES_AGREED);
        List<GoalId> agreed = model.agreedGoals();
        boolean servesNone = objectives
                .filter(stated -> goalsOf(stated).stream().noneMatch(agreed::contains))
                .isPresent();
        expected.should(agreed.isEmpty() || !servesNone, "session.objectives.serve-a-goal");
        expected.should(
                session.filter(planned -> planned.preparations.size() == 2).isPresent(), PREPARED);
        expected.should(noOther(id, SessionStatus.HELD), "session.start.previous-closed");
        judgeCourse(expected);
    }

    private void judgeCourse(Expectation expected) {
        long held = model.sessions.stream().filter(ModelSession::wasHeld).count();
        boolean goalEverAgreed = model.goals.stream().anyMatch(goal -> goal.agreedAt.isPresent());
        expected.should(goalEverAgreed || held + 1 < model.policy().goalBySession(), "goal.early");
        int planned = model.sessionsPlanned();
        boolean reviewed = model.midwayReview
                .filter(review -> 2 * review.sessionsHeld() >= planned)
                .isPresent();
        expected.should(2 * held < planned || reviewed, "relationship.midway-review");
    }

    private boolean noOther(SessionId id, SessionStatus status) {
        return model.liveSessionsBut(id).stream().noneMatch(other -> other.status == status);
    }

    private static List<GoalId> goalsOf(SessionObjectives objectives) {
        return objectives.objectives().stream()
                .map(SessionObjective::goal)
                .flatMap(Optional::stream)
                .toList();
    }

    private static OutcomeEntry held(Caller caller) {
        return new OutcomeEntry(new Outcome.Held(), caller.by(), caller.now(), Optional.empty());
    }
}
