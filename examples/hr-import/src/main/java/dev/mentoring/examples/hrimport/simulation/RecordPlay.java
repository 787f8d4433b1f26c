package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.participant.Role;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the pair closes its sessions, and what becomes of the actions it agrees there. */
final class RecordPlay {
    private final Scene scene;
    private final Dice dice;
    private final Habits habits;
    private Optional<SessionId> lastClosed = Optional.empty();

    RecordPlay(Scene scene, Dice dice, Habits habits) {
        this.scene = scene;
        this.dice = dice;
        this.habits = habits;
    }

    /** Closes every session that awaits its record. */
    void closeAll(boolean last) {
        for (Session session : scene.view().sessions()) {
            if (session.status() == SessionStatus.HELD) {
                close(session, last);
            }
        }
    }

    Optional<SessionId> lastClosed() {
        return lastClosed;
    }

    void amend() {
        lastClosed.ifPresent(id -> scene.does(
                dice.oneOf(List.of(Role.MENTOR, Role.MENTEE)),
                me -> me.session(id).amendRecord("The second point was the mentor's, not mine.")));
    }

    /** Between two sessions the owners get on with their actions, or not. */
    void workOnActions(LocalDate day) {
        for (Action action : scene.view().actions()) {
            scene.at(day, 9);
            if (action.status() == ActionStatus.OPEN && dice.chance(60)) {
                scene.does(action.owner(), me -> me.action(action.id()).start());
                String note = dice.oneOf(Lines.NOTES);
                scene.does(action.owner(), me -> me.action(action.id()).note(note));
            }
            if (dice.chance(40) && !dice.chance(habits.carries())) {
                complete(action);
            }
        }
        if (dice.chance(8)) {
            NewAction between = action().dueOn(scene.at(day, 9).today().plusDays(14));
            scene.does(Role.MENTEE, me -> me.agreeAction(between));
        }
    }

    /** What is open at the end is done, given up or goes on without the pair. */
    void settleActions(LocalDate day) {
        for (Action action : scene.view().actions()) {
            scene.at(day, 10);
            if (!dice.chance(habits.carries())) {
                complete(action);
            } else if (dice.chance(40)) {
                scene.does(action.owner(), me -> me.action(action.id()).drop("No longer needed."));
            }
        }
    }

    private void complete(Action action) {
        String learnt = dice.oneOf(Lines.LEARNT);
        scene.does(action.owner(), me -> me.action(action.id()).complete(learnt));
    }

    private void close(Session session, boolean last) {
        if (dice.chance(habits.hastes())) {
            scene.tries(
                    Role.MENTEE,
                    me -> me.session(session.id()).close(SessionRecord.builder().build()));
        }
        SessionRecord record = record(session, last);
        scene.does(
                dice.oneOf(List.of(Role.MENTOR, Role.MENTEE, Role.MENTEE)),
                me -> me.session(session.id()).close(record));
        lastClosed = Optional.of(session.id());
    }

    private SessionRecord record(Session session, boolean last) {
        NextMeeting next = next(session, last);
        SessionRecord.Builder record = SessionRecord.builder();
        record.addDiscussed(dice.oneOf(Lines.DISCUSSED))
                .addAgreed(dice.oneOf(Lines.AGREED))
                .actionReviews(scene.view().actions().stream().map(this::review).toList())
                .nextMeeting(next);
        if (!(next instanceof NextMeeting.None)) {
            record.addHopedFor(dice.oneOf(Lines.HOPES));
        }
        if (dice.chance(30)) {
            record.addReflectionQuestion(dice.oneOf(Lines.QUESTIONS));
        }
        if (dice.chance(40)) {
            record.improvement(dice.oneOf(Lines.IMPROVEMENTS));
        } else {
            record.nothingToImprove(true);
        }
        agreeActions(record, last);
        return record.build();
    }

    private void agreeActions(SessionRecord.Builder record, boolean last) {
        if (dice.chance(last ? 60 : 8)) {
            record.noActionsReason(last ? "This was our last session." : "First the open ones.");
            return;
        }
        record.addAction(action());
        if (dice.chance(50)) {
            record.addAction(NewAction.of(scene.newActionId(), dice.oneOf(Lines.MENTOR_ACTIONS))
                    .ownedBy(Role.MENTOR));
        }
    }

    private NewAction action() {
        return NewAction.of(scene.newActionId(), dice.oneOf(Lines.ACTIONS));
    }

    private ActionReview review(Action action) {
        if (dice.chance(habits.carries())) {
            return ActionReview.carriedOver(action.id(), dice.oneOf(Lines.NOTES));
        }
        return dice.chance(7)
                ? ActionReview.dropped(action.id(), "Something else matters more now.")
                : ActionReview.done(action.id(), dice.oneOf(Lines.LEARNT));
    }

    private NextMeeting next(Session session, boolean last) {
        Instant start = session.currentMeeting().startsAt();
        Optional<SessionId> later = scene.view().sessions().stream()
                .filter(other -> other.currentMeeting().startsAt().isAfter(start))
                .map(Session::id)
                .findFirst();
        if (later.isPresent()) {
            return NextMeeting.planned(later.get());
        }
        return last
                ? NextMeeting.thisWasTheLast()
                : NextMeeting.deferred("One of us travels.", scene.today().plusDays(14));
    }
}
