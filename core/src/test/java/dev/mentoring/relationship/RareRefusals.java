package dev.mentoring.relationship;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.Opportunity;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Broken rules that random plays hardly ever come to, each told as a story. */
final class RareRefusals {
    private final Set<JudgedRule> broken = new HashSet<>();

    private RareRefusals() {}

    static Set<JudgedRule> all() {
        RareRefusals told = new RareRefusals();
        told.ofAProposalBeyondTheProgrammesRanges();
        told.ofAPartyThatAcceptsWhatNobodyProposed();
        told.ofThePairThatHasAHundredOfAll();
        told.ofThePairThatMovesASessionToWhereAnotherIs();
        told.ofThePairWhoseRecordsLackSomething();
        told.ofThePairThatAttachesTheSameTwice();
        told.ofThePairThatWouldSayLessThanIsSeen();
        told.ofThePairThatMetAfterAllWithoutAGoalInMind();
        told.ofThePairThatUsesAnIdTwice();
        told.ofThePairThatIsInTwoPlacesAtOnce();
        told.ofThePairThatSaysWhatCannotBe();
        return told.broken;
    }

    private void collect(Permission permission, Supplier<Transition<?>> command) {
        List<Violation> violations;
        try {
            violations = command.get().warnings();
        } catch (RuleViolationException e) {
            violations = e.violations();
        }
        violations.forEach(violation -> broken.add(new JudgedRule(permission, violation.rule())));
    }

    private void ofAProposalBeyondTheProgrammesRanges() {
        MentoringAgreement wide = Pairs.agreement().toBuilder()
                .sessionLength(Duration.ofMinutes(15))
                .sessions(90)
                .cadence(Cadence.everyDays(1))
                .build();
        collect(
                Permission.PROPOSE,
                () -> MentoringRelationship.propose(
                        Pairs.MARIA,
                        Pairs.START,
                        Pairs.ID,
                        Pairs.proposal().agreement(wide).build()));
        collect(
                Permission.PROPOSE,
                () -> MentoringRelationship.propose(
                        Pairs.MARIA,
                        Pairs.START,
                        Pairs.ID,
                        Pairs.proposal().mentee("maria").policy(seeingRatings()).build()));
    }

    private void ofAPartyThatAcceptsWhatNobodyProposed() {
        Story story = Story.proposed(MentoringPolicy.standard());
        collect(Permission.ACCEPT_AGREEMENT, () -> story.ben().acceptAgreement(7));
        collect(Permission.ATTEST_ACCEPTANCE, () -> story.carla().attestAcceptance(Role.MENTEE, 7));
    }

    private void ofThePairThatHasAHundredOfAll() {
        Story story = Story.active();
        story.keep(story.ben()
                .proposeSeries(IntStream.range(0, Bounds.LIST)
                        .mapToObj(n -> new ProposedSession(
                                new SessionId("s" + n),
                                Pairs.meetingAt(story.now().plus(Duration.ofDays(n + 1L)))))
                        .toList()));
        for (int n = 0; n < Bounds.LIST; n++) {
            story.keep(story.ben()
                    .goal(new GoalId("g" + n))
                    .draft(Pairs.goal(story.today().plusDays(90))));
            story.keep(story.ben().goal(new GoalId("g0")).linkOpportunity(Opportunity.of("a course " + n)));
            story.keep(story.ben()
                    .agreeAction(NewAction.of(new ActionId("a" + n), "Outline").dueOn(story.today())));
        }
        SessionId one = new SessionId("one");
        Meeting clash = Pairs.meetingAt(story.now().plus(Duration.ofDays(1)));
        ProposedSession same = new ProposedSession(one, clash);
        collect(Permission.SESSION_PROPOSE, () -> story.ben().session(one).propose(clash));
        collect(Permission.PROPOSE_SERIES, () -> story.ben().proposeSeries(List.of(same, same)));
        collect(Permission.GOAL_DRAFT, () -> story.ben().goal(new GoalId("g")).draft(Pairs.goal(story.today())));
        collect(
                Permission.GOAL_LINK_OPPORTUNITY,
                () -> story.ben().goal(new GoalId("g0")).linkOpportunity(Opportunity.of("one more")));
    }

    private void ofThePairThatMovesASessionToWhereAnotherIs() {
        Story story = Story.active();
        Meeting free = Pairs.meetingAt(story.now().plus(Duration.ofDays(9)));
        story.scheduled(Story.FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(2))));
        story.keep(story.ben().session(Story.FIRST).reschedule(free));
        story.scheduled(Story.SECOND, free);
        collect(
                Permission.SESSION_CONFIRM,
                () -> story.maria().session(Story.FIRST).confirm(2));
        collect(
                Permission.CONFIRM_SERIES,
                () -> story.maria().confirmSeries(List.of(new SessionRevision(Story.FIRST, 2))));
    }

    private void ofThePairWhoseRecordsLackSomething() {
        Story story = Story.active().held(Story.FIRST);
        story.keep(
                story.ben().agreeAction(NewAction.of(Story.OUTLINE, "Outline").dueOn(story.today())));
        SessionRecord.Builder record = RecordDraws.complete(story.relationship(), story.today()).toBuilder()
                .noActionsReason(Optional.empty());
        SessionRecord without = record.build();
        SessionRecord again = record.addAction(NewAction.of(Story.OUTLINE, "Outline again"))
                .nextMeeting(NextMeeting.thisWasTheLast())
                .build();
        story.later(Duration.ofHours(2)).held(Story.SECOND);
        for (SessionRecord lacking :
                List.of(without, again, SessionRecord.builder().build())) {
            for (SessionId session : List.of(Story.FIRST, Story.SECOND)) {
                collect(
                        Permission.SESSION_CLOSE,
                        () -> story.ben().session(session).close(lacking));
            }
        }
    }

    private void ofThePairThatAttachesTheSameTwice() {
        Story story = Story.in(RelationshipStatus.ACTIVE);
        Resource resource = Resource.ofNote("Pauses", "Count to three");
        story.keep(story.ben().session(Story.FIRST).attach(resource));
        story.keep(story.ben().goal(Story.GUIDE).attach(resource));
        story.keep(story.ben().action(Story.OUTLINE).attach(resource));
        collect(
                Permission.SESSION_ATTACH,
                () -> story.ben().session(Story.FIRST).attach(resource));
        collect(Permission.GOAL_ATTACH, () -> story.ben().goal(Story.GUIDE).attach(resource));
        collect(
                Permission.ACTION_ATTACH,
                () -> story.ben().action(Story.OUTLINE).attach(resource));
    }

    private void ofThePairThatWouldSayLessThanIsSeen() {
        Story story = Story.active();
        MentoringAgreement wider = Pairs.agreement().toBuilder()
                .visibility(Visibility.withRatingsOverGroups())
                .build();
        story.keep(story.ben().proposeAgreement(wider));
        story.keep(story.maria().acceptAgreement(2));
        story.keep(story.ben().proposeAgreement(Pairs.agreement()));
        story.keep(story.carla().changePolicy(seeingRatings()));
        collect(Permission.ACCEPT_AGREEMENT, () -> story.maria().acceptAgreement(3));
        collect(Permission.PROPOSE_AGREEMENT, () -> story.maria().proposeAgreement(Pairs.agreement()));
    }

    private void ofThePairThatMetAfterAllWithoutAGoalInMind() {
        Story story = Story.active().agreedGoal(Story.GUIDE);
        story.scheduled(Story.FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(2))));
        story.prepared(Story.FIRST, SessionObjectives.of("to talk"));
        story.later(Duration.ofDays(3));
        collect(
                Permission.SESSION_LOG_HELD,
                () -> story.ben()
                        .session(Story.FIRST)
                        .logHeld(Pairs.meetingAt(story.now().minus(Duration.ofHours(2)))));
        story.keep(story.ben().session(Story.FIRST).recordMissed(Set.of(Role.MENTOR)));
        story.recall(Story.FIRST);
        collect(
                Permission.SESSION_CORRECT,
                () -> story.ben().session(Story.FIRST).correct(new Outcome.Held(), "we did meet"));
    }

    private void ofThePairThatUsesAnIdTwice() {
        Story story = Story.in(RelationshipStatus.ACTIVE);
        Meeting free = Pairs.meetingAt(story.now().plus(Duration.ofDays(20)));
        collect(
                Permission.SESSION_PROPOSE,
                () -> story.ben().session(Story.FIRST).propose(free));
        collect(
                Permission.GOAL_DRAFT,
                () -> story.ben()
                        .goal(Story.GUIDE)
                        .draft(Pairs.goal(story.today().plusDays(90))));
        collect(
                Permission.ACTION_AGREE,
                () -> story.ben()
                        .agreeAction(NewAction.of(Story.OUTLINE, "Outline").dueOn(story.today())));
        collect(Permission.ACTION_STOP, () -> story.ben().action(Story.OUTLINE).stop());
    }

    private void ofThePairThatIsInTwoPlacesAtOnce() {
        Story story = Story.active();
        Meeting first = Pairs.meetingAt(story.now().plus(Duration.ofDays(1)));
        Meeting second = Pairs.meetingAt(story.now().plus(Duration.ofDays(1)).plus(Duration.ofMinutes(60)));
        story.scheduled(Story.FIRST, first).prepared(Story.FIRST, SessionObjectives.of("to talk"));
        story.scheduled(Story.SECOND, second);
        collect(
                Permission.SESSION_RESCHEDULE,
                () -> story.ben().session(Story.SECOND).reschedule(first));
        story.at(first.startsAt().plus(Duration.ofMinutes(61)));
        story.keep(story.ben().session(Story.FIRST).start());
        collect(
                Permission.SESSION_START,
                () -> story.ben().session(Story.SECOND).start());
        collect(
                Permission.SESSION_LOG_HELD,
                () -> story.ben().session(Story.SECOND).logHeld(first));
        story.later(Duration.ofHours(2));
        story.keep(story.ben().session(Story.SECOND).recordMissed(Set.of(Role.MENTOR)));
        story.recall(Story.SECOND);
        collect(
                Permission.SESSION_CORRECT,
                () -> story.ben().session(Story.SECOND).correct(first, "we did meet"));
    }

    private void ofThePairThatSaysWhatCannotBe() {
        Story story = Story.active();
        Meeting ahead = Pairs.meetingAt(story.now().plus(Duration.ofDays(1)));
        story.scheduled(Story.FIRST, ahead);
        collect(
                Permission.SESSION_CANCEL,
                () -> story.ben().session(Story.FIRST).cancel(CancelReason.RELATIONSHIP_ENDED));
        story.keep(story.ben().session(Story.FIRST).cancel(CancelReason.WORK));
        story.recall(Story.FIRST);
        Outcome ended = new Outcome.Cancelled(Role.MENTEE, CancelReason.RELATIONSHIP_ENDED, false, Optional.empty());
        for (Outcome outcome : List.of(ended, new Outcome.Missed(Set.of(Role.MENTOR)))) {
            collect(
                    Permission.SESSION_CORRECT,
                    () -> story.ben().session(Story.FIRST).correct(outcome, "no"));
        }
        collect(
                Permission.PREPARATION_WRITE,
                () -> story.ben().privately().writePreparation(Story.FIRST, Preparation.topics("too late")));
        story.keep(story.ben().goal(Story.GUIDE).draft(Pairs.goal(story.today())));
        collect(Permission.GOAL_AGREE, () -> story.maria().goal(Story.GUIDE).agree(1));
    }

    private static MentoringPolicy seeingRatings() {
        return MentoringPolicy.standard().toBuilder().ratingsOverGroups(true).build();
    }
}
