package dev.mentoring.persistence.jdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That queries, read to their end page by page, tell what the relationships themselves tell: everything that is asked for, once
 * and in order, and nothing else.
 *
 * @param queries the queries
 * @param kept what was saved
 * @param size of each page
 */
record QueriesAgree(Queries queries, Kept kept, int size) {
    private static final Comparator<RelationshipSummary> LATEST_FIRST = comparing(RelationshipSummary::proposedAt)
            .thenComparing(relationship -> relationship.id().value())
            .reversed();
    private static final Comparator<RelationshipSummary> LONGEST_DUE_FIRST = comparing(
                    (RelationshipSummary relationship) ->
                            relationship.attentionAt().orElseThrow())
            .thenComparing(relationship -> relationship.id().value());
    private static final Comparator<SessionSummary> BY_START = comparing(SessionSummary::startsAt)
            .thenComparing(session -> session.relationship().value())
            .thenComparing(session -> session.id().value());
    private static final Comparator<ActionSummary> BY_DUE_DAY = comparing(ActionSummary::dueOn)
            .thenComparing(action -> action.relationship().value())
            .thenComparing(action -> action.id().value());

    void holds() {
        kept.relationships().forEach(this::ofOneRelationship);
        participants().forEach(this::ofAParticipant);
        programmes().forEach(this::ofAProgramme);
        ofAttention();
        ofSessions();
        ofActions();
    }

    private void ofOneRelationship(RelationshipSummary expected) {
        assertThat(queries.relationship(expected.id())).contains(expected);
        expected.externalId()
                .ifPresent(externalId ->
                        assertThat(queries.relationshipByExternalId(externalId)).contains(expected));
    }

    private Set<ParticipantId> participants() {
        return kept.relationships().stream()
                .flatMap(relationship -> Stream.of(
                        relationship.pair().mentor(), relationship.pair().mentee()))
                .collect(Collectors.toSet());
    }

    private void ofAParticipant(ParticipantId participant) {
        assertThat(AllPages.of(size, page -> queries.relationshipsOf(participant, page)))
                .containsExactlyElementsOf(expected(
                        kept.relationships(),
                        relationship -> relationship.pair().roleOf(participant).isPresent(),
                        LATEST_FIRST));
    }

    private Set<ProgrammeId> programmes() {
        return kept.relationships().stream().map(RelationshipSummary::programme).collect(Collectors.toSet());
    }

    private void ofAProgramme(ProgrammeId programme) {
        List<Set<RelationshipStatus>> choices = List.of(
                EnumSet.allOf(RelationshipStatus.class),
                EnumSet.of(RelationshipStatus.ACTIVE, RelationshipStatus.ON_HOLD),
                EnumSet.of(RelationshipStatus.ENDED_EARLY));
        for (Set<RelationshipStatus> statuses : choices) {
            assertThat(AllPages.of(size, page -> queries.relationshipsIn(programme, statuses, page)))
                    .containsExactlyElementsOf(expected(
                            kept.relationships(),
                            relationship -> relationship.programme().equals(programme)
                                    && statuses.contains(relationship.status()),
                            LATEST_FIRST));
        }
        ofAReport(programme);
        ofCadence(programme);
    }

    private void ofAReport(ProgrammeId programme) {
        List<RelationshipSummary> all = kept.relationships().stream()
                .filter(relationship -> relationship.programme().equals(programme))
                .toList();
        Map<RelationshipStatus, Long> statuses = new HashMap<>();
        Arrays.stream(RelationshipStatus.values())
                .forEach(status -> statuses.put(
                        status,
                        all.stream()
                                .filter(relationship -> relationship.status() == status)
                                .count()));
        TrackCounts counts = all.stream().map(RelationshipSummary::counts).reduce(TrackCounts.NONE, TrackCounts::plus);

        ProgrammeReport report = queries.programmeReport(programme);

        assertThat(report).isEqualTo(new ProgrammeReport(programme, statuses, counts));
        assertThat(report.total()).isEqualTo(all.size());
    }

    private void ofCadence(ProgrammeId programme) {
        List<RelationshipSummary> active = kept.relationships().stream()
                .filter(relationship -> relationship.programme().equals(programme))
                .filter(relationship -> relationship.status() == RelationshipStatus.ACTIVE)
                .filter(relationship -> relationship.counts().held() < relationship.sessionsPlanned())
                .toList();
        for (Instant at : someOf(active.stream().map(QueriesAgree::gapEndsAt))) {
            assertThat(queries.beyondCadence(programme, at))
                    .isEqualTo(active.stream()
                            .filter(relationship -> !gapEndsAt(relationship).isAfter(at))
                            .count())
                    .isEqualTo(kept.relationships().stream()
                            .filter(relationship -> relationship.programme().equals(programme))
                            .filter(relationship -> relationship.quietDays(at).isPresent())
                            .count());
        }
    }

    private static Instant gapEndsAt(RelationshipSummary active) {
        return active.lastHeldAt()
                .or(active::activatedAt)
                .orElseThrow()
                .plus(Duration.ofDays(active.cadence().days() + 1L));
    }

    private void ofAttention() {
        Stream<Instant> times =
                kept.relationships().stream().flatMap(relationship -> relationship.attentionAt().stream());
        for (Instant by : someOf(times)) {
            Predicate<RelationshipSummary> due = relationship ->
                    relationship.attentionAt().filter(at -> !at.isAfter(by)).isPresent();
            assertThat(AllPages.of(size, page -> queries.needingAttention(by, page)))
                    .containsExactlyElementsOf(expected(kept.relationships(), due, LONGEST_DUE_FIRST));
            for (ProgrammeId programme : programmes()) {
                assertThat(AllPages.of(size, page -> queries.needingAttention(programme, by, page)))
                        .containsExactlyElementsOf(expected(
                                kept.relationships(),
                                due.and(relationship -> relationship.programme().equals(programme)),
                                LONGEST_DUE_FIRST));
            }
        }
    }

    private void ofSessions() {
        Set<SessionStatus> some = EnumSet.of(SessionStatus.SCHEDULED, SessionStatus.CLOSED);
        for (Set<SessionStatus> statuses : List.of(some, EnumSet.allOf(SessionStatus.class))) {
            List<Instant> times = someOf(kept.sessions().stream().map(SessionSummary::startsAt));
            for (int i = 1; i < times.size(); i++) {
                Instant from = times.get(i - 1);
                Instant until = times.get(i);
                assertThat(AllPages.of(size, page -> queries.sessionsStarting(from, until, statuses, page)))
                        .containsExactlyElementsOf(expected(
                                kept.sessions(),
                                session -> statuses.contains(session.status())
                                        && !session.startsAt().isBefore(from)
                                        && session.startsAt().isBefore(until),
                                BY_START));
            }
        }
    }

    private void ofActions() {
        for (LocalDate by : someOf(kept.actions().stream().map(ActionSummary::dueOn))) {
            assertThat(AllPages.of(size, page -> queries.actionsDue(by, page)))
                    .containsExactlyElementsOf(
                            expected(kept.actions(), action -> !action.dueOn().isAfter(by), BY_DUE_DAY));
        }
    }

    private static <T> List<T> expected(Collection<T> all, Predicate<T> wanted, Comparator<T> order) {
        return all.stream().filter(wanted).sorted(order).toList();
    }

    /** The first, the last and some in between, each once and in order. */
    private static <T extends Comparable<? super T>> List<T> someOf(Stream<T> values) {
        List<T> all = values.distinct().sorted().toList();
        int last = all.size() - 1;
        return Stream.of(0, 1, last / 3, last / 2, last)
                .filter(i -> i >= 0 && i <= last)
                .distinct()
                .sorted()
                .map(all::get)
                .toList();
    }
}
