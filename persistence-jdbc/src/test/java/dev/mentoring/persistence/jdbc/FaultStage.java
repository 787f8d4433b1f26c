package dev.mentoring.persistence.jdbc;

import dev.mentoring.persistence.jdbc.TestServer.Place;
import dev.mentoring.store.contract.Fixtures;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database for commands whose calls fail: the library over a connection that can be made to, over one that is sound, and the
 * rows as they are. It belongs to one thread.
 */
final class FaultStage {
    private static final Clock CLOCK = Clock.fixed(Fixtures.tenOClock(0), ZoneOffset.UTC);

    private final Dialect dialect;
    private final Optional<TinkSealing> sealing;
    private final FaultyConnection owned;
    private final FaultyConnection hosts;
    private final DataSource sound;
    private final TenantRows rows;

    FaultStage(TestServer server, Optional<TinkSealing> sealing) throws SQLException {
        Place place = server.newDatabase();
        this.dialect = server.dialect();
        this.sealing = sealing;
        this.sound = OneConnection.source(place.direct().getConnection());
        this.owned = new FaultyConnection(place.direct().getConnection(), dialect);
        Connection begun = place.direct().getConnection();
        begun.setAutoCommit(false);
        this.hosts = new FaultyConnection(begun, dialect);
        builder(sound).schema().migrate();
        place.execute("CREATE TABLE booking (tenant VARCHAR(128) NOT NULL, id VARCHAR(36) NOT NULL)");
        this.rows = new TenantRows(place.direct().getConnection());
    }

    private JdbcMentoring.Builder builder(DataSource dataSource) {
        JdbcMentoring.Builder builder = JdbcMentoring.over(dataSource)
                .clock(CLOCK)
                .backoff(attempt -> true)
                .outbox(URI.create("https://hr.example/mentoring"));
        sealing.ifPresent(builder::sealing);
        return builder;
    }

    /** The library as it fails nowhere. */
    JdbcMentoring sound(String tenant) {
        return builder(sound).tenant(tenant).build();
    }

    /** The library as it fails where the connection of its own does. */
    JdbcMentoring failing(String tenant, int attempts) throws SQLException {
        owned.reset();
        return builder(owned.dataSource()).tenant(tenant).attempts(attempts).build();
    }

    /** The connection of the library's own. */
    FaultyConnection owned() {
        return owned;
    }

    /** The connection of a host's, in a transaction. */
    FaultyConnection hosts() {
        return hosts;
    }

    /** What the tables hold. */
    TenantRows rows() {
        return rows;
    }

    /** What they lead to. */
    Dialect dialect() {
        return dialect;
    }

    /** Whether the same is written in other bytes each time. */
    boolean sealed() {
        return sealing.isPresent();
    }
}
