package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.store.contract.model.ModelNegotiation.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the commands about goals, but for what is seen of their measures. */
final class GoalRules {
    private static final String AGREED_BY_BOTH = "goal.agreed-by-both";
    private static final String NOT_REWRITTEN = "goal.revised-not-rewritten";
    private static final String EVIDENCE = "goal.achieved-with-evidence";
    private static final int MOST = 100;

    private final ModelRelationship model;

    GoalRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation draft(Caller caller, GoalId id, GoalDefinition definition) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            expected.must(model.liveGoal(id).isEmpty(), NOT_REWRITTEN);
            expected.must(model.liveGoals().size() < MOST, AGREED_BY_BOTH);
            expected.fresh(!model.isUsed(id));
            expected.then(() -> {
                ModelGoal goal = new ModelGoal(id);
                goal.definition.propose(caller.by(), definition, caller.now());
                model.goals.add(goal);
            });
        });
    }

    Expectation revise(Caller caller, GoalId id, GoalDefinition definition) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(
                model.liveGoal(id),
                goal -> expected.then(() -> goal.definition.propose(caller.by(), definition, caller.now())));
    }

    Expectation declineRevision(Caller caller, GoalId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.status == GoalStatus.AGREED && goal.definition.isOpen(revision), NOT_REWRITTEN);
            expected.then(goal.definition::drop);
        });
    }

    Expectation agree(Caller caller, GoalId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.definition.awaits(caller.by(), revision), AGREED_BY_BOTH, goal.definition, revision);
            boolean first = model.goals.stream().allMatch(other -> other.agreedAt.isEmpty());
            expected.should(!first || model.selfAssessment.isPresent(), "goal.after-self-assessment");
            goal.definition.open.ifPresent(open -> judge(expected, open.value(), model.dayOf(caller.now())));
            expected.then(() -> agree(goal, caller));
        });
    }

    /** All five criteria are answered, something is measured, and the target day lies ahead. */
    private static void judge(Expectation expected, GoalDefinition definition, LocalDate today) {
        SmartCriteria answers = definition.criteria();
        Stream<Optional<?>> five = Stream.of(
                answers.specific(),
                answers.measurable(),
                answers.achievable(),
                answers.relevant(),
                answers.timeBound());
        expected.must(five.allMatch(Optional::isPresent), "goal.smart");
        expected.must(!definition.measures().isEmpty(), "goal.measured");
        expected.must(answers.timeBound().map(day -> day.isAfter(today)).orElse(true), "goal.time-bound");
    }

    private void agree(ModelGoal goal, Caller caller) {
        Optional<Offer<GoalDefinition>> before = goal.definition.inForce;
        if (!goal.definition.accept(caller.by(), caller.now(), false)) {
            return;
        }
        before.ifPresent(old -> {
            model.note(caller.now(), new JournalItem.SupersededGoalRevision(goal.id, old.asRevision()));
            new MeasureRules(model).goOn(goal, old.value(), caller.now());
        });
        goal.status = GoalStatus.AGREED;
        goal.agreedAt = goal.agreedAt.or(() -> Optional.of(caller.now()));
        goal.achievement.drop();
    }

    Expectation linkOpportunity(Caller caller, GoalId id, Opportunity opportunity) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.opportunities.size() < MOST, NOT_REWRITTEN);
            expected.then(() -> goal.opportunities.add(opportunity));
        });
    }

    Expectation achieve(Caller caller, GoalId id) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.status == GoalStatus.AGREED && goal.isReached(), EVIDENCE);
            expected.then(() -> end(goal, GoalStatus.ACHIEVED, Optional.empty(), caller.now()));
        });
    }

    Expectation proposeAchieved(Caller caller, GoalId id, String reason) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(model.liveGoal(id), goal -> {
            expected.valid(!reason.isBlank());
            expected.must(goal.status == GoalStatus.AGREED, EVIDENCE);
            expected.then(() -> goal.achievement.propose(caller.by(), reason, caller.now()));
        });
    }

    Expectation confirmAchieved(Caller caller, GoalId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.achievement.awaits(caller.by(), revision), EVIDENCE, goal.achievement, revision);
            expected.then(() -> {
                goal.achievement.accept(caller.by(), caller.now(), false);
                end(goal, GoalStatus.ACHIEVED, goal.achievement.value(), caller.now());
            });
        });
    }

    Expectation declineAchieved(Caller caller, GoalId id, int revision) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            expected.must(goal.achievement.isOpen(revision), EVIDENCE);
            expected.then(goal.achievement::drop);
        });
    }

    Expectation abandon(Caller caller, GoalId id, String reason) {
        Expectation expected = model.plan(caller, PARTIES, RUNNING);
        return expected.about(model.liveGoal(id), goal -> {
            expected.valid(!reason.isBlank());
            expected.then(() -> end(goal, GoalStatus.ABANDONED, Optional.of(reason), caller.now()));
        });
    }

    private void end(ModelGoal goal, GoalStatus status, Optional<String> reason, Instant now) {
        goal.status = status;
        goal.endedAt = Optional.of(now);
        goal.endReason = reason;
        model.finish(goal, now);
    }
}
