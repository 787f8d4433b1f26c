package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.Listing.Match;
import dev.mentoring.persistence.jdbc.Listing.Span;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a host asks over all relationships of one tenant: whose they are, what is ahead, what is due, what needs attention. The
 * answers are metadata: ids, statuses, dates, counts and reason codes, and nothing that was said.
 *
 * <pre>{@code
 * Queries queries = jdbc.queries();
 * Page<RelationshipSummary> page = queries.relationshipsOf(ben, PageRequest.first(20));
 * Optional<PagePosition> next = page.next();          // next.get().value() goes into a link, and comes back from it
 * }</pre>
 *
 * <p><b>They are for the host itself.</b> They know no actor and refuse nobody: whoever calls decides what to show to whom. A
 * coordinator may be shown the relationships of their own programme, but for one they are in themselves, and a participant their
 * own; what one of them may read of a relationship, {@code Mentoring.view} knows.
 *
 * <p><b>Lists come in pages</b> of 1 to 100 items. Every page is read from an index and costs the same, however far down the list
 * it is. It tells how things stand when it is read. The place of a relationship in {@link #relationshipsOf} and
 * {@link #relationshipsIn} never changes, so no two pages of one reading show it twice; in the other lists something that moves
 * while they are read may come twice or not at all.
 *
 * <p>Every method throws a {@link DatabaseException} if the database fails, an {@link InvalidValueException} if it is given the
 * position of a list in another order, and, on a host's connection, a {@link NotInTransactionException} if that is in auto-commit
 * mode.
 */
public final class Queries {
    private static final Instant FIRST_INSTANT =
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END_OF_TIME =
            LocalDate.of(10_000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private final Reads reads;
    private final Listings listings;
    private final String tenant;

    Queries(Reads reads, Listings listings, String tenant) {
        this.reads = reads;
        this.listings = listings;
        this.tenant = tenant;
    }

    /**
     * A relationship.
     *
     * @param id the relationship
     * @return its metadata, or empty if there is none
     */
    public Optional<RelationshipSummary> relationship(RelationshipId id) {
        return one(new Match("r.id", id.value()));
    }

    /**
     * A relationship by the host's own id for it.
     *
     * @param externalId the host's id
     * @return its metadata, or empty if there is none
     */
    public Optional<RelationshipSummary> relationshipByExternalId(String externalId) {
        return one(new Match("r.external_id", externalId));
    }

    private Optional<RelationshipSummary> one(Match key) {
        return page(listings.proposed(), List.of(List.of(key)), Span.ALL, PageRequest.first(1)).items().stream()
                .findFirst();
    }

    /**
     * The relationships somebody is in, as mentor or as mentee, live and ended.
     *
     * @param participant who
     * @param page which part
     * @return the latest proposed first
     */
    public Page<RelationshipSummary> relationshipsOf(ParticipantId participant, PageRequest page) {
        List<Match> asMentor = List.of(new Match("r.mentor", participant.value()));
        List<Match> asMentee = List.of(new Match("r.mentee", participant.value()));
        return page(listings.proposed(), List.of(asMentor, asMentee), Span.ALL, page);
    }

    /**
     * The relationships of a programme that stand in any of some statuses. Each status is read by itself, one after the other; of
     * a relationship that moves in between, the later reading counts, and one that is resumed just then may be left out.
     *
     * @param programme the programme
     * @param statuses which, at least one
     * @param page which part
     * @return the latest proposed first
     * @throws InvalidValueException if there is no status
     */
    public Page<RelationshipSummary> relationshipsIn(
            ProgrammeId programme, Set<RelationshipStatus> statuses, PageRequest page) {
        Match match = new Match("r.programme", programme.value());
        List<List<Match>> parts = ordered(RelationshipStatus.class, statuses)
                .map(status -> List.of(match, new Match("r.status", status.name())))
                .toList();
        return page(listings.proposed(), parts, Span.ALL, page);
    }

    /**
     * The relationships that need attention by a time: those whose {@link RelationshipSummary#attentionAt} is not after it. That
     * is when the first nudge became due, for one that stood after the last command, and when the first will become due, for one
     * that did not. So none is missing that has a nudge by then, except a party's own about their ratings; one whose nudges have
     * passed unheeded stays until its next command. {@code Mentoring.nudges} says what stands, and for whom.
     *
     * @param by the time, for instance now, of the years 1 to 9999
     * @param page which part
     * @return the longest due first
     * @throws InvalidValueException if the time is outside those years
     */
    public Page<RelationshipSummary> needingAttention(Instant by, PageRequest page) {
        return page(listings.attention(), List.of(List.of()), until(by), page);
    }

    /**
     * The same within one programme.
     *
     * @param programme the programme
     * @param by the time, for instance now, of the years 1 to 9999
     * @param page which part
     * @return the longest due first
     * @throws InvalidValueException if the time is outside those years
     */
    public Page<RelationshipSummary> needingAttention(ProgrammeId programme, Instant by, PageRequest page) {
        List<Match> match = List.of(new Match("r.programme", programme.value()));
        return page(listings.attention(), List.of(match), until(by), page);
    }

    private static Span until(Instant by) {
        return new Span(FIRST_INSTANT.toEpochMilli(), millis("by", by));
    }

    /**
     * The sessions that start within a time and stand in any of some statuses, such as {@link SessionStatus#SCHEDULED}. A session
     * that both have confirmed is found by the confirmed time also while another is proposed. Each status is read by itself, one
     * after the other.
     *
     * @param from the first instant
     * @param until the instant after the last; both of the years 1 to 9999
     * @param statuses which, at least one
     * @param page which part
     * @return in the order of their start
     * @throws InvalidValueException if the times are outside those years or {@code until} is not after {@code from}, or if there
     *     is no status
     */
    public Page<SessionSummary> sessionsStarting(
            Instant from, Instant until, Set<SessionStatus> statuses, PageRequest page) {
        long first = ceilingMillis("from", from);
        long end = ceilingMillis("until", until);
        if (!until.isAfter(from)) {
            throw new InvalidValueException("until", "must lie after from");
        }
        List<List<Match>> parts = ordered(SessionStatus.class, statuses)
                .map(status -> List.of(new Match("e.status", status.name())))
                .toList();
        return page(listings.sessions(), parts, new Span(first, end - 1), page);
    }

    /**
     * The unresolved actions that are due by a day, overdue ones among them.
     *
     * @param by the last day, of the years 1 to 9999, as each pair counts its days
     * @param page which part
     * @return in the order of their due days
     * @throws InvalidValueException if the day is outside those years
     */
    public Page<ActionSummary> actionsDue(LocalDate by, PageRequest page) {
        Span span = new Span(FIRST_DAY, Bounds.day("by", by).toEpochDay());
        return page(listings.actions(), List.of(List.of()), span, page);
    }

    /**
     * A programme in counts, in one statement.
     *
     * @param programme the programme
     * @return how many relationships stand where, and what they have behind them; all zero for one that has none
     */
    public ProgrammeReport programmeReport(ProgrammeId programme) {
        return reads.read(
                "counting a programme", connection -> listings.programmes().of(connection, tenant, programme));
    }

    /**
     * How many active relationships of a programme have gone beyond the gap that their agreement plans: they have not held all
     * the sessions that it plans, and more days (of 24 hours) than it plans have passed since the last held one or, before the
     * first, since both accepted. It looks back alone: a session that is ahead does not count, nor does one whose outcome nobody
     * has recorded.
     *
     * @param programme the programme
     * @param at the time, for instance now, of the years 1 to 9999
     * @return their number; the others of those that are active keep the gap, or have held all that they planned
     * @throws InvalidValueException if the time is outside those years
     */
    public long beyondCadence(ProgrammeId programme, Instant at) {
        long time = millis("at", at);
        return reads.read(
                "counting who is beyond the cadence",
                connection -> listings.cadence().beyond(connection, tenant, programme, time));
    }

    /** One page of the reads that each part of a list takes, put in order here. */
    private <T> Page<T> page(Listing<T> listing, List<List<Match>> parts, Span span, PageRequest request) {
        Optional<Place> after = request.after().map(position -> position.in(listing.name()));
        Match ofTenant = new Match(listing.order().tenant(), tenant);
        int oneMore = request.size() + 1;
        return reads.read("listing " + listing.name(), connection -> {
            NavigableMap<Place, T> found = new TreeMap<>(listing.order().comparator());
            for (List<Match> part : parts) {
                List<Match> matches =
                        Stream.concat(Stream.of(ofTenant), part.stream()).toList();
                found.putAll(listing.read(connection, matches, span, after, oneMore));
            }
            return listing.page(found, request.size());
        });
    }

    /** In the order in which they follow each other, so that what moves on while they are read is met again. */
    private static <S extends Enum<S>> Stream<S> ordered(Class<S> type, Collection<S> statuses) {
        if (statuses.isEmpty()) {
            throw new InvalidValueException("statuses", "must have at least one");
        }
        Set<S> ordered = EnumSet.noneOf(type);
        ordered.addAll(statuses);
        return ordered.stream();
    }

    private static long millis(String field, Instant instant) {
        if (instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END_OF_TIME)) {
            throw new InvalidValueException(field, "must lie in the years 1 to 9999");
        }
        return instant.toEpochMilli();
    }

    /** The first stored instant that is not before this one: what is stored has no part of a millisecond. */
    private static long ceilingMillis(String field, Instant instant) {
        long floor = millis(field, instant);
        return Instant.ofEpochMilli(floor).isBefore(instant) ? floor + 1 : floor;
    }

    /** The tenant. */
    @Override
    public String toString() {
        return "Queries[tenant=" + tenant + "]";
    }
}
