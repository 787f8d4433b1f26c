package dev.mentoring.relationship;

import dev.mentoring.action.ActionStatus;
import dev.mentoring.agreement.Revision;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.session.SessionStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
