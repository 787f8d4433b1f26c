package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Revision;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The plays of the other properties get everywhere: else they would prove nothing. */
class ReachProperties extends PlayProperties {
    private static final String ADOPTED = "a policy adopted by both";

    @Property(tries = 400)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyStatusIsReachedAndEveryCommandSucceeds(@ForAll("plays") Playthrough play) {
        Set<String> reached = new HashSet<>();
        play.play((world, step) -> {
            step.accepted().ifPresent(accepted -> reached.add(step.name()));
            reached.add(name(world.live().status()));
            world.live()
                    .body()
                    .policy()
                    .inForce()
                    .filter(Revision::acceptedByBoth)
                    .ifPresent(adopted -> reached.add(ADOPTED));
            world.allSessions().forEach(session -> reached.add(name(session.status())));
            Stream.concat(world.live().goals().stream(), world.finishedGoals().stream())
                    .forEach(goal -> reached.add(name(goal.status())));
            Stream.concat(world.live().actions().stream(), world.finishedActions().stream())
                    .forEach(action -> reached.add(name(action.status())));
        });
        reached.forEach(name -> Statistics.label("reached").collect(name));
        Statistics.label("reached")
                .coverage(checker ->
                        everything().forEach(name -> checker.check(name).count(count -> count > 0)));
    }

    /** From one seed, so that what seldom happens does so every time. */
    @Property(tries = 1, seed = "17")
    void everyRuleOfEveryPermissionIsBroken() {
        Set<String> broken = new HashSet<>();
        Playthrough.any()
                .sampleStream()
                .limit(1_500)
                .forEach(play -> play.play((world, step) -> violations(step)
                        .forEach(violation -> broken.add(judged(step.command().permission(), violation.rule())))));
        broken.addAll(ofThePairThatHasAHundredOfAll());
        broken.addAll(ofThePairThatMovesASessionToWhereAnotherIs());
        broken.addAll(ofThePairThatAgreesAnActionTwice());
        broken.addAll(ofThePairThatAttachesTheSameTwice());
        assertThat(broken)
                .containsAll(Stream.of(Permission.values())
                        .filter(permission -> permission != Permission.PROPOSE)
                        .flatMap(permission -> permission.rules().stream().map(rule -> judged(permission, rule)))
                        .toList());
    }

    /** No play gets as far as the most that a relationship holds. */
    private static Set<String> ofThePairThatHasAHundredOfAll() {
        Story story = Story.active();
        List<ProposedSession> series = IntStream.range(0, Bounds.LIST)
                .mapToObj(n -> new ProposedSession(
                        new SessionId("s" + n), Pairs.meetingAt(story.now().plus(Duration.ofDays(n + 1L)))))
                .toList();
        story.keep(story.ben().proposeSeries(series));
        for (int n = 0; n < Bounds.LIST; n++) {
            story.keep(story.ben()
                    .goal(new GoalId("g" + n))
                    .draft(Pairs.goal(story.today().plusDays(90))));
            story.keep(story.ben()
                    .agreeAction(NewAction.of(new ActionId("a" + n), "Outline").dueOn(story.today())));
        }
        SessionId one = new SessionId("one");
        Meeting clash = Pairs.meetingAt(story.now().plus(Duration.ofDays(1)));
        return Stream.of(
                        refused(
                                Permission.SESSION_PROPOSE,
                                () -> story.ben().session(one).propose(clash)),
                        refused(
                                Permission.PROPOSE_SERIES,
                                () -> story.ben()
                                        .proposeSeries(List.of(
                                                new ProposedSession(one, clash), new ProposedSession(one, clash)))),
                        refused(
                                Permission.GOAL_DRAFT,
                                () -> story.ben().goal(new GoalId("g")).draft(Pairs.goal(story.today()))))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static Set<String> ofThePairThatMovesASessionToWhereAnotherIs() {
        Story story = Story.active();
        Meeting free = Pairs.meetingAt(story.now().plus(Duration.ofDays(9)));
        story.scheduled(Story.FIRST, Pairs.meetingAt(story.now().plus(Duration.ofDays(2))));
        story.keep(story.ben().session(Story.FIRST).reschedule(free));
        story.scheduled(Story.SECOND, free);
        return Stream.of(
                        refused(
                                Permission.SESSION_CONFIRM,
                                () -> story.maria().session(Story.FIRST).confirm(2)),
                        refused(
                                Permission.CONFIRM_SERIES,
                                () -> story.maria().confirmSeries(List.of(new SessionRevision(Story.FIRST, 2)))))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static Set<String> ofThePairThatAgreesAnActionTwice() {
        Story story = Story.active().held(Story.FIRST);
        story.keep(
                story.ben().agreeAction(NewAction.of(Story.OUTLINE, "Outline").dueOn(story.today())));
        SessionRecord record = RecordDraws.complete(story.relationship(), story.today()).toBuilder()
                .noActionsReason(Optional.empty())
                .addAction(NewAction.of(Story.OUTLINE, "Outline again"))
                .build();
        return refused(
                        Permission.SESSION_CLOSE,
                        () -> story.ben().session(Story.FIRST).close(record))
                .collect(Collectors.toSet());
    }

    private static Set<String> ofThePairThatAttachesTheSameTwice() {
        Story story = Story.in(RelationshipStatus.ACTIVE);
        Resource resource = Resource.ofNote("Pauses", "Count to three");
        story.keep(story.ben().session(Story.FIRST).attach(resource));
        story.keep(story.ben().goal(Story.GUIDE).attach(resource));
        story.keep(story.ben().action(Story.OUTLINE).attach(resource));
        return Stream.of(
                        refused(
                                Permission.SESSION_ATTACH,
                                () -> story.ben().session(Story.FIRST).attach(resource)),
                        refused(
                                Permission.GOAL_ATTACH,
                                () -> story.ben().goal(Story.GUIDE).attach(resource)),
                        refused(
                                Permission.ACTION_ATTACH,
                                () -> story.ben().action(Story.OUTLINE).attach(resource)))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static Stream<String> refused(Permission permission, Supplier<?> command) {
        return Story.refusal(command).stream().map(violation -> judged(permission, violation.rule()));
    }

    private static String judged(Permission permission, Rule rule) {
        return permission + " by " + rule;
    }

    private static Stream<Violation> violations(Step step) {
        Stream<Violation> refusals = step.thrown().stream()
                .filter(RuleViolationException.class::isInstance)
                .flatMap(refusal -> ((RuleViolationException) refusal).violations().stream());
        Stream<Violation> warnings = step.accepted().stream().flatMap(accepted -> accepted.warnings().stream());
        return Stream.concat(refusals, warnings);
    }

    private static List<String> everything() {
        return Stream.concat(
                        Stream.concat(Command.ALL.stream().map(Command::toString), Stream.of(ADOPTED)),
                        Stream.<Enum<?>[]>of(
                                        RelationshipStatus.values(),
                                        SessionStatus.values(),
                                        GoalStatus.values(),
                                        ActionStatus.values())
                                .flatMap(Stream::of)
                                .map(ReachProperties::name))
                .toList();
    }

    private static String name(Enum<?> status) {
        return status.getDeclaringClass().getSimpleName() + " " + status;
    }
}
