package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Session;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slf4j.LoggerFactory;

/**
 * Every text of the plays is a canary. It is found in nothing that a coordinator, a nudge, a published event, a message, a log
 * or a string form would show; and every field of the model that can hold a text has held one.
 */
class NothingSaidIsShownProperties extends PlayProperties {

    @Property(tries = 20)
    void nothingThatIsSaidIsShownToAnybodyElse(@ForAll("plays") Playthrough play) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        try {
            play.play((world, step) -> shown(world, step)
                    .forEach(text -> assertThat(text).as(step.name()).doesNotContain(Canaries.MARK)));
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(Canaries.MARK));
    }

    /** A form that showed nothing at all would keep every secret, and help nobody. */
    @Property(tries = 20)
    void everyStringFormSaysAtLeastWhatItIsOf(@ForAll("plays") Playthrough play) {
        World end = play.play((world, step) -> {
            assertThat(world.live().toString()).startsWith("MentoringRelationship[");
            step.accepted()
                    .ifPresent(accepted -> assertThat(accepted.toString()).startsWith("Transition["));
            broughtAbout(step).forEach(NothingSaidIsShownProperties::assertNamed);
        });
        standing(end).forEach(NothingSaidIsShownProperties::assertNamed);
    }

    private static void assertNamed(Object part) {
        if (part instanceof Record
                && part.getClass().getName().startsWith("dev.mentoring")
                && !part.getClass().getSimpleName().endsWith("Id")
                && !(part instanceof Violation)) {
            assertThat(part.toString()).startsWith(part.getClass().getSimpleName() + "[");
        }
    }

    /** From one seed, so that what seldom is written is written every time. */
    @Property(tries = 1, seed = "17")
    void everyTextOfTheModelIsPlanted() {
        Set<String> planted = new HashSet<>();
        Playthrough.any().sampleStream().limit(200).forEach(play -> {
            World end = play.play(
                    (world, step) -> broughtAbout(step).forEach(value -> planted.addAll(Canaries.plantedIn(value))));
            standing(end).forEach(value -> planted.addAll(Canaries.plantedIn(value)));
        });
        assertThat(planted).containsAll(Canaries.everyTextOfTheModel());
    }

    private static Stream<String> shown(World world, Step step) {
        MentoringRelationship live = world.live();
        Stream<Object> forOthers = Stream.of(
                CoordinatorView.of(live), Guidance.nudges(live, step.now()), Guidance.attentionAt(live, step.now()));
        Stream<String> told = Stream.concat(
                forOthers.flatMap(value -> Parts.of(value).stream()).map(Objects::toString),
                Stream.concat(published(step), messages(step)));
        Stream<String> forms = Stream.concat(
                        Stream.of(live, step, PartyView.of(live, Role.MENTOR, world.own(Role.MENTOR), step.now())),
                        held(world, step).filter(value -> !(value instanceof String)))
                .map(Objects::toString);
        return Stream.concat(told, forms);
    }

    private static Stream<String> published(Step step) {
        return step.accepted().stream()
                .map(accepted -> accepted.event().published())
                .flatMap(NothingSaidIsShownProperties::forms);
    }

    private static Stream<String> forms(PublishedEvent event) {
        return Stream.of(event.toString(), new String(MentoringJson.writePublished(event), StandardCharsets.UTF_8));
    }

    private static Stream<String> messages(Step step) {
        return step.thrown().stream()
                .flatMap(thrown -> Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause))
                .map(Objects::toString);
    }

    private static Stream<Object> held(World world, Step step) {
        return Stream.concat(standing(world), broughtAbout(step));
    }

    /** All that the pair and each party have, part by part. */
    private static Stream<Object> standing(World world) {
        MentoringRelationship live = world.live();
        return Stream.of(
                        live.body(),
                        live.sessions(),
                        live.goals(),
                        live.actions(),
                        world.own(Role.MENTOR),
                        world.own(Role.MENTEE),
                        live.sessions().stream()
                                .map(Session::id)
                                .map(live::agenda)
                                .toList())
                .flatMap(value -> Parts.of(value).stream());
    }

    private static Stream<Object> broughtAbout(Step step) {
        return Stream.of(
                        step.accepted().map(Transition::event),
                        step.accepted().map(Transition::warnings),
                        step.accepted().map(Transition::finished).orElse(List.of()))
                .flatMap(value -> Parts.of(value).stream());
    }
}
