package dev.mentoring.examples.quickstart;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.relationship.Proposal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** How the README embeds the engine: in transactions of its own, and in one of the host's. */
public final class Embedding {
    private Embedding() {}

    /**
     * Runs it in memory.
     *
     * @param args none
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
        try (var connection = dataSource.getConnection()) {
            connection.createStatement().execute("CREATE TABLE welcome_mail (recipient VARCHAR(128))");
        }
        embed(dataSource, proposal());
    }

    static Proposal proposal() {
        var agreement = MentoringAgreement.builder()
                .sessionLength(Duration.ofMinutes(60))
                .sessions(3)
                .cadence(Cadence.everyWeeks(5))
                .logistics(Logistics.of(MeetingMode.OFF_SITE, ZoneId.of("Europe/Paris")))
                .build();
        return Proposal.builder()
                .mentor("maria-7f3a")
                .mentee("ben-2c91")
                .programme("engineering")
                .agreement(agreement)
                .build();
    }

    static void embed(DataSource dataSource, Proposal proposal) throws SQLException {
        var jdbc = JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();
        var priya = Actor.coordinator("priya-5d08", "engineering");
        var ben = Actor.participant("ben-2c91");

        // Transactions of its own: each call begins, commits and, after a conflict, begins again.
        var pair = jdbc.mentoring().propose(priya, proposal).relationship();

        // A transaction of yours: your rows and ours are kept together, or neither.
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                jdbc.joining(connection).change(pair, ben, me -> me.acceptAgreement(1));
                connection.createStatement().executeUpdate("INSERT INTO welcome_mail VALUES ('ben-2c91')");
                connection.commit();
            } catch (SQLException | RuntimeException e) { // a command that is refused, too
                connection.rollback();
                throw e;
            }
        }
    }
}
