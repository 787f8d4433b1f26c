package dev.mentoring.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a good mentoring relationship, in the order in which a relationship meets them. Each is stated once, here,
 * in the words of the domain, with the phrase of the practice guide that it comes from. Only rules that a command checks
 * are listed, and the guidance that no command does. The {@linkplain #id() id} is stable: it is never reused for another rule.
 */
public enum Rule {
    // Who may act
    ACCESS_DENIED_BY_DEFAULT(
            "access.denied-by-default",
            "a command runs only for an actor whose role has its permission in that relationship and status",
            Guide.CONSEQUENCE,
            "what no permission allows is refused"),
    ACCESS_PARTIES_ONLY(
            "access.parties-only",
            "content is reached by the two parties alone, but for a recorded disclosure",
            Guide.CMI,
            "what is discussed remains confidential"),
    ACCESS_AUTHOR_ONLY(
            "access.author-only",
            "private notes, private preparation and ratings are reached by their author alone until shared",
            Guide.CMI,
            "To create a safe space"),
    ACCESS_OWN_PROGRAMME(
            "access.own-programme",
            "a coordinator acts only in their programme, never on their own relationship, and sees metadata only",
            Guide.CONSEQUENCE,
            "nobody coordinates a relationship they are in"),

    // The relationship and its agreement
    RELATIONSHIP_TWO_PEOPLE(
            "relationship.two-people",
            "mentor and mentee are two different participants",
            Guide.ACEM,
            "mentoring pair"),
    AGREEMENT_ACCEPTED_BY_BOTH(
            "agreement.accepted-by-both",
            "the relationship becomes active when both have accepted the same version of the agreement",
            Guide.CMI,
            "set ground rules before the sessions begin"),
    AGREEMENT_CONFIDENTIALITY_FIRST(
            "agreement.confidentiality-first",
            "the first ground rule is confidentiality; it can be extended, never removed or moved",
            Guide.CMI,
            "the first one should be an agreement that what is discussed remains confidential"),
    AGREEMENT_VISIBILITY_STATED(
            "agreement.visibility-stated",
            "the agreement states what the organisation will see (status, dates, counts; ratings only over groups, if at"
                    + " all) and the one exception to confidentiality, disclosure for safeguarding or legal duty",
            Guide.CMI,
            "Open, transparent and honest"),
    AGREEMENT_SESSION_LENGTH_STATED(
            "agreement.session-length-stated",
            "the agreement states the session length",
            Guide.CMI,
            "Mentors need to confirm this from the outset"),
    AGREEMENT_SESSION_LENGTH(
            "agreement.session-length",
            Enforcement.ADVISED,
            "the session length lies in the programme's range",
            Guide.CMI,
            "one to two hours"),
    AGREEMENT_AMENDED_BY_BOTH(
            "agreement.amended-by-both",
            "an amendment is a new version, in force when both accept it; until then the old one stays in force, and it"
                    + " stays readable after",
            Guide.CMI,
            "leave room for adjustment"),
    AGREEMENT_SERIES(
            "agreement.series",
            Enforcement.ADVISED,
            "the agreement plans a set of sessions of the programme's size",
            Guide.CMI,
            "a set of three or six sessions"),
    AGREEMENT_CADENCE(
            "agreement.cadence",
            Enforcement.ADVISED,
            "the agreement plans its sessions at the programme's gap",
            Guide.CMI,
            "every four to six weeks"),
    AGREEMENT_LOGISTICS(
            "agreement.logistics",
            "how the pair meets (in person, off-site, remote) and in which time zone is stated",
            Guide.CMI,
            "Set Clear Logistics"),
    RELATIONSHIP_ACTIVE_ONLY(
            "relationship.active-only",
            "new plans need an active relationship; what has happened may be recorded on hold too; a party may correct a"
                    + " session's outcome, amend its record, rate it, reflect and record a disclosure also after the end",
            Guide.ACEM,
            "Regular structured interactions"),
    RELATIONSHIP_OBJECTIVES(
            "relationship.objectives",
            Enforcement.ENFORCED,
            "the mentee's overarching objectives are recorded before the first session is closed",
            Guide.ACEM,
            "the mentees overarching objectives for the mentoring relationship"),
    RELATIONSHIP_MIDWAY_REVIEW(
            "relationship.midway-review",
            Enforcement.ADVISED,
            "objectives and goals are reviewed once half the series is held",
            Guide.CMI,
            "review the objectives set out over the course of the programme"),
    RELATIONSHIP_FINAL_REVIEW(
            "relationship.final-review",
            Enforcement.ENFORCED,
            "objectives and every agreed goal are reviewed before the relationship is completed",
            Guide.CMI,
            "review the objectives set out over the course of the programme"),
    RELATIONSHIP_NOTHING_LEFT_OPEN(
            "relationship.nothing-left-open",
            "at completion no session is scheduled, running or awaiting its record; proposed ones are withdrawn; each open"
                    + " action is done, dropped or marked as continuing beyond",
            Guide.ACEM,
            "Keep appropriate records"),
    RELATIONSHIP_END_ANYTIME(
            "relationship.end-anytime",
            "either party may end early at any time, whatever is open; the one event lists the sessions, goals and actions"
                    + " that end with it",
            Guide.CMI,
            "psychological safety"),
    RELATIONSHIP_END_REASON(
            "relationship.end-reason",
            "ending early, declining and pausing name the party and a reason code (prefer not to say is one); free text is"
                    + " optional and is content",
            Guide.CONSEQUENCE,
            "unwinding a match that does not work"),

    // Scheduling
    SESSION_SCHEDULE_TIME_AND_PLACE(
            "session.schedule.time-and-place",
            "a scheduled session has local date-time, time zone, duration and a place or link",
            Guide.CMI,
            "The time and place agreed"),
    SESSION_SCHEDULE_AGREED_BY_BOTH(
            "session.schedule.agreed-by-both",
            "one party proposes time and place, the other confirms that revision; the session is scheduled only then",
            Guide.CMI,
            "agreed"),
    SESSION_SCHEDULE_IN_ADVANCE(
            "session.schedule.in-advance",
            Enforcement.ADVISED,
            "a session is scheduled before it is held; an unplanned one is logged afterwards, marked so, never refused for that",
            Guide.CMI,
            "it's crucial to set meetings in advance"),
    SESSION_SCHEDULE_NO_OVERLAP(
            "session.schedule.no-overlap",
            "two sessions of one relationship do not overlap",
            Guide.CONSEQUENCE,
            "a pair is in one place at a time"),
    SESSION_RESCHEDULE_SAME_SESSION(
            "session.reschedule.same-session",
            "rescheduling keeps the session; the confirmed time stands until the other party confirms the new one; then the"
                    + " revision rises",
            Guide.CMI,
            "room for adjustment"),
    SESSION_CANCEL_REASON(
            "session.cancel.reason",
            "a cancellation names party, reason code and whether it was late, by the programme's measure",
            Guide.ACEM,
            "essential that you attend all scheduled meetings"),
    SESSION_OUTCOME_RECORDED(
            "session.outcome-recorded",
            "every scheduled session ends held, cancelled or missed (by whom), and none ends by itself",
            Guide.ACEM,
            "attend all scheduled meetings"),
    SESSION_OUTCOME_CORRECTED(
            "session.outcome-corrected",
            "until the record closes, either party can correct missed, cancelled or held with a reason; the first entry"
                    + " stays readable",
            Guide.CONSEQUENCE,
            "fairness"),
    SESSION_MISSED_AFTER_START(
            "session.missed.after-start",
            "a session can be marked missed only after its scheduled start",
            Guide.CONSEQUENCE,
            "nobody is late before the hour"),
    TIME_DAYS(
            "time.days",
            "every day (due, target, observed) is a day in the agreement's time zone",
            Guide.CONSEQUENCE,
            "one calendar for the pair"),

    // Preparing
    SESSION_AGENDA_FIVE_SECTIONS(
            "session.agenda.five-sections",
            "every agenda has the five sections: review of actions and learning, objectives for today, agreed actions,"
                    + " review of the value of the arrangement, next meeting",
            Guide.CMI,
            "A session agenda ... must include"),
    SESSION_AGENDA_CARRIES_UNRESOLVED_ACTIONS(
            "session.agenda.carries-unresolved-actions",
            "every unresolved action appears in the next session's review section; none vanishes",
            Guide.ACEM,
            "become the focus of the next mentoring conversation"),
    SESSION_AGENDA_PREVIOUS_RECORD(
            "session.agenda.previous-record",
            "the review section shows the last record, its hopes and its questions",
            Guide.ACEM,
            "for mentoring pairs to review at each session"),
    SESSION_OBJECTIVES_AGREED_BEFORE_START(
            "session.objectives.agreed-before-start",
            Enforcement.ENFORCED,
            "the mentee proposes the session's objectives, the mentor agrees them, before it starts",
            Guide.CMI,
            "In advance of each the session, mentees need to plan and agree objectives with their mentor"),
    SESSION_OBJECTIVES_SERVE_A_GOAL(
            "session.objectives.serve-a-goal",
            Enforcement.ADVISED,
            "once goals are agreed, at least one session objective names a goal",
            Guide.ACEM,
            "driven by both the mentees overarching objectives ... and the specific goals for the session"),
    SESSION_PREPARED_BY_EACH(
            "session.prepared-by-each",
            Enforcement.ADVISED,
            "mentor and mentee have each recorded their preparation (tasks done, key topics) before the start",
            Guide.ACEM,
            "Take the time to plan before the mentoring session"),
    GUIDANCE_REMOTE_CHECK(
            "guidance.remote-check",
            Strength.GUIDANCE,
            "before a remote session both are reminded to check their connections",
            Guide.CMI,
            "check there are good network and Internet connections in advance"),

    // Holding
    SESSION_START_SCHEDULED_ONLY(
            "session.start.scheduled-only",
            "only a scheduled session starts",
            Guide.ACEM,
            "follow a structure within each mentoring session"),
    SESSION_START_NOT_EARLY(
            "session.start.not-early",
            Enforcement.ENFORCED,
            "a session starts no earlier than the programme's tolerance before its time",
            Guide.CONSEQUENCE,
            "a start is a fact, not a wish"),
    SESSION_START_ONE_AT_A_TIME(
            "session.start.one-at-a-time",
            "one session of the relationship runs at a time",
            Guide.CONSEQUENCE,
            "a pair is in one place at a time"),
    SESSION_START_PREVIOUS_CLOSED(
            "session.start.previous-closed",
            Enforcement.ADVISED,
            "the previous held session is closed before the next starts",
            Guide.ACEM,
            "the focus of the next mentoring conversation"),

    // Closing and the record
    SESSION_CLOSE_HELD_ONLY(
            "session.close.held-only",
            "only a held session is closed",
            Guide.ACEM,
            "keep a record of what was discussed"),
    SESSION_CLOSE_ACTIONS_REVIEWED(
            "session.close.actions-reviewed",
            "each unresolved earlier action is reviewed: its outcome and what was learnt",
            Guide.CMI,
            "A review of actions and learning gained"),
    SESSION_CLOSE_RECORD(
            "session.close.record",
            "the record says what was discussed, what was agreed and, unless this was the last session, what is hoped for"
                    + " by the next; a simple list is enough",
            Guide.ACEM,
            "what was discussed and agreed on ... what is hoped to be achieved by the next session"),
    SESSION_CLOSE_ACTIONS(
            "session.close.actions",
            "at least one action is agreed, or none with a reason",
            Guide.ACEM,
            "At the end of each mentoring session, actions are agreed upon"),
    SESSION_CLOSE_VALUE_REVIEW(
            "session.close.value-review",
            Enforcement.ENFORCED,
            "the record says what could be improved, or that nothing is; each party rates the value by their own command,"
                    + " until 14 days after closing, or declines; a rating is seen by its author alone and, if the agreement"
                    + " says so, in group reports",
            Guide.CMI,
            "Review of the value of the mentoring arrangement, including what could be improved"),
    SESSION_CLOSE_NEXT_MEETING(
            "session.close.next-meeting",
            "the next session is scheduled, proposed, none because this was the last, or deferred with a reason and a"
                    + " decide-by date; once a later one was held, what came next may be left out",
            Guide.CMI,
            "Confirmation of the next meeting"),
    SESSION_RECORD_APPEND_ONLY(
            "session.record.append-only",
            "a closed record is never edited; a correction is a dated amendment by a named party",
            Guide.ACEM,
            "assess the impact of the mentoring relationship down the track"),
    SESSION_RECORD_SHARED(
            "session.record.shared",
            "both parties read the shared record; private reflections are read by their author alone until shared",
            Guide.ACEM,
            "for mentoring pairs to review at each session"),

    // Goals and measures
    GOAL_SMART(
            "goal.smart",
            "a goal is agreed only when all five criteria are answered: specific, measurable, achievable, relevant,"
                    + " time-bound",
            Guide.ACEM,
            "Use the SMART Goal Setting template"),
    GOAL_MEASURED(
            "goal.measured",
            "a goal is agreed only with at least one progress measure",
            Guide.ACEM,
            "determine the measures that will be used to assess progress towards the goals"),
    GOAL_AGREED_BY_BOTH(
            "goal.agreed-by-both",
            "a goal is agreed when both have agreed the same revision",
            Guide.ACEM,
            "work with your mentee to set some realistic goals"),
    GOAL_TIME_BOUND(
            "goal.time-bound", "a goal's target date lies after the day it is agreed", Guide.SMART, "time-bound"),
    GOAL_REVISED_NOT_REWRITTEN(
            "goal.revised-not-rewritten",
            "the agreed revision stays in force until both agree the next; earlier ones stay readable",
            Guide.CMI,
            "review the objectives set out over the course of the programme"),
    GOAL_ACHIEVED_WITH_EVIDENCE(
            "goal.achieved-with-evidence",
            "a goal is achieved when its measures reached their targets, or by both parties with a stated reason",
            Guide.ACEM,
            "assess progress towards the goals"),
    GOAL_EARLY(
            "goal.early",
            Enforcement.ADVISED,
            "at least one goal is agreed by the programme's session for it",
            Guide.ACEM,
            "very early on in the relationship"),
    GOAL_AFTER_SELF_ASSESSMENT(
            "goal.after-self-assessment",
            Enforcement.ADVISED,
            "a self-assessment (strengths, areas for development) precedes the first goal",
            Guide.ACEM,
            "conduct a self-assessment of their strengths and areas for development"),
    GUIDANCE_OPPORTUNITIES(
            "guidance.opportunities",
            Strength.GUIDANCE,
            "opportunities for professional growth can be linked to goals; the mentor is reminded when a goal has none",
            Guide.ACEM,
            "identify and manage the opportunities"),
    MEASURE_TARGET_DIFFERS(
            "measure.target-differs",
            "target and baseline of a measure differ, and its unit never changes within a revision",
            Guide.CONSEQUENCE,
            "progress needs somewhere to go"),
    MEASURE_OBSERVATIONS_DATED(
            "measure.observations-dated",
            "each observation has a day not in the future and an author; corrections are new observations",
            Guide.ACEM,
            "assess progress"),

    // Actions
    ACTION_OWNER_AND_DUE(
            "action.owner-and-due",
            "an action has one owner (mentor or mentee) and a due date; by default the mentee, by the next session",
            Guide.ACEM,
            "the mentee undertakes the agreed actions"),
    ACTION_NONE_VANISHES(
            "action.none-vanishes",
            "an action ends only done, dropped (with a reason) or with the relationship; otherwise it is carried over, and"
                    + " the count of carries is kept",
            Guide.ACEM,
            "the focus of the next mentoring conversation"),
    GUIDANCE_FOLLOW_UP(
            "guidance.follow-up",
            Strength.GUIDANCE,
            "overdue actions are brought to the owner, and to the mentor",
            Guide.CMI,
            "Mentors need to follow up on agreed actions");

    private final String id;
    private final Strength strength;
    private final Optional<Enforcement> byDefault;
    private final String statement;
    private final Guide guide;
    private final String phrase;

    Rule(String id, String statement, Guide guide, String phrase) {
        this(id, Strength.INVARIANT, Optional.empty(), statement, guide, phrase);
    }

    Rule(String id, Enforcement byDefault, String statement, Guide guide, String phrase) {
        this(id, Strength.POLICY, Optional.of(byDefault), statement, guide, phrase);
    }

    Rule(String id, Strength strength, String statement, Guide guide, String phrase) {
        this(id, strength, Optional.empty(), statement, guide, phrase);
    }

    Rule(String id, Strength strength, Optional<Enforcement> byDefault, String statement, Guide guide, String phrase) {
        this.id = id;
        this.strength = strength;
        this.byDefault = byDefault;
        this.statement = statement;
        this.guide = guide;
        this.phrase = phrase;
    }

    /**
     * The stable id, such as {@code session.start.not-early}; also the rule's form in JSON.
     *
     * @return lower-case words joined by dots and hyphens
     */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * What the rule asks, as a sentence of the domain.
     *
     * @return the statement, fit to be shown to a person
     */
    public String statement() {
        return statement;
    }

    /**
     * How firmly the rule binds.
     *
     * @return its strength
     */
    public Strength strength() {
        return strength;
    }

    /**
     * What a programme makes of the rule unless its policy says otherwise.
     *
     * @return the default, or empty for an invariant and for guidance
     */
    public Optional<Enforcement> enforcementByDefault() {
        return byDefault;
    }

    /**
     * The practice guide that the rule comes from.
     *
     * @return its source
     */
    public Guide guide() {
        return guide;
    }

    /**
     * The phrase of the source that the rule answers.
     *
     * @return words of the guide, or the reason for a rule that no guide states
     */
    public String phrase() {
        return phrase;
    }

    /**
     * The rule with the given id.
     *
     * @param id a rule's {@link #id()}
     * @return the rule
     * @throws InvalidValueException if there is none
     */
    @JsonCreator
    public static Rule ofId(String id) {
        return Stream.of(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("rule", "is no rule's id"));
    }
}
