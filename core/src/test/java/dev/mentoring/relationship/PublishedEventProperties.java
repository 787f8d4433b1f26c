package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.EventField;
import dev.mentoring.event.EventType;
import dev.mentoring.event.GoalEvent.GoalDrafted;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.event.SessionEvent.SeriesProposed;
import dev.mentoring.event.SessionEvent.SessionProposed;
import dev.mentoring.json.MentoringJson;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever happens has its published form, and nothing that was said is in it. */
class PublishedEventProperties extends PlayProperties {
    private static final String SECRET = "secret";

    @Property
    void everyEventIsPublishedWithoutAWordOfWhatWasSaid(@ForAll("plays") Playthrough play) {
        for (World.Happened happened : play.play((world, step) -> {}).history()) {
            MentoringEvent event = happened.event();
            PublishedEvent published = event.published();
            assertThat(published.type().name()).isEqualTo(constantOf(event));
            assertThat(published.version()).isEqualTo(published.type().version());
            assertThat(published.relationship()).isEqualTo(event.relationship());
            assertThat(published.by()).isEqualTo(event.by());
            assertThat(published.at()).isEqualTo(event.at());
            byte[] document = MentoringJson.writePublished(published);
            assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain(SECRET);
            assertThat(published.toString()).doesNotContain(SECRET);
            assertThat(MentoringJson.readPublished(document)).isEqualTo(published);
        }
    }

    @Property
    void whatIsProposedFirstIsPublishedAsTheRevisionThatItIs(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().ifPresent(accepted -> {
            PublishedEvent published = accepted.event().published();
            MentoringRelationship after = accepted.relationship();
            if (accepted.event() instanceof SessionProposed e) {
                assertThat(published.value("revision", Integer.class))
                        .hasValue(after.session(e.session())
                                .orElseThrow()
                                .meeting()
                                .lastRevision());
            } else if (accepted.event() instanceof SeriesProposed e) {
                assertThat(published.list("sessions", Map.class))
                        .extracting(entry -> entry.get("revision"))
                        .containsExactlyElementsOf(e.sessions().stream()
                                .map(session -> (Object) after.session(session.id())
                                        .orElseThrow()
                                        .meeting()
                                        .lastRevision())
                                .toList());
            } else if (accepted.event() instanceof GoalDrafted e) {
                assertThat(published.value("revision", Integer.class))
                        .hasValue(
                                after.goal(e.goal()).orElseThrow().definition().lastRevision());
            }
        }));
    }

    /** The plays get everywhere: each type occurs, each optional field is there and is not, each list holds something. */
    @Property(tries = 800)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyTypeOccursWithEveryField(@ForAll("plays") Playthrough play) {
        Set<String> seen = new HashSet<>();
        for (World.Happened happened : play.play((world, step) -> {}).history()) {
            PublishedEvent published = happened.event().published();
            seen.add(published.type().id());
            see(published.type().id(), published.type().fields(), published.data(), seen);
        }
        seen.forEach(what -> Statistics.label("seen").collect(what));
        Statistics.label("seen")
                .coverage(checker ->
                        everything().forEach(what -> checker.check(what).count(count -> count > 0)));
    }

    private static void see(String place, List<EventField> fields, Map<?, ?> data, Set<String> seen) {
        for (EventField field : fields) {
            String name = place + " " + field.name();
            Object value = data.get(field.name());
            seen.add(value == null || value.equals(List.of()) ? without(name) : name);
            if (value instanceof List<?> elements) {
                elements.forEach(element -> {
                    if (element instanceof Map<?, ?> entry) {
                        see(name, field.parts(), entry, seen);
                    }
                });
            }
        }
    }

    private static List<String> everything() {
        return Stream.of(EventType.values())
                .flatMap(type -> Stream.concat(Stream.of(type.id()), occurrences(type.id(), type.fields())))
                .toList();
    }

    private static Stream<String> occurrences(String place, List<EventField> fields) {
        return fields.stream().flatMap(field -> {
            String name = place + " " + field.name();
            Stream<String> absent =
                    field.occurs() == EventField.Occurs.OPTIONAL ? Stream.of(without(name)) : Stream.of();
            return Stream.of(Stream.of(name), absent, occurrences(name, field.parts()))
                    .flatMap(all -> all);
        });
    }

    private static String without(String field) {
        return "no " + field;
    }

    /** {@code SessionProposed} is published as {@code SESSION_PROPOSED}. */
    private static String constantOf(MentoringEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "_$1")
                .toUpperCase(Locale.ROOT);
    }
}
