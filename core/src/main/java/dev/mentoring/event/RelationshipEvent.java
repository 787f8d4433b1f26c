package dev.mentoring.event;

import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.SessionId;
import java.util.List;
import java.util.Optional;

/** What happened to a relationship as a whole. */
public sealed interface RelationshipEvent extends MentoringEvent {

    /**
     * A relationship was proposed.
     *
     * @param stamp which relationship, who and when
     * @param pair the two people
     * @param programme the programme it belongs to
     * @param externalId the host's own id for it
     * @param policy the programme's policy, which travels with it
     * @param agreement the agreement that is proposed with it
     * @param goals goals suggested as drafts
     */
    record RelationshipProposed(
            Stamp stamp,
            Pair pair,
            ProgrammeId programme,
            Optional<String> externalId,
            MentoringPolicy policy,
            MentoringAgreement agreement,
            List<SuggestedGoal> goals)
            implements RelationshipEvent {
        /** Copies the lists. */
        public RelationshipProposed {
            goals = List.copyOf(goals);
        }

        @Override
        public PublishedEvent published() {
            return EventData.of("programme", programme.value())
                    .with("externalId", externalId)
                    .with(agreement)
                    .withEach(
                            "goals",
                            goals,
                            goal -> EventData.of("goal", goal.id()).with(goal.definition()))
                    .as(EventType.RELATIONSHIP_PROPOSED, stamp);
        }
    }

    /**
     * The proposal was declined.
     *
     * @param stamp which relationship, who and when
     * @param reason why, as a code
     * @param note why, in words for the pair
     */
    record RelationshipDeclined(Stamp stamp, EndReason reason, Optional<String> note) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("reason", reason).as(EventType.RELATIONSHIP_DECLINED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "RelationshipDeclined[stamp=" + stamp + ", reason=" + reason + "]";
        }
    }

    /**
     * Whoever had proposed the relationship withdrew it.
     *
     * @param stamp which relationship, who and when
     */
    record RelationshipWithdrawn(Stamp stamp) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.RELATIONSHIP_WITHDRAWN, stamp);
        }
    }

    /**
     * The proposal found no answer in time.
     *
     * @param stamp which relationship, who and when
     */
    record RelationshipExpired(Stamp stamp) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.RELATIONSHIP_EXPIRED, stamp);
        }
    }

    /**
     * The relationship was put on hold.
     *
     * @param stamp which relationship, who and when
     * @param reason why, as a code
     * @param note why, in words for the pair
     */
    record RelationshipPaused(Stamp stamp, EndReason reason, Optional<String> note) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("reason", reason).as(EventType.RELATIONSHIP_PAUSED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "RelationshipPaused[stamp=" + stamp + ", reason=" + reason + "]";
        }
    }

    /**
     * The relationship goes on.
     *
     * @param stamp which relationship, who and when
     */
    record RelationshipResumed(Stamp stamp) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.RELATIONSHIP_RESUMED, stamp);
        }
    }

    /**
     * The mentee recorded their overarching objectives.
     *
     * @param stamp which relationship, who and when
     * @param objectives the objectives, in place of earlier ones
     */
    record ObjectivesRecorded(Stamp stamp, List<String> objectives) implements RelationshipEvent {
        /** Copies the lists. */
        public ObjectivesRecorded {
            objectives = List.copyOf(objectives);
        }

        @Override
        public PublishedEvent published() {
            return EventData.of("objectives", objectives.size()).as(EventType.OBJECTIVES_RECORDED, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "ObjectivesRecorded[stamp=" + stamp + "]";
        }
    }

    /**
     * The mentee recorded a self-assessment.
     *
     * @param stamp which relationship, who and when
     * @param selfAssessment in place of an earlier one
     */
    record SelfAssessmentRecorded(Stamp stamp, SelfAssessment selfAssessment) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.SELF_ASSESSMENT_RECORDED, stamp);
        }
    }

    /**
     * Objectives and goals were reviewed.
     *
     * @param stamp which relationship, who and when
     * @param review the review
     */
    record ObjectivesReviewed(Stamp stamp, ObjectivesReview review) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.of("kind", review.kind())
                    .with("goals", review.reviewedGoals())
                    .as(EventType.OBJECTIVES_REVIEWED, stamp);
        }
    }

    /**
     * A party recorded that they had disclosed something of what was said, under the one exception to confidentiality.
     *
     * @param stamp which relationship, who and when
     * @param disclosure why, to whom, what and when
     */
    record DisclosureRecorded(Stamp stamp, Disclosure disclosure) implements RelationshipEvent {
        @Override
        public PublishedEvent published() {
            return EventData.none().as(EventType.DISCLOSURE_RECORDED, stamp);
        }
    }

    /**
     * The relationship was completed.
     *
     * @param stamp which relationship, who and when
     * @param withdrawnSessions proposed sessions that it withdrew
     * @param goals goals that end with it
     * @param continuingActions actions that continue beyond it
     */
    record RelationshipCompleted(
            Stamp stamp, List<SessionId> withdrawnSessions, List<GoalId> goals, List<ActionId> continuingActions)
            implements RelationshipEvent {
        /** Copies the lists. */
        public RelationshipCompleted {
            withdrawnSessions = List.copyOf(withdrawnSessions);
            goals = List.copyOf(goals);
            continuingActions = List.copyOf(continuingActions);
        }

        @Override
        public PublishedEvent published() {
            return EventData.of("withdrawnSessions", withdrawnSessions)
                    .with("goals", goals)
                    .with("continuingActions", continuingActions)
                    .as(EventType.RELATIONSHIP_COMPLETED, stamp);
        }
    }

    /**
     * The relationship was ended early.
     *
     * @param stamp which relationship, who and when
     * @param reason why, as a code
     * @param note why, in words for the pair
     * @param sessions sessions that end with it
     * @param goals goals that end with it
     * @param actions actions that end with it
     */
    record RelationshipEndedEarly(
            Stamp stamp,
            EndReason reason,
            Optional<String> note,
            List<SessionId> sessions,
            List<GoalId> goals,
            List<ActionId> actions)
            implements RelationshipEvent {
        /** Copies the lists. */
        public RelationshipEndedEarly {
            sessions = List.copyOf(sessions);
            goals = List.copyOf(goals);
            actions = List.copyOf(actions);
        }

        @Override
        public PublishedEvent published() {
            return EventData.of("reason", reason)
                    .with("sessions", sessions)
                    .with("goals", goals)
                    .with("actions", actions)
                    .as(EventType.RELATIONSHIP_ENDED_EARLY, stamp);
        }

        /** Everything but what was said. */
        @Override
        public String toString() {
            return "RelationshipEndedEarly[stamp=" + stamp + ", reason=" + reason + ", sessions=" + sessions
                    + ", goals=" + goals + ", actions=" + actions + "]";
        }
    }
}
