package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.SessionEvent;
import dev.mentoring.event.SessionEvent.SeriesConfirmed;
import dev.mentoring.event.SessionEvent.SeriesProposed;
import dev.mentoring.event.SessionEvent.SessionCancelled;
import dev.mentoring.event.SessionEvent.SessionClosed;
import dev.mentoring.event.SessionEvent.SessionConfirmed;
import dev.mentoring.event.SessionEvent.SessionFinished;
import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.event.SessionEvent.SessionMissed;
import dev.mentoring.event.SessionEvent.SessionObjectivesAgreed;
import dev.mentoring.event.SessionEvent.SessionObjectivesDropped;
import dev.mentoring.event.SessionEvent.SessionObjectivesProposed;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.event.SessionEvent.SessionPrepared;
import dev.mentoring.event.SessionEvent.SessionProposed;
import dev.mentoring.event.SessionEvent.SessionRecordAmended;
import dev.mentoring.event.SessionEvent.SessionResourceAttached;
import dev.mentoring.event.SessionEvent.SessionResourceDetached;
import dev.mentoring.event.SessionEvent.SessionStarted;
import dev.mentoring.event.SessionEvent.SessionTimeDropped;
import dev.mentoring.event.SessionEvent.SessionTimeProposed;
import dev.mentoring.event.SessionEvent.StageEntered;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.session.StageEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the events of sessions make of a relationship. */
final class SessionEvolution {
    private SessionEvolution() {}

    static void apply(Successor next, SessionEvent event) {
        if (!applyScheduling(next, event) && !applyPreparing(next, event) && !applyHolding(next, event)) {
            applyRecording(next, event);
        }
    }

    private static boolean applyScheduling(Successor next, SessionEvent event) {
        if (event instanceof SessionProposed e) {
            proposed(next, e, e.session(), e.meeting());
        } else if (event instanceof SeriesProposed e) {
            e.sessions().forEach(session -> proposed(next, e, session.id(), session.meeting()));
        } else if (event instanceof SessionConfirmed e) {
            confirmed(next, e, e.session());
        } else if (event instanceof SeriesConfirmed e) {
            e.sessions().forEach(session -> confirmed(next, e, session.session()));
        } else if (event instanceof SessionTimeProposed e) {
            change(next, e.session(), (s, b) -> b.meeting(s.meeting().propose(e.by(), e.meeting(), e.at())));
        } else if (event instanceof SessionTimeDropped e) {
            change(next, e.session(), (s, b) -> b.meeting(s.meeting().drop()));
        } else if (event instanceof SessionCancelled e) {
            outcome(next, next.session(e.session()), entry(e, e.outcome()));
        } else if (event instanceof SessionMissed e) {
            outcome(next, next.session(e.session()), entry(e, e.outcome()));
        } else {
            return false;
        }
        return true;
    }

    private static boolean applyPreparing(Successor next, SessionEvent event) {
        if (event instanceof SessionObjectivesProposed e) {
            change(next, e.session(), (s, b) -> b.objectives(s.objectives().propose(e.by(), e.objectives(), e.at())));
        } else if (event instanceof SessionObjectivesAgreed e) {
            change(next, e.session(), (s, b) -> b.objectives(s.objectives().accept(acceptance(e))));
        } else if (event instanceof SessionObjectivesDropped e) {
            change(next, e.session(), (s, b) -> b.objectives(s.objectives().drop()));
        } else if (event instanceof SessionPrepared e) {
            prepared(next, e.session(), e.by(), e.preparation());
        } else {
            return false;
        }
        return true;
    }

    private static boolean applyHolding(Successor next, SessionEvent event) {
        if (event instanceof SessionStarted e) {
            change(
                    next,
                    e.session(),
                    (s, b) -> b.status(SessionStatus.IN_PROGRESS).startedAt(e.at()));
        } else if (event instanceof StageEntered e) {
            change(next, e.session(), (s, b) -> b.stages(withStage(s, e)));
        } else if (event instanceof SessionFinished e) {
            change(next, e.session(), (s, b) -> b.finishedAt(e.at()));
            outcome(next, next.session(e.session()), entry(e, new Outcome.Held()));
        } else if (event instanceof SessionLogged e) {
            logged(next, e);
        } else {
            return false;
        }
        return true;
    }

    private static void applyRecording(Successor next, SessionEvent event) {
        if (event instanceof SessionClosed e) {
            closed(next, e);
        } else if (event instanceof SessionOutcomeCorrected e) {
            corrected(next, e);
        } else if (event instanceof SessionRecordAmended e) {
            next.finish(new JournalItem.Amendment(e.amendment()));
        } else if (event instanceof SessionResourceAttached e) {
            attached(next, e);
        } else if (event instanceof SessionResourceDetached e) {
            change(next, e.session(), (s, b) -> b.resources(Attachments.without(s.resources(), e.resource())));
        }
    }

    /** The earliest makes room: without one from between, its time would be counted to the stage before. */
    private static List<StageEntry> withStage(Session session, StageEntered e) {
        if (session.currentStage().filter(e.stage()::equals).isPresent()) {
            return session.stages();
        }
        List<StageEntry> stages = new ArrayList<>(session.stages());
        stages.add(new StageEntry(e.stage(), e.by(), e.at()));
        return stages.subList(Math.max(0, stages.size() - Session.STAGES_KEPT), stages.size());
    }

    /** What is finished is never edited. */
    private static void attached(Successor next, SessionResourceAttached e) {
        SharedResource shared = Attachments.shared(e, e.resource());
        if (next.session(e.session()).status().isLive()) {
            change(next, e.session(), (s, b) -> b.addResource(shared));
        } else {
            next.finish(new JournalItem.AttachedResource(e.session(), shared));
        }
    }

    private static void proposed(Successor next, SessionEvent event, SessionId id, Meeting meeting) {
        Negotiated<Meeting> time = Negotiated.<Meeting>nothing().propose(event.by(), meeting, event.at());
        next.put(fresh(next, id).status(SessionStatus.PROPOSED).meeting(time).build());
    }

    private static Session.Builder fresh(Successor next, SessionId id) {
        int number = next.body().trackRecord().sessions() + 1;
        next.track(t -> t.toBuilder().sessions(number).build());
        return Session.builder().id(id).number(number);
    }

    private static void confirmed(Successor next, SessionEvent event, SessionId id) {
        if (next.session(id).status() == SessionStatus.SCHEDULED) {
            next.track(t -> t.toBuilder().rescheduled(t.rescheduled() + 1).build());
        }
        change(
                next,
                id,
                (s, b) -> b.status(SessionStatus.SCHEDULED).meeting(s.meeting().accept(acceptance(event))));
    }

    static void prepared(Successor next, SessionId id, Role by, Preparation preparation) {
        Map<Role, Preparation> preparations = new EnumMap<>(Role.class);
        preparations.putAll(next.session(id).preparations());
        preparations.put(by, preparation);
        change(next, id, (s, b) -> b.preparations(preparations));
    }

    /** What was agreed about the time stays as it was; what was logged stands beside it. */
    private static void logged(Successor next, SessionLogged e) {
        Optional<Session> planned = next.sessions().stream()
                .filter(session -> session.id().equals(e.session()))
                .findFirst();
        Session.Builder held = planned.map(Session::toBuilder)
                .orElseGet(() -> fresh(next, e.session()).meeting(Negotiated.nothing()));
        outcome(next, held.status(SessionStatus.HELD).loggedAs(e.meeting()).build(), entry(e, new Outcome.Held()));
    }

    private static void corrected(Successor next, SessionOutcomeCorrected e) {
        Session session = next.session(e.session());
        session.outcome().filter(old -> counts(session, old)).ifPresent(old -> next.track(t -> t.without(old)));
        Session held =
                session.toBuilder().loggedAs(e.heldAs().or(session::loggedAs)).build();
        outcome(next, held, new OutcomeEntry(e.outcome(), e.by(), e.at(), Optional.of(e.reason())));
    }

    /** Calling off what was never agreed, or what the end of the relationship calls off, is no cancellation. */
    private static boolean counts(Session session, Outcome outcome) {
        return !(outcome instanceof Outcome.Cancelled cancelled)
                || (session.meeting().inForce().isPresent() && !cancelled.endedWithRelationship());
    }

    private static void outcome(Successor next, Session before, OutcomeEntry entry) {
        boolean unplanned = entry.outcome() instanceof Outcome.Held
                && before.meeting().inForce().isEmpty();
        Session after = before.toBuilder()
                .status(entry.outcome().status())
                .unplanned(unplanned)
                .outcomes(kept(before.outcomes(), entry))
                .build();
        next.put(after);
        Optional<Outcome> counted = Optional.of(entry.outcome()).filter(outcome -> counts(after, outcome));
        counted.ifPresent(outcome -> next.track(t -> t.with(outcome)));
        next.track(t -> t.attended(after.id(), counted.map(outcome -> Attendance.of(after, outcome))));
        Optional<Instant> last = next.status().isLive() ? lastHeld(next) : lastHeldAfterTheEnd(next, before, after);
        next.track(t -> t.toBuilder().lastHeldAt(last).build());
    }

    /** Sessions are not always recorded in the order in which they were held, and a held one may turn out not to be. */
    private static Optional<Instant> lastHeld(Successor next) {
        return Stream.concat(
                        next.body().trackRecord().lastClosedHeldAt().stream(),
                        next.sessions().stream()
                                .filter(session -> session.status() == SessionStatus.HELD)
                                .map(SessionEvolution::heldAt))
                .max(Comparator.naturalOrder());
    }

    /** What ended unclosed is in the journal, so the best known is what was held later, or else closed. */
    private static Optional<Instant> lastHeldAfterTheEnd(Successor next, Session before, Session after) {
        TrackRecord track = next.body().trackRecord();
        if (after.status() == SessionStatus.HELD) {
            return Optional.of(later(track.lastHeldAt(), heldAt(after)));
        }
        boolean wasLast = track.lastHeldAt().filter(heldAt(before)::equals).isPresent();
        return track.held() == 0 || wasLast ? track.lastClosedHeldAt() : track.lastHeldAt();
    }

    /** When a session took place: as it was logged, else when it started here, else when it was planned to. */
    static Instant heldAt(Session session) {
        return session.loggedAs()
                .map(Meeting::startsAt)
                .or(session::startedAt)
                .orElseGet(() -> session.currentMeeting().startsAt());
    }

    static Instant later(Optional<Instant> one, Instant other) {
        return one.filter(other::isBefore).orElse(other);
    }

    private static List<OutcomeEntry> kept(List<OutcomeEntry> earlier, OutcomeEntry entry) {
        List<OutcomeEntry> all = new ArrayList<>(earlier);
        all.add(entry);
        if (all.size() > Session.OUTCOMES_KEPT) {
            all.remove(1);
        }
        return all;
    }

    private static void closed(Successor next, SessionClosed e) {
        e.record().actionReviews().forEach(review -> reviewed(next, e, review));
        for (NewAction agreed : e.record().actions()) {
            agreed.dueOn().ifPresent(due -> next.put(Action.agreed(agreed, e.at(), due)));
        }
        int agreed = e.record().actions().size();
        Instant heldAt = heldAt(next.session(e.session()));
        if (next.body()
                .trackRecord()
                .lastClosedHeldAt()
                .filter(heldAt::isBefore)
                .isEmpty()) {
            next.body(b -> b.lastRecord(e.record()));
        }
        next.track(t -> t.toBuilder()
                .closed(t.closed() + 1)
                .lastClosedHeldAt(later(t.lastClosedHeldAt(), heldAt))
                .actionsAgreed(t.actionsAgreed() + agreed)
                .build());
        change(
                next,
                e.session(),
                (s, b) -> b.status(SessionStatus.CLOSED).record(e.record()).closedAt(e.at()));
    }

    private static void reviewed(Successor next, SessionClosed e, ActionReview review) {
        Action action = next.action(review.action());
        Action.Builder reviewed = action.toBuilder().outcome(review.learning());
        switch (review.result()) {
            case DONE -> reviewed.status(ActionStatus.DONE).endedAt(e.at());
            case DROPPED -> reviewed.status(ActionStatus.DROPPED).endedAt(e.at());
            case CARRIED_OVER ->
                reviewed.timesCarriedOver(action.timesCarriedOver() + 1)
                        .dueOn(review.dueOn().orElse(action.dueOn()));
        }
        Action after = reviewed.build();
        next.put(after);
        next.track(t -> ActionEvolution.counted(t, after.status()));
    }

    private static OutcomeEntry entry(SessionEvent event, Outcome outcome) {
        return new OutcomeEntry(outcome, event.by(), event.at(), Optional.empty());
    }

    private static Acceptance acceptance(SessionEvent event) {
        return new Acceptance(event.by(), event.at(), false);
    }

    private static void change(Successor next, SessionId id, Change change) {
        Session session = next.session(id);
        next.put(change.apply(session, session.toBuilder()).build());
    }

    /** A change of a session, told by what it was. */
    private interface Change {
        Session.Builder apply(Session session, Session.Builder builder);
    }
}
