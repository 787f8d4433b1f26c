package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.h2.jdbcx.JdbcConnectionPool;

/** How a command joins a host's transaction: the host's row and the engine's are kept together, or neither. */
public final class Joining {
    private Joining() {}

    /**
     * Runs it in memory: a booking that fails takes the acceptance with it.
     *
     * @param args none
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:joining;DB_CLOSE_DELAY=-1", "sa", "");
        var jdbc = JdbcMentoring.over(dataSource).migrateSchema().build();
        var maria = Actor.participant("maria-7f3a");
        var ben = Actor.participant("ben-2c91");
        var pair = jdbc.mentoring().propose(ben, Embedding.proposal()).relationship();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                jdbc.joining(connection).change(pair, maria, me -> me.acceptAgreement(1));
                connection.createStatement().executeUpdate("INSERT INTO room_booking VALUES ('room 4')");
                connection.commit();
            } catch (SQLException | RuntimeException e) { // whatever it was
                connection.rollback();
                throw e;
            }
        } catch (SQLSyntaxErrorException e) { // there is no such table
        }
        System.out.println(jdbc.mentoring().view(pair, maria).status());
    }
}
