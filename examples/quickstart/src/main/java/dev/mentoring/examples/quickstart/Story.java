package dev.mentoring.examples.quickstart;

import static dev.mentoring.examples.quickstart.Quickstart.BEN;
import static dev.mentoring.examples.quickstart.Quickstart.EXTERNAL_ID;
import static dev.mentoring.examples.quickstart.Quickstart.MARIA;
import static dev.mentoring.examples.quickstart.Quickstart.PRIYA;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Meetings;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.store.Mentoring;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The story of Maria, who mentors, and Ben, her mentee, over four months. Read it from top to bottom. */
final class Story {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Mentoring mentoring;
    private final Terminal terminal;
    private final GoalId talks;
    private final GoalId onboarding;
    private final ActionId firstTalk;
    private final ActionId introduce;
    private final List<ProposedSession> series;

    Story(Mentoring mentoring, Terminal terminal) {
        this.mentoring = mentoring;
        this.terminal = terminal;
        this.talks = mentoring.newGoalId();
        this.onboarding = mentoring.newGoalId();
        this.firstTalk = mentoring.newActionId();
        this.introduce = mentoring.newActionId();
        this.series = mentoring.newSessions(Meetings.series(
                Meeting.inPerson(
                        LocalDateTime.parse("2026-01-14T16:00"), ZONE, Duration.ofMinutes(90), "Library, second floor"),
                Cadence.everyWeeks(4),
                4));
    }

    RelationshipId play() {
        RelationshipId pair = agree();
        setGoals(pair);
        scheduleSeries(pair);
        firstSession(pair);
        secondSession(pair);
        thirdSession(pair);
        lastSession(pair);
        complete(pair);
        return pair;
    }

    /** Priya, the coordinator, proposes; the relationship is active when both accept the same version of the agreement. */
    private RelationshipId agree() {
        terminal.title("Maria mentors Ben: from proposal to completion");
        MentoringAgreement agreement = MentoringAgreement.builder()
                .confidentialityExtension("Neither of us names the other when telling of it.")
                .addFurtherGroundRules("We say so when something does not work.")
                .sessionLength(Duration.ofMinutes(90))
                .sessions(4)
                .cadence(Cadence.everyWeeks(4))
                .logistics(Logistics.of(MeetingMode.IN_PERSON, ZONE))
                .build();
        RelationshipId pair = at("2026-01-05T09:00")
                .propose(
                        PRIYA,
                        Proposal.builder()
                                .mentor("maria-7f3a")
                                .mentee("ben-2c91")
                                .programme("engineering-2026")
                                .externalId(EXTERNAL_ID)
                                .agreement(agreement)
                                .build())
                .relationship();
        terminal.tell("5 Jan", "Priya proposes the pair. She will see status, dates and counts, never what is said.");
        at("2026-01-05T11:30").change(pair, MARIA, me -> me.acceptAgreement(1));
        at("2026-01-06T08:15").change(pair, BEN, me -> me.acceptAgreement(1));
        terminal.tell("6 Jan", "Both have accepted version 1 of the agreement, confidentiality first.");
        return pair;
    }

    private void setGoals(RelationshipId pair) {
        Mentoring now = at("2026-01-06T08:30");
        now.change(pair, BEN, me -> me.recordObjectives(List.of("Grow from a senior engineer into a technical lead.")));
        now.change(
                pair,
                BEN,
                me -> me.recordSelfAssessment(new SelfAssessment(
                        List.of("Design", "Patience with details"),
                        List.of("Speaking to large groups", "Delegating"))));
        now.change(
                pair,
                BEN,
                me -> me.goal(talks)
                        .draft(GoalDefinition.builder()
                                .title("Speak in public")
                                .criteria(SmartCriteria.builder()
                                        .specific("Give three talks, the last of them outside the company.")
                                        .measurable("Talks given.")
                                        .achievable("The guild has a slot every month.")
                                        .relevant("A lead explains.")
                                        .timeBound(LocalDate.parse("2026-04-30"))
                                        .build())
                                .addMeasures(new Quantity(
                                        "talks", "Talks given", "talks", BigDecimal.ZERO, BigDecimal.valueOf(3)))
                                .build()));
        now.change(
                pair,
                BEN,
                me -> me.goal(onboarding)
                        .draft(GoalDefinition.builder()
                                .title("Renew the onboarding")
                                .criteria(SmartCriteria.builder()
                                        .specific("Lead two colleagues through a new onboarding for the team.")
                                        .measurable("Three milestones.")
                                        .achievable("Two colleagues have offered a day a week.")
                                        .relevant("A lead delegates.")
                                        .timeBound(LocalDate.parse("2026-06-30"))
                                        .build())
                                .addMeasures(new Milestones(
                                        "steps", "Onboarding", List.of("Plan agreed", "First joiner", "Handed over")))
                                .build()));
        at("2026-01-07T12:00").change(pair, MARIA, me -> me.goal(talks).agree(1));
        at("2026-01-07T12:05").change(pair, MARIA, me -> me.goal(onboarding).agree(1));
        terminal.tell("7 Jan", "Two SMART goals are agreed: speak in public, renew the onboarding.");
    }

    private void scheduleSeries(RelationshipId pair) {
        at("2026-01-07T12:10").change(pair, MARIA, me -> me.proposeSeries(series));
        List<SessionRevision> times = mentoring.view(pair, BEN).timesToConfirm();
        at("2026-01-07T17:00").change(pair, BEN, me -> me.confirmSeries(times));
        terminal.tell("7 Jan", "Four sessions are scheduled, four weeks apart.");
    }

    /** What a host asks before it enables a button, and what a refusal looks like. */
    private void firstSession(RelationshipId pair) {
        SessionId session = series.get(0).id();
        terminal.tell("12 Jan", "Ben looks at the session page. May he start the session now? The host asks whyNot:");
        terminal.refusal(at("2026-01-12T09:00")
                .whyNot(pair, BEN, me -> me.session(session).start()));

        prepare(pair, session, "2026-01-13T18:00", SessionObjectives.of("Choose the first talk", talks));
        at("2026-01-13T19:00").change(pair, MARIA, me -> me.session(session).prepare(Preparation.topics("His fears")));
        hold(pair, session, "2026-01-14T16:02", "2026-01-14T17:30");
        terminal.tell("14 Jan", "The first session is held. Ben closes it with an empty record, and is refused:");
        try {
            at("2026-01-14T17:35")
                    .change(
                            pair,
                            BEN,
                            me -> me.session(session)
                                    .close(SessionRecord.builder().build()));
        } catch (RuleViolationException e) {
            terminal.refusal(e.violations());
        }

        at("2026-01-14T17:45")
                .change(
                        pair,
                        BEN,
                        me -> me.session(session)
                                .close(SessionRecord.builder()
                                        .addDiscussed("What makes speaking hard.", "Which talk comes first.")
                                        .addAgreed("The first talk is for the guild, on the build.")
                                        .addHopedFor("A date and an outline.")
                                        .addReflectionQuestions("When did you last enjoy explaining something?")
                                        .improvement("Begin with the open actions.")
                                        .addActions(NewAction.of(firstTalk, "Offer the guild a talk on the build"))
                                        .nextMeeting(NextMeeting.planned(
                                                series.get(1).id()))
                                        .build()));
        terminal.tell("14 Jan", "Closed with its record. One action: offer the guild a talk, due by the next session.");
    }

    /** Rescheduled by agreement; started with a warning, since Ben has not prepared. */
    private void secondSession(RelationshipId pair) {
        SessionId session = series.get(1).id();
        Meeting earlier =
                mentoring.view(pair, MARIA).session(session).orElseThrow().currentMeeting();
        at("2026-02-02T10:00")
                .change(
                        pair,
                        MARIA,
                        me -> me.session(session).reschedule(earlier.movedTo(LocalDateTime.parse("2026-02-13T15:00"))));
        at("2026-02-02T13:00").change(pair, BEN, me -> me.session(session).confirm(2));
        terminal.tell("2 Feb", "Maria asks for another day, Ben confirms: the second session moves to 13 February.");

        at("2026-02-12T20:00")
                .change(
                        pair,
                        BEN,
                        me -> me.session(session)
                                .proposeObjectives(SessionObjectives.of("Delegate the plan", onboarding)));
        at("2026-02-12T21:00").change(pair, MARIA, me -> me.session(session).agreeObjectives(1));
        at("2026-02-12T21:05").change(pair, MARIA, me -> me.session(session).prepare(Preparation.topics("Delegating")));
        terminal.tell("13 Feb", "The second session starts, with a warning:");
        hold(pair, session, "2026-02-13T15:00", "2026-02-13T16:20");

        at("2026-02-13T16:30")
                .change(
                        pair,
                        MARIA,
                        me -> me.session(session)
                                .close(SessionRecord.builder()
                                        .addDiscussed("Who could take which part of the onboarding.")
                                        .addAgreed("Ben hands over the plan and keeps the goal.")
                                        .addHopedFor("The guild's answer.")
                                        .nothingToImprove(true)
                                        .addActionReviews(ActionReview.carriedOver(
                                                firstTalk, "The guild meets next week; ask again."))
                                        .addActions(NewAction.of(introduce, "Introduce Ben to the conference committee")
                                                .ownedBy(Role.MENTOR))
                                        .nextMeeting(NextMeeting.planned(
                                                series.get(2).id()))
                                        .build()));
        terminal.tell("13 Feb", "Ben's action is carried over; Maria takes one of her own.");
        at("2026-02-20T12:00")
                .change(pair, BEN, me -> me.goal(talks).observe(Observation.of("talks", 1, day("2026-02-19"))));
        terminal.tell("20 Feb", "Ben records his first talk.");
    }

    private void thirdSession(RelationshipId pair) {
        at("2026-03-11T16:40")
                .change(pair, MARIA, me -> me.session(series.get(2).id()).recordMissed(Set.of(Role.MENTEE)));
        terminal.tell("11 Mar", "Ben misses the third session. It is recorded, without drama.");
        at("2026-03-12T09:00").change(pair, MARIA, me -> me.action(introduce).complete("They have met."));
        at("2026-03-12T09:05")
                .change(
                        pair,
                        BEN,
                        me -> me.recordReview(new ObjectivesReview(
                                ObjectivesReview.Kind.MIDWAY, "The direction is right, the pace is not.", List.of())));
        terminal.tell("12 Mar", "Midway they review the objectives.");
    }

    private void lastSession(RelationshipId pair) {
        SessionId session = series.get(3).id();
        at("2026-04-07T12:00")
                .change(pair, BEN, me -> me.goal(talks).observe(Observation.of("talks", 3, day("2026-04-02"))));
        at("2026-04-07T12:01")
                .change(
                        pair,
                        BEN,
                        me -> me.goal(onboarding).observe(Observation.milestone("steps", 1, day("2026-03-20"))));
        at("2026-04-07T12:02").change(pair, BEN, me -> me.goal(talks).achieve());
        terminal.tell("7 Apr", "Three talks given: the first goal is achieved, as its measure shows.");

        prepare(pair, session, "2026-04-07T18:00", SessionObjectives.of("Look back, and ahead", onboarding));
        at("2026-04-07T19:00").change(pair, MARIA, me -> me.session(session).prepare(Preparation.topics("His plan")));
        hold(pair, session, "2026-04-08T16:00", "2026-04-08T17:25");
        at("2026-04-08T17:30")
                .change(
                        pair,
                        BEN,
                        me -> me.session(session)
                                .close(SessionRecord.builder()
                                        .addDiscussed("What the talks have changed.")
                                        .addAgreed("Ben leads the onboarding on his own.")
                                        .improvement("Plan a spare date from the start.")
                                        .addActionReviews(ActionReview.done(firstTalk, "Asking twice was enough."))
                                        .noActionsReason("This was the last session.")
                                        .nextMeeting(NextMeeting.thisWasTheLast())
                                        .build()));
        terminal.tell("8 Apr", "The last session is held and closed.");
    }

    private void complete(RelationshipId pair) {
        terminal.tell("8 Apr", "May they complete the relationship?");
        terminal.refusal(at("2026-04-08T17:40").whyNot(pair, MARIA, me -> me.complete(Set.of())));
        at("2026-04-08T17:45")
                .change(
                        pair,
                        MARIA,
                        me -> me.recordReview(new ObjectivesReview(
                                ObjectivesReview.Kind.FINAL,
                                "Ben speaks, and people listen.",
                                List.of(new GoalReview(onboarding, "The plan stands; the rest is his.")))));
        at("2026-04-08T17:50").change(pair, MARIA, me -> me.complete(Set.of()));
        terminal.tell("8 Apr", "Final review recorded; the relationship is completed.");
    }

    private void prepare(RelationshipId pair, SessionId session, String time, SessionObjectives objectives) {
        at(time).change(pair, BEN, me -> me.session(session).proposeObjectives(objectives));
        at(time).change(pair, MARIA, me -> me.session(session).agreeObjectives(1));
        at(time).change(pair, BEN, me -> me.session(session).prepare(Preparation.topics("Where I stand")));
    }

    private void hold(RelationshipId pair, SessionId session, String start, String end) {
        var started = at(start).change(pair, BEN, me -> me.session(session).start());
        terminal.warnings(started.warnings());
        at(end).change(pair, BEN, me -> me.session(session).finish());
    }

    /** The engine at a moment of the story; a host leaves the time to its clock. */
    private Mentoring at(String localTime) {
        return mentoring.at(LocalDateTime.parse(localTime).atZone(ZONE).toInstant());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
