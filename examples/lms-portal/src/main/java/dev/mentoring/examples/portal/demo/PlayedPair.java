package dev.mentoring.examples.portal.demo;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.PartyView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A pair whose past is played: each command is given at a moment of its own. */
final class PlayedPair {
    private final Mentoring mentoring;
    private final RelationshipId id;
    private final Actor.Participant mentor;
    private final Actor.Participant mentee;

    private PlayedPair(Mentoring mentoring, RelationshipId id, Actor.Participant mentor, Actor.Participant mentee) {
        this.mentoring = mentoring;
        this.id = id;
        this.mentor = mentor;
        this.mentee = mentee;
    }

    static PlayedPair proposed(Mentoring mentoring, Instant at, Person mentor, Person mentee, Proposal proposal) {
        RelationshipId id =
                mentoring.at(at).propose(Cast.PRIYA.asCoordinator(), proposal).relationship();
        return new PlayedPair(mentoring, id, mentor.asParticipant(), mentee.asParticipant());
    }

    <E extends MentoringEvent> void mentor(Instant at, Function<PartyCommands, Transition<E>> command) {
        mentoring.at(at).change(id, mentor, command);
    }

    <E extends MentoringEvent> void mentee(Instant at, Function<PartyCommands, Transition<E>> command) {
        mentoring.at(at).change(id, mentee, command);
    }

    PartyView view(Instant at) {
        return mentoring.at(at).view(id, mentee);
    }

    void accept(Instant at) {
        mentor(at, me -> me.acceptAgreement(1));
        mentee(at.plus(Duration.ofHours(5)), me -> me.acceptAgreement(1));
    }

    /** Proposes the meetings a day before the mentee confirms them. */
    List<SessionId> schedule(Instant at, List<Meeting> meetings) {
        List<ProposedSession> sessions = mentoring.newSessions(meetings);
        mentor(at, me -> me.proposeSeries(sessions));
        List<SessionRevision> times = view(at).timesToConfirm();
        mentee(at.plus(Duration.ofHours(20)), me -> me.confirmSeries(times));
        return sessions.stream().map(ProposedSession::id).toList();
    }

    /** What both do before a session: its objectives, and each one's preparation. */
    void prepare(SessionId session, Instant at, SessionObjectives objectives, String menteeTopic, String mentorTopic) {
        mentee(at, me -> me.session(session).proposeObjectives(objectives));
        mentor(at.plus(Duration.ofHours(3)), me -> me.session(session).agreeObjectives(1));
        mentee(at.plus(Duration.ofHours(4)), me -> me.session(session).prepare(Preparation.topics(menteeTopic)));
        mentor(at.plus(Duration.ofHours(6)), me -> me.session(session).prepare(Preparation.topics(mentorTopic)));
    }

    void hold(SessionId session, Meeting meeting) {
        mentee(meeting.startsAt(), me -> me.session(session).start());
        mentor(
                meeting.startsAt().plus(meeting.duration()),
                me -> me.session(session).finish());
    }

    void close(SessionId session, Meeting meeting, SessionRecord record) {
        mentee(
                meeting.startsAt().plus(meeting.duration()).plus(Duration.ofHours(2)),
                me -> me.session(session).close(record));
    }
}
