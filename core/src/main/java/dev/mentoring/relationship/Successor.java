package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.ActionEvent;
import dev.mentoring.event.AgreementEvent;
import dev.mentoring.event.AuthorEvent;
import dev.mentoring.event.GoalEvent;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PolicyEvent;
import dev.mentoring.event.RelationshipEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.event.SessionEvent;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The relationship that follows another one, while an evolution puts it together. */
final class Successor {
    private final RelationshipHead head;
    private final Recalled recalled;
    private final Map<SessionId, Session> sessions;
    private final Map<GoalId, SmartGoal> goals;
    private final Map<ActionId, Action> actions;
    private final List<JournalItem> finished = new ArrayList<>();
    private final List<AuthorChange> authored = new ArrayList<>();
    private RelationshipStatus status;
    private RelationshipBody body;
    private boolean shared = true;

    private Successor(RelationshipHead head, RelationshipBody body) {
        this.head = head;
        this.status = head.status();
        this.body = body;
        this.recalled = Recalled.nothing();
        this.sessions = new LinkedHashMap<>();
        this.goals = new LinkedHashMap<>();
        this.actions = new LinkedHashMap<>();
    }

    private Successor(MentoringRelationship before) {
        this.head = before.head();
        this.status = head.status();
        this.body = before.body();
        this.recalled = before.atHand();
        this.sessions = new LinkedHashMap<>(before.sessionsById());
        this.goals = new LinkedHashMap<>(before.goalsById());
        this.actions = new LinkedHashMap<>(before.actionsById());
    }

    static Successor of(MentoringRelationship before) {
        return new Successor(before);
    }

    static Successor first(RelationshipProposed event) {
        RelationshipHead head = new RelationshipHead(
                event.relationship(),
                0,
                0,
                event.pair(),
                event.programme(),
                event.externalId(),
                RelationshipStatus.PROPOSED);
        RelationshipBody body = RelationshipBody.builder()
                .proposedBy(event.by())
                .proposedAt(event.at())
                .policy(Negotiated.<MentoringPolicy>nothing().enact(event.by(), event.policy(), event.at()))
                .agreement(Negotiated.<MentoringAgreement>nothing().propose(event.by(), event.agreement(), event.at()))
                .trackRecord(TrackRecord.empty())
                .build();
        Successor first = new Successor(head, body);
        event.goals()
                .forEach(goal -> first.put(SmartGoal.builder()
                        .id(goal.id())
                        .status(GoalStatus.DRAFT)
                        .definition(
                                Negotiated.<GoalDefinition>nothing().propose(event.by(), goal.definition(), event.at()))
                        .build()));
        return first;
    }

    void apply(MentoringEvent event) {
        if (event instanceof SessionEvent e) {
            SessionEvolution.apply(this, e);
        } else if (event instanceof GoalEvent e) {
            GoalEvolution.apply(this, e);
        } else if (event instanceof ActionEvent e) {
            ActionEvolution.apply(this, e);
        } else if (event instanceof AgreementEvent e) {
            AgreementEvolution.apply(this, e);
        } else if (event instanceof AuthorEvent e) {
            shared = !e.published().type().isPrivate();
            AuthorEvolution.apply(this, e);
        } else if (event instanceof PolicyEvent e) {
            PolicyEvolution.apply(this, e);
        } else {
            RelationshipEvolution.apply(this, (RelationshipEvent) event);
        }
    }

    RelationshipStatus status() {
        return status;
    }

    void status(RelationshipStatus next) {
        status = next;
    }

    RelationshipBody body() {
        return body;
    }

    void body(UnaryOperator<RelationshipBody.Builder> change) {
        body = change.apply(body.toBuilder()).build();
    }

    void track(UnaryOperator<TrackRecord> change) {
        body(b -> b.trackRecord(change.apply(body.trackRecord())));
    }

    /** The session an event names: live, or recalled from the journal. */
    Session session(SessionId id) {
        return Optional.ofNullable(sessions.get(id))
                .or(() -> recalled.session().filter(session -> session.id().equals(id)))
                .orElseThrow(() -> new IllegalStateException("an event names a session that is not at hand: " + id));
    }

    SmartGoal goal(GoalId id) {
        return Optional.ofNullable(goals.get(id))
                .orElseThrow(() -> new IllegalStateException("an event names a goal that is not live: " + id));
    }

    Action action(ActionId id) {
        return Optional.ofNullable(actions.get(id))
                .orElseThrow(() -> new IllegalStateException("an event names an action that is not live: " + id));
    }

    List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    List<SmartGoal> goals() {
        return List.copyOf(goals.values());
    }

    List<Action> actions() {
        return List.copyOf(actions.values());
    }

    /** A live session stays or comes in; any other leaves for the journal. */
    void put(Session session) {
        if (session.status().isLive() && status.isLive()) {
            sessions.put(session.id(), session);
        } else {
            finish(session);
        }
    }

    void put(SmartGoal goal) {
        if (goal.status().isLive()) {
            goals.put(goal.id(), goal);
        } else {
            finish(goal);
        }
    }

    void put(Action action) {
        if (action.status().isUnresolved()) {
            actions.put(action.id(), action);
        } else {
            finish(action);
        }
    }

    void finish(Session session) {
        sessions.remove(session.id());
        finished.add(new JournalItem.FinishedSession(session));
    }

    void finish(SmartGoal goal) {
        goals.remove(goal.id());
        finished.add(new JournalItem.FinishedGoal(goal));
    }

    void finish(Action action) {
        actions.remove(action.id());
        finished.add(new JournalItem.FinishedAction(action));
    }

    void finish(JournalItem item) {
        finished.add(item);
    }

    void author(AuthorChange change) {
        authored.add(change);
    }

    List<AuthorChange> authored() {
        return authored;
    }

    List<JournalItem> finished() {
        return finished;
    }

    MentoringRelationship relationship() {
        long version = head.version() + 1;
        RelationshipHead next = new RelationshipHead(
                head.id(),
                version,
                shared ? version : head.sharedVersion(),
                head.pair(),
                head.programme(),
                head.externalId(),
                status);
        return new MentoringRelationship(next, body, sessions, goals, actions, Recalled.nothing());
    }
}
