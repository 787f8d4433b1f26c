package dev.mentoring.relationship;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Revision;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.RecordedObservation;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something finished, which has left the live relationship for the pair's journal, where it is read in the order in which it
 * was finished.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalItem.FinishedSession.class, name = "session"),
    @JsonSubTypes.Type(value = JournalItem.FinishedGoal.class, name = "goal"),
    @JsonSubTypes.Type(value = JournalItem.FinishedAction.class, name = "action"),
    @JsonSubTypes.Type(value = JournalItem.SupersededAgreement.class, name = "agreement"),
    @JsonSubTypes.Type(value = JournalItem.SupersededPolicy.class, name = "policy"),
    @JsonSubTypes.Type(value = JournalItem.SupersededGoalRevision.class, name = "goal-revision"),
    @JsonSubTypes.Type(value = JournalItem.EarlierObservation.class, name = "observation"),
    @JsonSubTypes.Type(value = JournalItem.EarlierProgressNote.class, name = "progress-note"),
    @JsonSubTypes.Type(value = JournalItem.Amendment.class, name = "amendment"),
    @JsonSubTypes.Type(value = JournalItem.SharedReflection.class, name = "reflection"),
    @JsonSubTypes.Type(value = JournalItem.AttachedResource.class, name = "resource"),
    @JsonSubTypes.Type(value = JournalItem.Review.class, name = "review"),
    @JsonSubTypes.Type(value = JournalItem.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = JournalItem.RecordedDisclosure.class, name = "disclosure")
})
public sealed interface JournalItem {

    /**
     * A session that is closed, cancelled or missed, or ended with the relationship. A correction of its outcome takes it out
     * of the journal if it was held after all, and else shows both entries.
     *
     * @param session the session
     */
    record FinishedSession(Session session) implements JournalItem {}

    /**
     * A goal that is achieved or abandoned, or ended with the relationship.
     *
     * @param goal the goal
     */
    record FinishedGoal(SmartGoal goal) implements JournalItem {}

    /**
     * An action that is done or dropped, or ended with the relationship.
     *
     * @param action the action
     */
    record FinishedAction(Action action) implements JournalItem {}

    /**
     * A version of the agreement that both have replaced.
     *
     * @param agreement the version
     */
    record SupersededAgreement(Revision<MentoringAgreement> agreement) implements JournalItem {}

    /**
     * A policy of the programme's that another has replaced.
     *
     * @param policy the policy, with who has accepted it, if anybody had to
     */
    record SupersededPolicy(Revision<MentoringPolicy> policy) implements JournalItem {}

    /**
     * A revision of a goal that both have replaced.
     *
     * @param goal the goal
     * @param definition the revision
     */
    record SupersededGoalRevision(GoalId goal, Revision<GoalDefinition> definition) implements JournalItem {}

    /**
     * An observation that a live goal no longer keeps.
     *
     * @param goal the goal
     * @param observation the observation
     */
    record EarlierObservation(GoalId goal, RecordedObservation observation) implements JournalItem {}

    /**
     * A progress note that a live action no longer keeps.
     *
     * @param action the action
     * @param note the note
     */
    record EarlierProgressNote(ActionId action, ProgressNote note) implements JournalItem {}

    /**
     * An amendment of a closed record.
     *
     * @param amendment the amendment
     */
    record Amendment(RecordAmendment amendment) implements JournalItem {}

    /**
     * A reflection that its author shared.
     *
     * @param id the reflection
     * @param session the session it is about, if it is about one
     * @param text what its author thinks
     * @param by its author
     * @param at when they shared it
     */
    record SharedReflection(ReflectionId id, Optional<SessionId> session, String text, Role by, Instant at)
            implements JournalItem {
        /** Checks that nothing is missing. */
        public SharedReflection {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(session, "session");
            text = Bounds.record("text", text);
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }

        /** Which, whose and when; never the text. */
        @Override
        public String toString() {
            return "SharedReflection[id=" + id + ", session=" + session + ", by=" + by + ", at=" + at + "]";
        }
    }

    /**
     * A resource that was attached to a session after it was finished.
     *
     * @param session the session
     * @param resource the resource
     */
    record AttachedResource(SessionId session, SharedResource resource) implements JournalItem {}

    /**
     * A review of objectives and goals.
     *
     * @param review the review
     */
    record Review(RecordedReview review) implements JournalItem {}

    /**
     * A time on hold that is over.
     *
     * @param interruption who paused, and why
     */
    record Pause(Interruption interruption) implements JournalItem {}

    /**
     * A disclosure, by one of the two, of something that was said.
     *
     * @param disclosure why, to whom, what and when
     * @param by who disclosed and recorded it
     * @param at when they recorded it
     */
    record RecordedDisclosure(Disclosure disclosure, Role by, Instant at) implements JournalItem {
        /** Checks that nothing is missing. */
        public RecordedDisclosure {
            Objects.requireNonNull(disclosure, "disclosure");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }
}
