package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.FaultyConnection.Calls;
import dev.mentoring.persistence.jdbc.FaultyConnection.Moment;
import dev.mentoring.persistence.jdbc.FaultyConnection.Plan;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.OutcomeUnknownException;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.StoreException;
import dev.mentoring.store.contract.Story;
import dev.mentoring.store.contract.command.KindOfCommand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A command whose calls fail one after the other. Each attempt that leaves everything as it was is followed by the next one under the
 * same key, until one succeeds: so each is the retry of all before it.
 */
final class FaultTrial {
    /** In the profile {@code endurance} every call fails in every way. */
    private static final boolean EVERYTHING = Boolean.getBoolean("mentoring.endurance");

    private static final CommandKey KEY = new CommandKey("form-1");

    /** In whose transaction, and with what patience. */
    enum Way {
        OWNED,
        RETRYING,
        JOINED
    }

    /** What the caller is told. */
    private enum Told {
        DONE,
        NOT_DONE,
        UNKNOWN,
        LOST
    }

    private final FaultStage stage;
    private final KindOfCommand kind;
    private final String tenant = TestServer.freshTenant();
    private final Story story;
    private final JdbcMentoring sound;
    private final Map<String, List<List<Object>>> before;
    private final Map<String, List<List<Object>>> after;
    private final Map<String, List<List<Object>>> beforeAndBooked;
    private final Map<String, List<List<Object>>> afterAndBooked;
    private final Receipt receipt;
    private final List<Object> content;
    private int failures;

    FaultTrial(FaultStage stage, KindOfCommand kind) throws SQLException {
        this.stage = stage;
        this.kind = kind;
        this.sound = stage.sound(tenant);
        this.story = kind.leadingUp(sound.store(), "r1");
        this.before = stage.rows().of(tenant);
        this.receipt = give(sound.mentoring()).receipt();
        this.after = stage.rows().of(tenant);
        this.content = content(receipt.relationship());
        this.beforeAndBooked = booked(before);
        this.afterAndBooked = booked(after);
        stage.rows().putBack(tenant, after, before);
    }

    private Map<String, List<List<Object>>> booked(Map<String, List<List<Object>>> rows) {
        Map<String, List<List<Object>>> booked = new HashMap<>(rows);
        booked.put("booking", List.of(List.of(tenant, "b1")));
        return booked;
    }

    private Receipted<?> give(Mentoring mentoring) {
        return kind.give(mentoring.at(story.now()).once(KEY), story);
    }

    /** All that is said, as the library reads it. */
    private List<Object> content(RelationshipId id) {
        return sound.store()
                .inTransaction(work -> List.of(
                        work.load(id),
                        work.journal(id, JournalPosition.START, 1_000),
                        work.authored(id, Role.MENTOR, Long.MAX_VALUE, 1_000),
                        work.authored(id, Role.MENTEE, Long.MAX_VALUE, 1_000)));
    }

    /**
     * Has every call fail that is counted: those that ask the server in each way and before and after, the others before and after
     * in one way after another, from call to call.
     *
     * @return how many failures there were
     */
    int failEach(Way way, Calls counted, Set<Fault> faults) throws SQLException {
        JdbcMentoring failing = stage.failing(tenant, way == Way.RETRYING ? 3 : 1);
        List<Fault> turns = List.copyOf(faults);
        for (Moment moment : EnumSet.allOf(Moment.class)) {
            int nth = 1;
            while (fails(failing, way, new Plan(counted, nth, moment, turn(turns, nth)))) {
                if (EVERYTHING || Calls.ASKING.include(connectionOf(way).reached())) {
                    for (Fault other : turns) {
                        if (other != turn(turns, nth)) {
                            fails(failing, way, new Plan(counted, nth, moment, other));
                        }
                    }
                }
                nth++;
            }
        }
        return failures;
    }

    /**
     * Has every call fail that is counted, in one way and at one moment after another.
     *
     * @return how many failures there were
     */
    int failInTurn(Way way, Calls counted) throws SQLException {
        JdbcMentoring failing = stage.failing(tenant, 1);
        List<Fault> turns = List.of(Fault.values());
        int nth = 1;
        while (fails(
                failing,
                way,
                new Plan(counted, nth, turn(List.of(Moment.values()), nth / turns.size()), turn(turns, nth)))) {
            nth++;
        }
        return failures;
    }

    private <T> T turn(List<T> turns, int nth) {
        return turns.get((nth + kind.permission().ordinal()) % turns.size());
    }

    private FaultyConnection connectionOf(Way way) {
        return way == Way.JOINED ? stage.hosts() : stage.owned();
    }

    /** Whether there was a call that could fail by this plan. */
    private boolean fails(JdbcMentoring failing, Way way, Plan plan) throws SQLException {
        FaultyConnection connection = connectionOf(way);
        connection.reset();
        boolean booked = false;
        Told told;
        if (way == Way.JOINED) {
            Connection host = connection.held();
            book(host);
            connection.failBy(plan);
            told = told(() -> give(failing.joining(host)));
            connection.spare();
            booked = ended(host, told, plan);
        } else {
            connection.failBy(plan);
            told = told(() -> give(failing.mentoring()));
        }
        connection.spare();
        String where = kind + ", " + way + ", " + plan + ", " + connection.reached() + ", told " + told;
        check(where, told, way, booked, connection);
        boolean reached = !connection.reached().isEmpty();
        failures += reached ? 1 : 0;
        assertThat(reached || told == Told.DONE).as(where).isTrue();
        return reached;
    }

    private void book(Connection host) throws SQLException {
        try (PreparedStatement insert = host.prepareStatement("INSERT INTO booking (tenant, id) VALUES (?, 'b1')")) {
            insert.setString(1, tenant);
            insert.executeUpdate();
        }
    }

    private Told told(Supplier<Receipted<?>> command) {
        try {
            assertThat(command.get().receipt()).isEqualTo(receipt);
            return Told.DONE;
        } catch (OutcomeUnknownException e) {
            return Told.UNKNOWN;
        } catch (TransactionLostException e) {
            return Told.LOST;
        } catch (StoreException | IllegalStateException e) {
            return Told.NOT_DONE;
        }
    }

    /** Ends the host's transaction as the library has told it to; whether what the host did was committed. */
    private static boolean ended(Connection host, Told told, Plan plan) throws SQLException {
        try {
            if (told == Told.LOST) {
                host.rollback();
                return false;
            }
            host.commit();
            return true;
        } catch (SQLException e) {
            if (plan.fault() != Fault.LOST_CONNECTION) {
                throw e;
            }
            return false;
        }
    }

    /** What is stored is what the caller was told, whole, and the same key brings nothing else about. */
    private void check(String where, Told told, Way way, boolean booked, FaultyConnection connection)
            throws SQLException {
        Map<String, List<List<Object>>> now = stage.rows().of(tenant);
        boolean done = told == Told.DONE && (way != Way.JOINED || booked);
        if (told == Told.UNKNOWN) {
            assertThat(connection.reached()).as(where).isEqualTo("commit");
            assertThat(way).as(where).isNotEqualTo(Way.JOINED);
            done = !now.equals(before);
        }
        if (told == Told.LOST) {
            assertThat(way).as(where).isEqualTo(Way.JOINED);
        }
        if (!done) {
            requireSame(where, now, booked ? beforeAndBooked : before);
        } else {
            requireDone(where, now, booked ? afterAndBooked : after);
        }
        stage.rows().putBack(tenant, now, before);
    }

    private void requireDone(
            String where, Map<String, List<List<Object>>> now, Map<String, List<List<Object>>> expected)
            throws SQLException {
        if (stage.sealed()) {
            requireSame(where, TenantRows.withoutBytes(now), TenantRows.withoutBytes(expected));
            assertThat(content(receipt.relationship())).as(where).isEqualTo(content);
        } else {
            requireSame(where, now, expected);
        }
        Receipted<?> again = give(sound.mentoring());
        assertThat(again.repeated()).as(where).isTrue();
        assertThat(again.receipt()).as(where).isEqualTo(receipt);
        requireSame(where, stage.rows().of(tenant), now);
    }

    private static void requireSame(
            String where, Map<String, List<List<Object>>> now, Map<String, List<List<Object>>> expected) {
        if (!now.equals(expected)) {
            assertThat(now).as(where).isEqualTo(expected);
        }
    }
}
