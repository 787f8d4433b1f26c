package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.persistence.jdbc.Page;
import dev.mentoring.persistence.jdbc.PagePosition;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.InvalidValueException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pairs of a coordinator's programme, page by page; but for one that they are in themselves. */
@Component
class PairLists {
    /** What came due only now is the pair's own to answer, and they are reminded of it. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Engine engine;
    private final People people;
    private final Clock clock;

    PairLists(Engine engine, People people, Clock clock) {
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    /** The pairs in which something has waited for a week or longer, the longest first. */
    PairList needingAttention(Person me, int size, @Nullable String after) {
        return list(
                me,
                size,
                after,
                page -> engine.queries().needingAttention(me.asCoordinator().programme(), patience(), page));
    }

    /** The pairs that stand in any of some statuses, the latest proposed first. */
    PairList standing(Person me, Set<RelationshipStatus> statuses, int size, @Nullable String after) {
        return list(
                me,
                size,
                after,
                page -> engine.queries().relationshipsIn(me.asCoordinator().programme(), statuses, page));
    }

    private PairList list(
            Person me, int size, @Nullable String after, Function<PageRequest, Page<RelationshipSummary>> query) {
        Page<RelationshipSummary> page = query(size, after, query);
        List<RelationshipSummary> shown = page.items().stream()
                .filter(summary ->
                        summary.pair().roleOf(me.asCoordinator().id()).isEmpty())
                .toList();
        Map<ParticipantId, Person> known = people.byIds(shown.stream()
                .flatMap(summary ->
                        Stream.of(summary.pair().mentor(), summary.pair().mentee()))
                .collect(Collectors.toSet()));
        return PairList.of(
                shown.stream()
                        .map(summary -> row(summary, me.asCoordinator(), known))
                        .toList(),
                page.next());
    }

    private static Page<RelationshipSummary> query(
            int size, @Nullable String after, Function<PageRequest, Page<RelationshipSummary>> query) {
        try {
            return query.apply(
                    after == null ? PageRequest.first(size) : PageRequest.after(new PagePosition(after), size));
        } catch (InvalidValueException e) {
            throw new NoSuchPageException(e);
        }
    }

    private PairRow row(RelationshipSummary summary, Actor.Coordinator me, Map<ParticipantId, Person> known) {
        Optional<Instant> waitingSince = summary.attentionAt().filter(at -> !at.isAfter(patience()));
        List<Nudge> nudges = waitingSince.isPresent() ? engine.reading().nudges(summary.id(), me) : List.of();
        return new PairRow(
                summary,
                Objects.requireNonNull(known.get(summary.pair().mentor())),
                Objects.requireNonNull(known.get(summary.pair().mentee())),
                waitingSince,
                summary.quietDays(clock.instant()),
                nudges);
    }

    private Instant patience() {
        return clock.instant().minus(PATIENCE);
    }
}
