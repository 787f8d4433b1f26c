package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Standing.ACTIVE;
import static dev.mentoring.store.contract.model.Standing.ANYONE;
import static dev.mentoring.store.contract.model.Standing.COORDINATOR;
import static dev.mentoring.store.contract.model.Standing.EVER_ACTIVE;
import static dev.mentoring.store.contract.model.Standing.MENTEE;
import static dev.mentoring.store.contract.model.Standing.ON_HOLD;
import static dev.mentoring.store.contract.model.Standing.PARTIES;
import static dev.mentoring.store.contract.model.Standing.PROPOSED;
import static dev.mentoring.store.contract.model.Standing.RUNNING;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of the commands about the relationship as a whole. */
final class RelationshipRules {
    private final ModelRelationship model;

    RelationshipRules(ModelRelationship model) {
        this.model = model;
    }

    Expectation decline(Caller caller, EndReason reason, Optional<String> note) {
        Expectation expected = model.plan(caller, PARTIES, PROPOSED);
        return expected.judge(() -> {
            expected.must(model.proposedBy != caller.by(), Expectation.NO_PERMISSION);
            expected.then(() -> {
                interrupt(caller, reason, note);
                end(caller, RelationshipStatus.DECLINED);
            });
        });
    }

    Expectation withdraw(Caller caller) {
        Expectation expected = model.plan(caller, ANYONE, PROPOSED);
        return expected.judge(() -> {
            expected.must(model.proposedBy == caller.by(), Expectation.NO_PERMISSION);
            expected.then(() -> end(caller, RelationshipStatus.WITHDRAWN));
        });
    }

    Expectation expire(Caller caller) {
        Expectation expected = model.plan(caller, COORDINATOR, PROPOSED);
        return expected.judge(() -> expected.then(() -> end(caller, RelationshipStatus.EXPIRED)));
    }

    Expectation pause(Caller caller, EndReason reason, Optional<String> note) {
        Expectation expected = model.plan(caller, ANYONE, ACTIVE);
        return expected.judge(() -> expected.then(() -> {
            model.status = RelationshipStatus.ON_HOLD;
            interrupt(caller, reason, note);
        }));
    }

    Expectation resume(Caller caller) {
        Expectation expected = model.plan(caller, ANYONE, ON_HOLD);
        return expected.judge(() -> expected.then(() -> {
            endPause(caller.now());
            model.status = RelationshipStatus.ACTIVE;
        }));
    }

    Expectation recordObjectives(Caller caller, List<String> objectives) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.judge(() -> {
            List<String> lines =
                    objectives.stream().filter(line -> !line.isBlank()).toList();
            expected.valid(!lines.isEmpty());
            expected.then(() -> model.objectives = lines);
        });
    }

    Expectation recordSelfAssessment(Caller caller, SelfAssessment selfAssessment) {
        Expectation expected = model.fact(caller, MENTEE, RUNNING);
        return expected.judge(() -> expected.then(() -> model.selfAssessment = Optional.of(selfAssessment)));
    }

    Expectation recordReview(Caller caller, ObjectivesReview review) {
        Expectation expected = model.fact(caller, PARTIES, RUNNING);
        return expected.judge(() -> expected.then(() -> {
            int held =
                    (int) model.sessions.stream().filter(ModelSession::wasHeld).count();
            RecordedReview recorded = new RecordedReview(review, caller.by(), caller.now(), held);
            if (review.kind() == ObjectivesReview.Kind.MIDWAY) {
                model.midwayReview = Optional.of(recorded);
            } else {
                model.finalReview = Optional.of(recorded);
            }
            model.note(caller.now(), new JournalItem.Review(recorded));
        }));
    }

    Expectation recordDisclosure(Caller caller, Disclosure disclosure) {
        Expectation expected = model.fact(caller, PARTIES, EVER_ACTIVE);
        return expected.judge(() -> {
            expected.must(!disclosure.day().isAfter(model.dayOf(caller.now())), "access.parties-only");
            expected.then(() -> model.note(
                    caller.now(), new JournalItem.RecordedDisclosure(disclosure, caller.by(), caller.now())));
        });
    }

    Expectation complete(Caller caller, Set<ActionId> continuing) {
        Expectation expected = model.plan(caller, PARTIES, ACTIVE);
        return expected.judge(() -> {
            Optional<List<GoalId>> reviewed = model.finalReview.map(last -> last.review().goals().stream()
                    .map(ObjectivesReview.GoalReview::goal)
                    .toList());
            expected.should(
                    reviewed.filter(goals -> goals.containsAll(model.agreedGoals()))
                            .isPresent(),
                    "relationship.final-review");
            boolean noneOpen = model.liveSessions().stream().allMatch(s -> s.status == SessionStatus.PROPOSED);
            Set<ActionId> open = Set.copyOf(
                    model.liveActions().stream().map(action -> action.id).toList());
            expected.must(noneOpen && open.equals(continuing), "relationship.nothing-left-open");
            expected.then(() -> end(caller, RelationshipStatus.COMPLETED));
        });
    }

    Expectation endEarly(Caller caller, EndReason reason, Optional<String> note) {
        Expectation expected = model.fact(caller, ANYONE, RUNNING);
        return expected.judge(() -> expected.then(() -> {
            endPause(caller.now());
            interrupt(caller, reason, note);
            end(caller, RelationshipStatus.ENDED_EARLY);
        }));
    }

    private void interrupt(Caller caller, EndReason reason, Optional<String> note) {
        Optional<String> said = note.filter(text -> !text.isBlank());
        model.interruption = Optional.of(new Interruption(caller.by(), reason, said, caller.now()));
    }

    private void endPause(Instant now) {
        if (model.status == RelationshipStatus.ON_HOLD) {
            model.note(now, new JournalItem.Pause(model.interruption.orElseThrow()));
            model.interruption = Optional.empty();
        }
    }

    /** What is ahead is called off, what runs was held, what waits falls, and everything goes to the journal. */
    private void end(Caller caller, RelationshipStatus ended) {
        Instant now = caller.now();
        List<ModelSession> open = model.liveSessions();
        open.forEach(session -> endWith(session, caller));
        model.lastHeldAtOnceEnded = model.lastHeldAt();
        open.forEach(session -> model.finish(session, now));
        model.liveGoals().forEach(goal -> model.finish(goal, now));
        model.liveActions().forEach(action -> {
            action.continuesBeyond = ended == RelationshipStatus.COMPLETED;
            model.finish(action, now);
        });
        model.policies.drop();
        if (model.agreement.inForce.isPresent()) {
            model.agreement.drop();
        }
        model.status = ended;
        model.endedAt = Optional.of(now);
    }

    private void endWith(ModelSession session, Caller caller) {
        if (session.isAhead()) {
            Outcome calledOff =
                    new Outcome.Cancelled(caller.by(), CancelReason.RELATIONSHIP_ENDED, false, Optional.empty());
            model.comesOut(session, entry(calledOff, caller), SessionStatus.CANCELLED);
        } else if (session.status == SessionStatus.IN_PROGRESS) {
            session.finishedAt = Optional.of(caller.now());
            model.comesOut(session, entry(new Outcome.Held(), caller), SessionStatus.HELD);
        }
    }

    private static OutcomeEntry entry(Outcome outcome, Caller caller) {
        return new OutcomeEntry(outcome, caller.by(), caller.now(), Optional.empty());
    }
}
