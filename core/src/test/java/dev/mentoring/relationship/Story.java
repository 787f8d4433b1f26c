package dev.mentoring.relationship;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.participant.Actor;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One relationship as a test tells it: who does what, one after the other, while time passes. */
public final class Story {
    public static final SessionId FIRST = new SessionId("first");
    public static final SessionId SECOND = new SessionId("second");
    public static final GoalId GUIDE = new GoalId("guide");
    public static final ActionId OUTLINE = new ActionId("outline");

    private MentoringRelationship relationship;
    private Instant now = Pairs.START;
    private final List<JournalItem> journal = new ArrayList<>();

    private Story(MentoringRelationship relationship) {
        this.relationship = relationship;
    }

    /** Maria has proposed. */
    public static Story proposed(MentoringPolicy policy) {
        return proposed(Pairs.proposal().policy(policy).build());
    }

    public static Story proposed(Proposal proposal) {
        return new Story(MentoringRelationship.propose(Pairs.MARIA, Pairs.START, Pairs.ID, proposal)
                .relationship());
    }

    public static Story active() {
        return active(MentoringPolicy.standard());
    }

    /** Both have accepted, and Ben has recorded objectives and a self-assessment. */
    public static Story active(MentoringPolicy policy) {
        Story story = proposed(policy);
        story.keep(story.ben().acceptAgreement(1));
        story.keep(story.ben().recordObjectives(List.of("to write well")));
        story.keep(story.ben().recordSelfAssessment(new SelfAssessment(List.of("patient"), List.of("brevity"))));
        return story;
    }

    /** With something of everything: a proposed session, a draft, an action. */
    public static Story in(RelationshipStatus status) {
        Story story = status == RelationshipStatus.PROPOSED || isStillborn(status)
                ? proposed(MentoringPolicy.standard())
                : active();
        switch (status) {
            case PROPOSED, ACTIVE -> {}
            case ON_HOLD -> story.busy().keep(story.ben().pause(EndReason.LEAVE));
            case ENDED_EARLY -> story.busy().keep(story.ben().endEarly(EndReason.NO_TIME));
            case COMPLETED -> {
                story.keep(story.ben().recordReview(finalReview()));
                story.keep(story.ben().complete(Set.of()));
            }
            case DECLINED -> story.keep(story.ben().decline(EndReason.NOT_A_MATCH));
            case WITHDRAWN -> story.keep(story.maria().withdraw());
            case EXPIRED -> story.keep(story.carla().expire());
        }
        return status == RelationshipStatus.ACTIVE ? story.busy() : story;
    }

    private static boolean isStillborn(RelationshipStatus status) {
        return RelationshipStatus.PROPOSED.next().contains(status) && status != RelationshipStatus.ACTIVE;
    }

    private Story busy() {
        keep(maria().session(FIRST).propose(Pairs.meetingAt(now.plus(Duration.ofDays(7)))));
        keep(ben().goal(GUIDE).draft(Pairs.goal(today().plusDays(90))));
        keep(maria().agreeAction(NewAction.of(OUTLINE, "Outline")));
        return this;
    }

    public static ObjectivesReview finalReview() {
        return new ObjectivesReview(ObjectivesReview.Kind.FINAL, "well done", List.of());
    }

    /** A session that both agreed to, with objectives and preparation, to begin at its time. */
    public Story scheduled(SessionId id, Meeting meeting) {
        keep(maria().session(id).propose(meeting));
        keep(ben().session(id).confirm(1));
        return this;
    }

    public Story prepared(SessionId id, SessionObjectives objectives) {
        keep(ben().session(id).proposeObjectives(objectives));
        keep(maria().session(id).agreeObjectives(1));
        keep(ben().session(id).prepare(Preparation.topics("writing")));
        keep(maria().session(id).prepare(Preparation.topics("listening")));
        return this;
    }

    /** A session that was held an hour ago. */
    public Story held(SessionId id) {
        keep(maria().session(id).logHeld(Pairs.meetingAt(now.minus(Duration.ofHours(1)))));
        return this;
    }

    /** A goal that both agreed. */
    public Story agreedGoal(GoalId id) {
        keep(ben().goal(id).draft(Pairs.goal(today().plusDays(90))));
        keep(maria().goal(id).agree(1));
        return this;
    }

    public Story at(Instant later) {
        now = later;
        return this;
    }

    public Story later(Duration passed) {
        return at(now.plus(passed));
    }

    public PartyCommands maria() {
        return as(Pairs.MARIA);
    }

    public PartyCommands ben() {
        return as(Pairs.BEN);
    }

    public PartyCommands as(Actor.Participant actor) {
        return relationship.as(actor, now);
    }

    public CoordinatorCommands carla() {
        return relationship.as(Pairs.CARLA, now);
    }

    public <E extends MentoringEvent> Transition<E> keep(Transition<E> transition) {
        relationship = transition.relationship();
        journal.addAll(transition.finished());
        return transition;
    }

    /** The relationship with a finished session at hand. */
    public Story recall(SessionId id) {
        journal.stream()
                .filter(JournalItem.FinishedSession.class::isInstance)
                .map(item -> ((JournalItem.FinishedSession) item).session())
                .filter(session -> session.id().equals(id))
                .reduce((earlier, last) -> last)
                .ifPresent(session -> relationship = relationship.recalling(session));
        return this;
    }

    public MentoringRelationship relationship() {
        return relationship;
    }

    public List<JournalItem> journal() {
        return List.copyOf(journal);
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return relationship.dayOf(now);
    }

    /** Why a command is refused; fails if it is not. */
    public static List<Violation> refusal(Supplier<?> command) {
        Object result;
        try {
            result = command.get();
        } catch (RuleViolationException e) {
            return e.violations();
        }
        throw new AssertionError("carried out: " + result);
    }
}
