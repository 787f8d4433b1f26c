package dev.mentoring.examples.portal;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.resource.Resource;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A word that a pair says wherever something can be said, so that whoever shows it to others is found out. */
final class Canary {
    static final String WORD = "zanzibar";

    private Canary() {}

    /** Says the word in everything that a party can write, and puts the pair on hold. */
    static RelationshipId sayEverywhere(Mentoring mentoring, RelationshipId pair, String mentorId, String menteeId) {
        Actor.Participant mentor = Actor.participant(mentorId);
        Actor.Participant mentee = Actor.participant(menteeId);
        var view = mentoring.view(pair, mentor);
        var zone = view.zone();
        var now = LocalDateTime.ofInstant(view.readAt(), zone);
        mentoring.change(pair, mentee, me -> me.recordObjectives(List.of(WORD)));
        mentoring.change(pair, mentee, me -> me.recordSelfAssessment(new SelfAssessment(List.of(WORD), List.of(WORD))));
        MentoringAgreement agreed = view.agreement().value().orElseThrow();
        mentoring.change(
                pair,
                mentor,
                me -> me.proposeAgreement(agreed.toBuilder()
                        .confidentialityExtension(WORD)
                        .addFurtherGroundRules(WORD)
                        .logistics(new Logistics(MeetingMode.REMOTE, zone, Optional.of(WORD)))
                        .build()));
        mentoring.change(pair, mentee, me -> me.acceptAgreement(2));
        GoalId goal = mentoring.newGoalId();
        mentoring.change(
                pair,
                mentee,
                me -> me.goal(goal)
                        .draft(GoalDefinition.builder()
                                .title(WORD)
                                .criteria(SmartCriteria.builder()
                                        .specific(WORD)
                                        .measurable(WORD)
                                        .achievable(WORD)
                                        .relevant(WORD)
                                        .timeBound(now.toLocalDate().plusDays(90))
                                        .build())
                                .addMeasures(new Milestones(WORD, WORD, List.of(WORD, WORD + "s")))
                                .build()));
        mentoring.change(pair, mentor, me -> me.goal(goal).agree(1));
        mentoring.change(pair, mentor, me -> me.goal(goal).linkOpportunity(Opportunity.of(WORD)));
        mentoring.change(
                pair, mentor, me -> me.goal(goal).attach(Resource.ofLink(WORD, "https://" + WORD + ".example")));
        session(mentoring, pair, mentor, mentee, goal);
        mentoring.change(pair, mentee, me -> me.pause(EndReason.LEAVE, WORD));
        return pair;
    }

    private static void session(
            Mentoring mentoring, RelationshipId pair, Actor.Participant mentor, Actor.Participant mentee, GoalId goal) {
        var view = mentoring.view(pair, mentor);
        SessionId session = mentoring.newSessionId();
        LocalDateTime soon = LocalDateTime.ofInstant(view.readAt(), view.zone()).plusMinutes(20);
        Meeting meeting = Meeting.online(soon, view.zone(), Duration.ofMinutes(60), "https://meet.example/" + WORD);
        mentoring.change(pair, mentor, me -> me.session(session).propose(meeting));
        mentoring.change(pair, mentee, me -> me.session(session).confirm(1));
        mentoring.change(pair, mentee, me -> me.session(session).proposeObjectives(SessionObjectives.of(WORD, goal)));
        mentoring.change(pair, mentor, me -> me.session(session).agreeObjectives(1));
        mentoring.change(pair, mentee, me -> me.session(session).prepare(Preparation.topics(WORD)));
        mentoring.change(pair, mentee, me -> me.session(session).start());
        mentoring.change(pair, mentor, me -> me.session(session).finish());
        ActionId action = mentoring.newActionId();
        mentoring.change(
                pair,
                mentee,
                me -> me.session(session)
                        .close(SessionRecord.builder()
                                .addDiscussed(WORD)
                                .addAgreed(WORD)
                                .addHopedFor(WORD)
                                .addReflectionQuestions(WORD)
                                .improvement(WORD)
                                .addActions(NewAction.of(action, WORD))
                                .nextMeeting(NextMeeting.deferred(
                                        WORD, soon.toLocalDate().plusDays(7)))
                                .build()));
        mentoring.change(pair, mentee, me -> me.action(action).note(WORD));
        mentoring.change(
                pair, mentee, me -> me.privately().writeReflection(mentoring.newReflectionId(), session, WORD));
    }
}
