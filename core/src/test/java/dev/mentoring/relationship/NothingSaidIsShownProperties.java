package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import dev.mentoring.session.Session;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Every text of the plays is a secret. It is found in no string that a log, a message or a coordinator would show. */
class NothingSaidIsShownProperties extends PlayProperties {
    private static final String SECRET = "secret ";

    @Property(tries = 20)
    void noStringFormHoldsWhatWasSaid(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            CoordinatorView counts = CoordinatorView.of(live);
            assertThat(Parts.of(counts).stream().map(Objects::toString)).noneMatch(text -> text.contains(SECRET));
            Stream<Object> shown = Stream.of(
                    live,
                    PartyView.of(live, Role.MENTOR, world.own(Role.MENTOR)),
                    counts,
                    step.accepted().map(Objects::toString),
                    step.thrown().map(Throwable::toString));
            Stream<Object> values = Stream.of(
                            live.body(),
                            live.sessions(),
                            live.goals(),
                            live.actions(),
                            world.own(Role.MENTOR),
                            world.own(Role.MENTEE),
                            live.sessions().stream()
                                    .map(Session::id)
                                    .map(live::agenda)
                                    .toList(),
                            step.accepted().map(Transition::event),
                            step.accepted().map(Transition::warnings),
                            step.accepted().map(Transition::finished).orElse(List.of()))
                    .flatMap(value -> Parts.of(value).stream());
            Stream.concat(shown, values.filter(part -> !(part instanceof String)))
                    .forEach(part -> assertThat(part.toString()).doesNotContain(SECRET));
        });
    }

    /** The property above proves something only if what it looks through holds secrets of every kind. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void thePlaysDoHoldSecrets(@ForAll("plays") Playthrough play) {
        World world = play.play((w, step) -> {});
        boolean held = Stream.of(world.live().body(), world.live().sessions(), world.journal())
                .flatMap(value -> Parts.of(value).stream())
                .anyMatch(part -> part instanceof String text && text.contains(SECRET));
        Statistics.label("secrets").collect(held);
        Statistics.label("secrets").coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }
}
