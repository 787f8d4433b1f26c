package dev.mentoring.event;

import static dev.mentoring.event.EventField.code;
import static dev.mentoring.event.EventField.entries;
import static dev.mentoring.event.EventField.list;
import static dev.mentoring.event.EventField.one;
import static dev.mentoring.event.EventFields.ACTION;
import static dev.mentoring.event.EventFields.CADENCE_DAYS;
import static dev.mentoring.event.EventFields.CANCELLED_BY;
import static dev.mentoring.event.EventFields.CANCEL_REASON;
import static dev.mentoring.event.EventFields.DUE_ON;
import static dev.mentoring.event.EventFields.ENDS_AT;
import static dev.mentoring.event.EventFields.ENDS_ON;
import static dev.mentoring.event.EventFields.END_REASON;
import static dev.mentoring.event.EventFields.FINAL_REVIEW_ON;
import static dev.mentoring.event.EventFields.GOAL;
import static dev.mentoring.event.EventFields.LATE;
import static dev.mentoring.event.EventFields.MEASURES;
import static dev.mentoring.event.EventFields.MIDWAY_REVIEW_ON;
import static dev.mentoring.event.EventFields.MISSED_BY;
import static dev.mentoring.event.EventFields.OWNER;
import static dev.mentoring.event.EventFields.RATINGS_OVER_GROUPS;
import static dev.mentoring.event.EventFields.REVISION;
import static dev.mentoring.event.EventFields.SESSION;
import static dev.mentoring.event.EventFields.SESSIONS_PLANNED;
import static dev.mentoring.event.EventFields.SESSION_MINUTES;
import static dev.mentoring.event.EventFields.STARTS_AT;
import static dev.mentoring.event.EventFields.STARTS_ON;
import static dev.mentoring.event.EventFields.TARGET_ON;
import static dev.mentoring.event.EventFields.ZONE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.SessionStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue of published events: one type for each event of the model, with the fields that {@link PublishedEvent#data()}
 * holds. The {@linkplain #id() id} is stable: it is never changed, and never reused for another event. A type's
 * {@linkplain #version() version} rises when it gains a field that is optional or a list, or a code; nothing is ever taken
 * from a type or changed in it. So whoever reads one version also reads every other.
 */
@SuppressWarnings("ImmutableEnumChecker") // the fields are made by List.of
public enum EventType {
    // What happens to the relationship as a whole
    RELATIONSHIP_PROPOSED(
            "relationship.proposed",
            1,
            "A relationship was proposed, and with it revision 1 of its agreement.",
            one("programme", FieldKind.HOST_ID, "the programme it belongs to"),
            one("externalId", FieldKind.HOST_ID, "the host's own id for it").optional(),
            SESSION_MINUTES,
            SESSIONS_PLANNED,
            CADENCE_DAYS,
            ZONE,
            RATINGS_OVER_GROUPS,
            STARTS_ON,
            ENDS_ON,
            MIDWAY_REVIEW_ON,
            FINAL_REVIEW_ON,
            entries("goals", "the goals suggested with it, as drafts", GOAL, MEASURES, TARGET_ON)),
    RELATIONSHIP_DECLINED("relationship.declined", 1, "A party declined the proposal.", END_REASON),
    RELATIONSHIP_WITHDRAWN("relationship.withdrawn", 1, "Whoever had proposed the relationship withdrew it."),
    RELATIONSHIP_EXPIRED("relationship.expired", 1, "The proposal found no answer in time."),
    RELATIONSHIP_PAUSED("relationship.paused", 1, "The relationship was put on hold.", END_REASON),
    RELATIONSHIP_RESUMED("relationship.resumed", 1, "The relationship goes on."),
    OBJECTIVES_RECORDED(
            "relationship.objectives-recorded",
            1,
            "The mentee's overarching objectives were recorded, in place of any earlier ones.",
            one("objectives", FieldKind.NUMBER, "how many there are")),
    SELF_ASSESSMENT_RECORDED(
            "relationship.self-assessment-recorded",
            1,
            "The mentee recorded a self-assessment, in place of any earlier one."),
    OBJECTIVES_REVIEWED(
            "relationship.objectives-reviewed",
            1,
            "The two reviewed objectives and goals.",
            code("kind", "which review it was", ObjectivesReview.Kind.values()),
            list("goals", FieldKind.GOAL, "the goals that were reviewed")),
    RELATIONSHIP_COMPLETED(
            "relationship.completed",
            1,
            "The relationship was completed.",
            list("withdrawnSessions", FieldKind.SESSION, "proposed sessions that it withdrew"),
            list("goals", FieldKind.GOAL, "goals that end with it"),
            list("continuingActions", FieldKind.ACTION, "actions that continue beyond it")),
    RELATIONSHIP_ENDED_EARLY(
            "relationship.ended-early",
            1,
            "The relationship was ended early.",
            END_REASON,
            list("sessions", FieldKind.SESSION, "sessions that end with it"),
            list("goals", FieldKind.GOAL, "goals that end with it"),
            list("actions", FieldKind.ACTION, "actions that end with it")),
    DISCLOSURE_RECORDED(
            "relationship.disclosure-recorded",
            1,
            "A party recorded that they told somebody outside the pair what they had to; neither what, nor whom, nor why."),

    // What happens to its agreement
    AGREEMENT_PROPOSED(
            "agreement.proposed",
            1,
            "A new revision of the agreement was proposed.",
            REVISION,
            SESSION_MINUTES,
            SESSIONS_PLANNED,
            CADENCE_DAYS,
            ZONE,
            RATINGS_OVER_GROUPS,
            STARTS_ON,
            ENDS_ON,
            MIDWAY_REVIEW_ON,
            FINAL_REVIEW_ON),
    AGREEMENT_ACCEPTED(
            "agreement.accepted",
            1,
            "A party accepted a revision of the agreement; it is in force when both have.",
            REVISION,
            one("party", FieldKind.ROLE, "whose acceptance it is"),
            one("attested", FieldKind.FLAG, "whether it stands on the host's word")),
    AGREEMENT_PROPOSAL_DROPPED(
            "agreement.proposal-dropped",
            1,
            "A proposed revision of the agreement was declined, or withdrawn by its author.",
            REVISION),

    // What happens to the policy that travels with it
    POLICY_CHANGED(
            "policy.changed",
            1,
            "The programme changed the policy; it is in force, since the organisation sees no more by it.",
            REVISION,
            RATINGS_OVER_GROUPS),
    POLICY_PROPOSED(
            "policy.proposed",
            1,
            "The programme proposed a policy by which the organisation would see more; it waits for both parties.",
            REVISION,
            RATINGS_OVER_GROUPS),
    POLICY_ACCEPTED(
            "policy.accepted",
            1,
            "A party accepted a proposed policy; it is in force when both have.",
            REVISION,
            one("agreementRevision", FieldKind.NUMBER, "the revision of the agreement that states it from now on")
                    .optional()),
    POLICY_PROPOSAL_DROPPED(
            "policy.proposal-dropped",
            1,
            "A proposed policy was declined or withdrawn; the one in force stands.",
            REVISION),

    // What happens to a session, or to a series of them
    SESSION_PROPOSED("session.proposed", 1, "A session was proposed.", SESSION, REVISION, STARTS_AT, ENDS_AT),
    SERIES_PROPOSED(
            "session.series-proposed",
            1,
            "A whole series of sessions was proposed at once.",
            entries("sessions", "its sessions", SESSION, REVISION, STARTS_AT, ENDS_AT)),
    SESSION_CONFIRMED(
            "session.confirmed",
            1,
            "A proposed time was confirmed: the session is scheduled, or rescheduled.",
            SESSION,
            REVISION),
    SERIES_CONFIRMED(
            "session.series-confirmed",
            1,
            "Several proposed times were confirmed at once.",
            entries("sessions", "the sessions and the revisions confirmed", SESSION, REVISION)),
    SESSION_TIME_PROPOSED(
            "session.time-proposed",
            1,
            "Another time was proposed for a session; a confirmed one stands until this is confirmed.",
            SESSION,
            REVISION,
            STARTS_AT,
            ENDS_AT),
    SESSION_TIME_DROPPED(
            "session.time-dropped",
            1,
            "A proposed time was declined, or withdrawn by its author; a confirmed one stands.",
            SESSION,
            REVISION),
    SESSION_CANCELLED("session.cancelled", 1, "A session was called off.", SESSION, CANCELLED_BY, CANCEL_REASON, LATE),
    SESSION_MISSED("session.missed", 1, "A session was missed.", SESSION, MISSED_BY),
    SESSION_STARTED("session.started", 1, "A session started.", SESSION),
    STAGE_ENTERED(
            "session.stage-entered",
            1,
            "A running session entered a stage of its conversation, or somebody said again that it had.",
            SESSION),
    SESSION_FINISHED("session.finished", 1, "A running session finished; it awaits its record.", SESSION),
    SESSION_LOGGED(
            "session.logged",
            1,
            "A session that was held without being started here was logged afterwards.",
            SESSION,
            one("startsAt", FieldKind.TIME, "when it started"),
            one("endsAt", FieldKind.TIME, "when it ended")),
    SESSION_OBJECTIVES_PROPOSED(
            "session.objectives-proposed",
            1,
            "The mentee proposed the session's objectives.",
            SESSION,
            REVISION,
            one("objectives", FieldKind.NUMBER, "how many there are"),
            list("goals", FieldKind.GOAL, "the goals that they serve")),
    SESSION_OBJECTIVES_AGREED(
            "session.objectives-agreed", 1, "The mentor agreed the session's objectives.", SESSION, REVISION),
    SESSION_OBJECTIVES_DROPPED(
            "session.objectives-dropped",
            1,
            "Proposed objectives of a session were declined, or withdrawn; those agreed before stand.",
            SESSION,
            REVISION),
    SESSION_PREPARED(
            "session.prepared", 1, "A party recorded their preparation, in place of any earlier one.", SESSION),
    SESSION_CLOSED(
            "session.closed",
            1,
            "The record of a held session was closed.",
            SESSION,
            one("discussed", FieldKind.NUMBER, "how many lines say what was discussed"),
            one("agreed", FieldKind.NUMBER, "how many lines say what was agreed"),
            one("hopedFor", FieldKind.NUMBER, "how many lines say what is hoped for by the next session"),
            one("reflectionQuestions", FieldKind.NUMBER, "how many questions the mentee takes along"),
            entries(
                    "actionReviews",
                    "what became of each earlier action",
                    ACTION,
                    code("result", "what became of it", ActionReview.Result.values()),
                    one("dueOn", FieldKind.DAY, "its new due date, if it was carried over to a stated day")
                            .optional()),
            entries("actions", "the actions agreed in it", ACTION, OWNER, DUE_ON),
            code(
                            "nextMeeting",
                            "how it goes on; absent where a later session was held before",
                            NextMeetingKind.values())
                    .optional(),
            one("nextSession", FieldKind.SESSION, "the session that is planned next")
                    .optional(),
            one("decideBy", FieldKind.DAY, "the day by which a deferred next meeting is settled")
                    .optional()),
    SESSION_OUTCOME_CORRECTED(
            "session.outcome-corrected",
            1,
            "The outcome of a session was corrected.",
            SESSION,
            code("outcome", "how it came out", SessionStatus.HELD, SessionStatus.MISSED, SessionStatus.CANCELLED),
            MISSED_BY,
            CANCELLED_BY.optional(),
            CANCEL_REASON.optional(),
            LATE.optional(),
            one("startsAt", FieldKind.TIME, "when it started, if that is corrected")
                    .optional(),
            one("endsAt", FieldKind.TIME, "when it ended, if that is corrected").optional()),
    SESSION_RECORD_AMENDED("session.record-amended", 1, "A party amended the closed record of a session.", SESSION),
    SESSION_RESOURCE_ATTACHED("session.resource-attached", 1, "A party attached a resource to a session.", SESSION),
    SESSION_RESOURCE_DETACHED("session.resource-detached", 1, "A party took back a resource of a session.", SESSION),

    // What happens to a goal
    GOAL_DRAFTED("goal.drafted", 1, "A goal was drafted.", GOAL, REVISION, MEASURES, TARGET_ON),
    GOAL_REVISION_PROPOSED(
            "goal.revision-proposed",
            1,
            "The next revision of a goal was proposed; an agreed one stands until both agree this.",
            GOAL,
            REVISION,
            MEASURES,
            TARGET_ON),
    GOAL_REVISION_DROPPED(
            "goal.revision-dropped",
            1,
            "A proposed revision of a goal was declined, or withdrawn by its author; an agreed one stands.",
            GOAL,
            REVISION),
    GOAL_AGREED(
            "goal.agreed", 1, "A party agreed a revision of a goal; it is in force when both have.", GOAL, REVISION),
    PROGRESS_OBSERVED(
            "goal.progress-observed",
            1,
            "An observation of one of a goal's measures was recorded.",
            GOAL,
            one("observedOn", FieldKind.DAY, "the day on which it was so")),
    OPPORTUNITY_LINKED(
            "goal.opportunity-linked", 1, "An opportunity for professional growth was linked to a goal.", GOAL),
    GOAL_ACHIEVEMENT_PROPOSED(
            "goal.achievement-proposed",
            1,
            "A party holds the goal for achieved although its measures do not show it.",
            GOAL,
            REVISION),
    GOAL_ACHIEVEMENT_DROPPED(
            "goal.achievement-dropped",
            1,
            "A party no longer holds the goal for achieved, or the other declined to.",
            GOAL,
            REVISION),
    GOAL_ACHIEVED(
            "goal.achieved",
            1,
            "A goal was achieved.",
            GOAL,
            one("byConsent", FieldKind.FLAG, "whether the two said so; otherwise its measures reached their targets")),
    GOAL_ABANDONED("goal.abandoned", 1, "A goal was given up.", GOAL),
    GOAL_RESOURCE_ATTACHED("goal.resource-attached", 1, "A party attached a resource to a goal.", GOAL),
    GOAL_RESOURCE_DETACHED("goal.resource-detached", 1, "A party took back a resource of a goal.", GOAL),

    // What happens to an action
    ACTION_AGREED("action.agreed", 1, "An action was agreed between sessions.", ACTION, OWNER, DUE_ON),
    ACTION_STARTED("action.started", 1, "The owner began with an action.", ACTION),
    ACTION_STOPPED("action.stopped", 1, "The owner laid an action aside; it is open again.", ACTION),
    ACTION_PROGRESS_NOTED("action.progress-noted", 1, "The owner noted progress, an experience or a blocker.", ACTION),
    ACTION_DONE("action.done", 1, "An action was done.", ACTION),
    ACTION_DROPPED("action.dropped", 1, "An action was given up.", ACTION),
    ACTION_RESOURCE_ATTACHED("action.resource-attached", 1, "A party attached a resource to an action.", ACTION),
    ACTION_RESOURCE_DETACHED("action.resource-detached", 1, "A party took back a resource of an action.", ACTION),

    // What a party does for themselves: that they did, and nothing else
    REFLECTION_WRITTEN(
            "author.reflection-written",
            1,
            "A party wrote a reflection for themselves; that they did is not for the other party."),
    REFLECTION_SHARED("author.reflection-shared", 1, "A party shared a reflection of theirs with the other."),
    REFLECTION_ERASED(
            "author.reflection-erased",
            1,
            "A party erased a reflection of theirs; that they did is not for the other party."),
    PREPARATION_WRITTEN(
            "author.preparation-written",
            1,
            "A party prepared for a session and keeps it to themselves; that they did is not for the other party.",
            SESSION),
    PREPARATION_SHARED(
            "author.preparation-shared",
            1,
            "A party shared the preparation that they had kept to themselves.",
            SESSION),
    PREPARATION_ERASED(
            "author.preparation-erased",
            1,
            "A party erased the preparation that they had kept to themselves; that they did is not for the other party.",
            SESSION),
    RATING_GIVEN(
            "author.rating-given",
            1,
            "A party rated a session or declined to, which of the two nobody learns; that they did is not for the other party.",
            SESSION);

    private final String id;
    private final int version;
    private final String description;
    private final List<EventField> fields;

    EventType(String id, int version, String description, EventField... fields) {
        this.id = id;
        this.version = version;
        this.description = description;
        this.fields = List.of(fields);
    }

    /**
     * The stable id, such as {@code session.proposed}; also the type's form in JSON.
     *
     * @return lower-case words joined by a dot and hyphens
     */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * The version that this release publishes.
     *
     * @return from 1
     */
    public int version() {
        return version;
    }

    /**
     * What happened.
     *
     * @return a sentence, fit to be shown to a person
     */
    public String description() {
        return description;
    }

    /**
     * Whether it tells of what somebody did for themselves alone. A host does not show such an event to the other party, not
     * even that it happened.
     *
     * @return true for what is written, erased or rated in private; false for what is shared
     */
    public boolean isPrivate() {
        return switch (this) {
            case REFLECTION_WRITTEN, REFLECTION_ERASED, PREPARATION_WRITTEN, PREPARATION_ERASED, RATING_GIVEN -> true;
            default -> false;
        };
    }

    /**
     * What such an event holds, besides relationship, role and time.
     *
     * @return its fields, in the order of {@link PublishedEvent#data()}
     */
    public List<EventField> fields() {
        return fields;
    }

    /**
     * The type with the given id.
     *
     * @param id a type's {@link #id()}
     * @return the type
     * @throws InvalidValueException if there is none
     */
    @JsonCreator
    public static EventType ofId(String id) {
        return Stream.of(values())
                .filter(type -> type.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("type", "is no event's id"));
    }
}
