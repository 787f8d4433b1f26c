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
import dev.mentoring.author.ReflectionId;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.SessionEvent.SessionStarted;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.Observation;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.goal.ProgressMeasure.Milestones;
import dev.mentoring.goal.ProgressMeasure.Quantity;
import dev.mentoring.goal.SelfAssessment;
import dev.mentoring.goal.SmartCriteria;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.Transition;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Meetings;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.store.Committed;
import dev.mentoring.store.Mentoring;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The story of Maria, who mentors, and Ben, her mentee, over four months. Read it from top to bottom. */
final class Story {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Mentoring mentoring;
    private final Terminal terminal;
    private final RelationshipId pair;
    private final GoalId talks;
    private final GoalId onboarding;
    private final ActionId offerTalk;
    private final ActionId introduceBen;
    private final List<ProposedSession> series;

    private Story(Mentoring mentoring, Terminal terminal, RelationshipId pair) {
        this.mentoring = mentoring;
        this.terminal = terminal;
        this.pair = pair;
        this.talks = mentoring.newGoalId();
        this.onboarding = mentoring.newGoalId();
        this.offerTalk = mentoring.newActionId();
        this.introduceBen = mentoring.newActionId();
        Meeting first = Meeting.inPerson(
                LocalDateTime.parse("2026-01-14T16:00"), ZONE, Duration.ofMinutes(90), "Library, second floor");
        this.series = mentoring.newSessions(Meetings.series(first, Cadence.everyWeeks(4), 4));
    }

    static RelationshipId play(Mentoring mentoring, Terminal terminal) {
        terminal.title("Maria mentors Ben: from proposal to completion");
        RelationshipId pair = propose(mentoring);
        terminal.tell("5 Jan", "Priya proposes the pair. She will see status, dates and counts, never what is said.");
        Story story = new Story(mentoring, terminal, pair);
        story.accept();
        story.setGoals();
        story.scheduleSeries();
        story.firstSession();
        story.secondSession();
        story.thirdSession();
        story.lastSession();
        story.complete();
        return pair;
    }

    private static RelationshipId propose(Mentoring mentoring) {
        MentoringAgreement agreement = MentoringAgreement.builder()
                .confidentialityExtension("Neither of us names the other when telling of it.")
                .addFurtherGroundRules("We say so when something does not work.")
                .sessionLength(Duration.ofMinutes(90))
                .sessions(4)
                .cadence(Cadence.everyWeeks(4))
                .logistics(Logistics.of(MeetingMode.IN_PERSON, ZONE))
                .build();
        Proposal proposal = Proposal.builder()
                .mentor("maria-7f3a")
                .mentee("ben-2c91")
                .programme("engineering-2026")
                .externalId(EXTERNAL_ID)
                .agreement(agreement)
                .build();
        return at(mentoring, "2026-01-05T09:00").propose(PRIYA, proposal).relationship();
    }

    /** The relationship is active when both have accepted the same version of the agreement. */
    private void accept() {
        maria("2026-01-05T11:30", me -> me.acceptAgreement(1));
        ben("2026-01-06T08:15", me -> me.acceptAgreement(1));
        terminal.tell("6 Jan", "Both have accepted version 1 of the agreement, confidentiality first.");
    }

    private void setGoals() {
        SelfAssessment selfAssessment =
                new SelfAssessment(List.of("Design", "Patience"), List.of("Speaking to many", "Delegating"));
        GoalDefinition speakInPublic = GoalDefinition.builder()
                .title("Speak in public")
                .criteria(SmartCriteria.builder()
                        .specific("Give three talks, the last of them outside the company.")
                        .measurable("Talks given.")
                        .achievable("The guild has a slot every month.")
                        .relevant("A lead explains.")
                        .timeBound(LocalDate.parse("2026-04-30"))
                        .build())
                .addMeasures(new Quantity("talks", "Talks given", "talks", BigDecimal.ZERO, BigDecimal.valueOf(3)))
                .build();
        GoalDefinition renewOnboarding = GoalDefinition.builder()
                .title("Renew the onboarding")
                .criteria(SmartCriteria.builder()
                        .specific("Lead two colleagues through a new onboarding for the team.")
                        .measurable("Three milestones.")
                        .achievable("Two colleagues have offered a day a week.")
                        .relevant("A lead delegates.")
                        .timeBound(LocalDate.parse("2026-06-30"))
                        .build())
                .addMeasures(
                        new Milestones("steps", "Onboarding", List.of("Plan agreed", "First joiner", "Handed over")))
                .build();

        ben("2026-01-06T08:30", me -> me.recordObjectives(List.of("Grow from a senior engineer into a lead.")));
        ben("2026-01-06T08:40", me -> me.recordSelfAssessment(selfAssessment));
        ben("2026-01-06T08:50", me -> me.goal(talks).draft(speakInPublic));
        ben("2026-01-06T08:55", me -> me.goal(onboarding).draft(renewOnboarding));
        maria("2026-01-07T12:00", me -> me.goal(talks).agree(1));
        maria("2026-01-07T12:05", me -> me.goal(onboarding).agree(1));
        terminal.tell("7 Jan", "Two SMART goals are agreed: speak in public, renew the onboarding.");
    }

    private void scheduleSeries() {
        maria("2026-01-07T12:10", me -> me.proposeSeries(series));
        List<SessionRevision> times = mentoring.view(pair, BEN).timesToConfirm();
        ben("2026-01-07T17:00", me -> me.confirmSeries(times));
        terminal.tell("7 Jan", "Four sessions are scheduled, four weeks apart.");
    }

    /** What a host asks before it enables a button, and what a refusal looks like. */
    private void firstSession() {
        SessionId session = session(1);
        terminal.tell("12 Jan", "Ben looks at the session page. May he start the session now? The host asks whyNot:");
        terminal.refusal(at(mentoring, "2026-01-12T09:00")
                .whyNot(pair, BEN, me -> me.session(session).start()));

        terminal.tell("12 Jan", "The host asks what Ben should be reminded of:");
        terminal.nudges(at(mentoring, "2026-01-12T09:00").nudges(pair, BEN));

        prepare("2026-01-13T18:00", session, SessionObjectives.of("Choose the first talk", talks));
        ben("2026-01-13T19:00", me -> me.session(session).prepare(Preparation.topics("Where I stand")));
        hold(session, "2026-01-14T16:02", "2026-01-14T17:30");

        terminal.tell("14 Jan", "The first session is held. Ben closes it with an empty record, and is refused:");
        SessionRecord empty = SessionRecord.builder().build();
        try {
            ben("2026-01-14T17:35", me -> me.session(session).close(empty));
        } catch (RuleViolationException e) {
            terminal.refusal(e.violations());
        }

        SessionRecord record = SessionRecord.builder()
                .addDiscussed("What makes speaking hard.", "Which talk comes first.")
                .addAgreed("The first talk is for the guild, on the build.")
                .addHopedFor("A date and an outline.")
                .addReflectionQuestions("When did you last enjoy explaining something?")
                .improvement("Begin with the open actions.")
                .addActions(NewAction.of(offerTalk, "Offer the guild a talk on the build"))
                .nextMeeting(NextMeeting.planned(session(2)))
                .build();
        ben("2026-01-14T17:45", me -> me.session(session).close(record));
        terminal.tell("14 Jan", "Closed with its record. One action: offer the guild a talk, due by the next session.");
        afterTheFirstSession(session);
    }

    /** What each does for themselves, and what they share. */
    private void afterTheFirstSession(SessionId session) {
        Resource course = Resource.ofLink("Speaking for engineers", "https://learn.example/speaking");
        maria("2026-01-14T18:00", me -> me.session(session).attach(course));
        maria("2026-01-14T18:05", me -> me.goal(talks).linkOpportunity(Opportunity.of("The guild's monthly slot")));
        ReflectionId thought = mentoring.newReflectionId();
        ben(
                "2026-01-14T21:00",
                me -> me.privately()
                        .writeReflection(
                                thought, session, "I enjoyed explaining the build last spring. Why did I stop?"));
        ben("2026-01-14T21:05", me -> me.privately().giveRating(session, 5));
        terminal.tell("14 Jan", "Maria sends a link. Ben writes a reflection and rates the session: both his alone.");
        ben("2026-01-20T08:00", me -> me.privately().shareReflection(thought));
        terminal.tell("20 Jan", "Ben shares his reflection with Maria. His rating stays his.");
    }

    /** Rescheduled by agreement; started with a warning, since Ben has not prepared. */
    private void secondSession() {
        SessionId session = session(2);
        Meeting moved = series.get(1).meeting().movedTo(LocalDateTime.parse("2026-02-13T15:00"));
        maria("2026-02-02T10:00", me -> me.session(session).reschedule(moved));
        ben("2026-02-02T13:00", me -> me.session(session).confirm(2));
        terminal.tell("2 Feb", "Maria asks for another day, Ben confirms: the second session moves to 13 February.");

        prepare("2026-02-12T20:00", session, SessionObjectives.of("Delegate the plan", onboarding));
        terminal.tell("13 Feb", "The second session starts, with a warning:");
        hold(session, "2026-02-13T15:00", "2026-02-13T16:20");

        SessionRecord record = SessionRecord.builder()
                .addActionReviews(ActionReview.carriedOver(offerTalk, "The guild meets next week; ask again."))
                .addDiscussed("Who could take which part of the onboarding.")
                .addAgreed("Ben hands over the plan and keeps the goal.")
                .addHopedFor("The guild's answer.")
                .nothingToImprove(true)
                .addActions(NewAction.of(introduceBen, "Introduce Ben to the conference committee")
                        .ownedBy(Role.MENTOR))
                .nextMeeting(NextMeeting.planned(session(3)))
                .build();
        maria("2026-02-13T16:30", me -> me.session(session).close(record));
        terminal.tell("13 Feb", "Ben's action is carried over; Maria takes one of her own.");
    }

    private void thirdSession() {
        Observation firstTalk = Observation.of("talks", 1, LocalDate.parse("2026-02-19"));
        ben("2026-02-20T12:00", me -> me.goal(talks).observe(firstTalk));
        terminal.tell("20 Feb", "Ben has given his first talk, to his own team, and records it.");

        maria("2026-03-11T16:40", me -> me.session(session(3)).recordMissed(Set.of(Role.MENTEE)));
        terminal.tell("11 Mar", "Ben misses the third session. It is recorded, without drama.");

        ObjectivesReview midway = new ObjectivesReview(
                ObjectivesReview.Kind.MIDWAY, "The direction is right, the pace is not.", List.of());
        maria("2026-03-12T09:00", me -> me.action(introduceBen).complete("They have met."));
        ben("2026-03-12T09:05", me -> me.recordReview(midway));
        terminal.tell("12 Mar", "Midway they review the objectives.");
    }

    private void lastSession() {
        SessionId session = session(4);
        Observation threeTalks = Observation.of("talks", 3, LocalDate.parse("2026-04-02"));
        Observation planAgreed = Observation.milestone("steps", 1, LocalDate.parse("2026-03-20"));
        ben("2026-04-07T12:00", me -> me.goal(talks).observe(threeTalks));
        ben("2026-04-07T12:01", me -> me.goal(onboarding).observe(planAgreed));
        ben("2026-04-07T12:02", me -> me.goal(talks).achieve());
        terminal.tell("7 Apr", "Three talks are given by now: the first goal is achieved, as its measure shows.");

        prepare("2026-04-07T18:00", session, SessionObjectives.of("Look back, and ahead", onboarding));
        ben("2026-04-07T19:00", me -> me.session(session).prepare(Preparation.topics("What comes after")));
        hold(session, "2026-04-08T16:00", "2026-04-08T17:25");
        SessionRecord record = SessionRecord.builder()
                .addActionReviews(ActionReview.done(offerTalk, "Asking twice was enough."))
                .addDiscussed("What the talks have changed.")
                .addAgreed("Ben leads the onboarding on his own.")
                .noActionsReason("This was the last session.")
                .improvement("Plan a spare date from the start.")
                .nextMeeting(NextMeeting.thisWasTheLast())
                .build();
        ben("2026-04-08T17:30", me -> me.session(session).close(record));
        terminal.tell("8 Apr", "The last session is held and closed.");
    }

    private void complete() {
        terminal.tell("8 Apr", "May they complete the relationship?");
        terminal.refusal(at(mentoring, "2026-04-08T17:40").whyNot(pair, MARIA, me -> me.complete(Set.of())));

        ObjectivesReview review = new ObjectivesReview(
                ObjectivesReview.Kind.FINAL,
                "Ben speaks, and people listen.",
                List.of(new GoalReview(onboarding, "The plan stands; the rest is his.")));
        maria("2026-04-08T17:45", me -> me.recordReview(review));
        maria("2026-04-08T17:50", me -> me.complete(Set.of()));
        terminal.tell("8 Apr", "Final review recorded; the relationship is completed.");
    }

    /** The mentee proposes what the session is to bring, the mentor agrees and prepares. */
    private void prepare(String time, SessionId session, SessionObjectives objectives) {
        ben(time, me -> me.session(session).proposeObjectives(objectives));
        maria(time, me -> me.session(session).agreeObjectives(1));
        maria(time, me -> me.session(session).prepare(Preparation.topics("Questions that open")));
    }

    private void hold(SessionId session, String start, String end) {
        Committed<SessionStarted> started = ben(start, me -> me.session(session).start());
        terminal.warnings(started.warnings());
        maria(start, me -> me.session(session).enterStage(ConversationStage.EXPLORE_ISSUE));
        ben(end, me -> me.session(session).finish());
    }

    private SessionId session(int number) {
        return series.get(number - 1).id();
    }

    private <E extends MentoringEvent> Committed<E> maria(String time, Function<PartyCommands, Transition<E>> command) {
        return at(mentoring, time).change(pair, MARIA, command);
    }

    private <E extends MentoringEvent> Committed<E> ben(String time, Function<PartyCommands, Transition<E>> command) {
        return at(mentoring, time).change(pair, BEN, command);
    }

    /** The engine at a moment of the story; a host leaves the time to its clock. */
    private static Mentoring at(Mentoring mentoring, String localTime) {
        return mentoring.at(LocalDateTime.parse(localTime).atZone(ZONE).toInstant());
    }
}
