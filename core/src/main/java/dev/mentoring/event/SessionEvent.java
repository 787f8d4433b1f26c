package dev.mentoring.event;

import dev.mentoring.resource.Resource;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import java.util.List;
import java.util.Optional;

/** What happened to a session, or to a series of them. */
public sealed interface SessionEvent extends MentoringEvent {

    /**
     * A session was proposed.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param meeting when and where
     */
    record SessionProposed(Stamp stamp, SessionId session, Meeting meeting) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .withFirstRevision()
                    .with(meeting)
                    .as(EventType.SESSION_PROPOSED, stamp);
        }
    }

    /**
     * A whole series was proposed at once.
     *
     * @param stamp which relationship, who and when
     * @param sessions its sessions
     */
    record SeriesProposed(Stamp stamp, List<ProposedSession> sessions) implements SessionEvent {
        /** Copies the lists. */
        public SeriesProposed {
            sessions = List.copyOf(sessions);
        }

        @Override
        public PublishedEvent published() {
            return EventData.none()
                    .withEach(
                            "sessions",
                            sessions,
                            session -> EventData.of("session", session.id())
                                    .withFirstRevision()
                                    .with(session.meeting()))
                    .as(EventType.SERIES_PROPOSED, stamp);
        }
    }

    /**
     * A proposed time was confirmed: the session is scheduled, or rescheduled.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     */
    record SessionConfirmed(Stamp stamp, SessionId session, int revision) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).with("revision", revision).as(EventType.SESSION_CONFIRMED, stamp);
        }
    }

    /**
     * Several proposed times were confirmed at once.
     *
     * @param stamp which relationship, who and when
     * @param sessions the sessions and the revisions confirmed
     */
    record SeriesConfirmed(Stamp stamp, List<SessionRevision> sessions) implements SessionEvent {
        /** Copies the lists. */
        public SeriesConfirmed {
            sessions = List.copyOf(sessions);
        }

        @Override
        public PublishedEvent published() {
            return EventData.none()
                    .withEach(
                            "sessions",
                            sessions,
                            confirmed ->
                                    EventData.of("session", confirmed.session()).with("revision", confirmed.revision()))
                    .as(EventType.SERIES_CONFIRMED, stamp);
        }
    }

    /**
     * Another time was proposed for a session.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     * @param meeting when and where
     */
    record SessionTimeProposed(Stamp stamp, SessionId session, int revision, Meeting meeting) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("revision", revision)
                    .with(meeting)
                    .as(EventType.SESSION_TIME_PROPOSED, stamp);
        }
    }

    /**
     * A proposed time was declined, or withdrawn by its author; the confirmed one stands.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     */
    record SessionTimeDropped(Stamp stamp, SessionId session, int revision) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("revision", revision)
                    .as(EventType.SESSION_TIME_DROPPED, stamp);
        }
    }

    /**
     * A session was called off.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param outcome by whom and why
     */
    record SessionCancelled(Stamp stamp, SessionId session, Outcome.Cancelled outcome) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).with(outcome).as(EventType.SESSION_CANCELLED, stamp);
        }
    }

    /**
     * A session was missed.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param outcome by whom
     */
    record SessionMissed(Stamp stamp, SessionId session, Outcome.Missed outcome) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).with(outcome).as(EventType.SESSION_MISSED, stamp);
        }
    }

    /**
     * A session started.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     */
    record SessionStarted(Stamp stamp, SessionId session) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_STARTED, stamp);
        }
    }

    /**
     * The conversation of a running session came to a stage.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param stage the stage
     */
    record StageEntered(Stamp stamp, SessionId session, ConversationStage stage) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.STAGE_ENTERED, stamp);
        }

        /** Everything but the stage, which is the pair's own. */
        @Override
        public String toString() {
            return "StageEntered[stamp=" + stamp + ", session=" + session + "]";
        }
    }

    /**
     * A running session finished; it awaits its record.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     */
    record SessionFinished(Stamp stamp, SessionId session) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_FINISHED, stamp);
        }
    }

    /**
     * A session that was held without being started here was logged afterwards.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param meeting when and where it was held
     */
    record SessionLogged(Stamp stamp, SessionId session, Meeting meeting) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).with(meeting).as(EventType.SESSION_LOGGED, stamp);
        }
    }

    /**
     * The mentee proposed the session's objectives.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     * @param objectives what the session is to bring
     */
    record SessionObjectivesProposed(Stamp stamp, SessionId session, int revision, SessionObjectives objectives)
            implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("revision", revision)
                    .with("objectives", objectives.objectives().size())
                    .with(
                            "goals",
                            objectives.objectives().stream()
                                    .flatMap(objective -> objective.goal().stream())
                                    .distinct()
                                    .toList())
                    .as(EventType.SESSION_OBJECTIVES_PROPOSED, stamp);
        }
    }

    /**
     * The mentor agreed the session's objectives.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     */
    record SessionObjectivesAgreed(Stamp stamp, SessionId session, int revision) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("revision", revision)
                    .as(EventType.SESSION_OBJECTIVES_AGREED, stamp);
        }
    }

    /**
     * The session's proposed objectives were declined by the mentor, or withdrawn by the mentee; the agreed ones stand.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param revision the revision's number
     */
    record SessionObjectivesDropped(Stamp stamp, SessionId session, int revision) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("revision", revision)
                    .as(EventType.SESSION_OBJECTIVES_DROPPED, stamp);
        }
    }

    /**
     * A party recorded their preparation.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param preparation in place of an earlier one
     */
    record SessionPrepared(Stamp stamp, SessionId session, Preparation preparation) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_PREPARED, stamp);
        }
    }

    /**
     * The record of a held session was closed.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param record the record, each action with its due date
     */
    record SessionClosed(Stamp stamp, SessionId session, SessionRecord record) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).with(record).as(EventType.SESSION_CLOSED, stamp);
        }
    }

    /**
     * The outcome of a session was corrected.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param outcome how it came out after all
     * @param heldAs when and where it was held, if that is corrected
     * @param reason why it is corrected
     */
    record SessionOutcomeCorrected(
            Stamp stamp, SessionId session, Outcome outcome, Optional<Meeting> heldAs, String reason)
            implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session)
                    .with("outcome", outcome.status())
                    .with(outcome)
                    .with("startsAt", heldAs.map(Meeting::startsAt))
                    .with("endsAt", heldAs.map(Meeting::endsAt))
                    .as(EventType.SESSION_OUTCOME_CORRECTED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "SessionOutcomeCorrected[stamp=" + stamp + ", session=" + session + ", outcome=" + outcome + "]";
        }
    }

    /**
     * A closed record was amended.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param amendment the amendment
     */
    record SessionRecordAmended(Stamp stamp, SessionId session, RecordAmendment amendment) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_RECORD_AMENDED, stamp);
        }
    }

    /**
     * A party attached a resource to a session; if that is finished, the resource stands beside it in the journal.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param resource the resource
     */
    record SessionResourceAttached(Stamp stamp, SessionId session, Resource resource) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_RESOURCE_ATTACHED, stamp);
        }
    }

    /**
     * A party took back a resource that they had attached to a session.
     *
     * @param stamp which relationship, who and when
     * @param session the session
     * @param resource the resource
     */
    record SessionResourceDetached(Stamp stamp, SessionId session, Resource resource) implements SessionEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("session", session).as(EventType.SESSION_RESOURCE_DETACHED, stamp);
        }
    }
}
