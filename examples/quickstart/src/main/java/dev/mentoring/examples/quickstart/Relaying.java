package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;

/** How events reach a host's other systems: written in their command's transaction, relayed by a thread of the host's. */
public final class Relaying {
    private Relaying() {}

    /**
     * Runs it in memory, and prints the events.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:relaying;DB_CLOSE_DELAY=-1");
        var source = URI.create("https://hr.example/mentoring");
        var jdbc = JdbcMentoring.over(dataSource).outbox(source).migrateSchema().build();
        var ben = Actor.participant("ben-2c91");
        var maria = Actor.participant("maria-7f3a");
        var pair = jdbc.mentoring().propose(ben, Embedding.proposal()).relationship();
        jdbc.mentoring().change(pair, maria, me -> me.acceptAgreement(1));

        // A scheduled thread of yours does this, on any number of nodes. Whoever gets an event twice knows it by its
        // id.
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        jdbc.outbox().dispatchOnce(event -> System.out.println(event.cloudEvent()), 100, deadline);
        System.out.println(jdbc.outbox().status().backlog() + " events are left");
    }
}
