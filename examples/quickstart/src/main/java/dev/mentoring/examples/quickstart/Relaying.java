package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.OutboxEvent;
import java.net.URI;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;

/** How events reach a host's other systems: written in their command's transaction, relayed by a thread of the host's. */
public final class Relaying {
    private Relaying() {}

    /**
     * Runs it in memory, and prints the events.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:relaying;DB_CLOSE_DELAY=-1", "sa", "");
        var source = URI.create("https://hr.example/mentoring");
        var jdbc = JdbcMentoring.over(dataSource).outbox(source).migrateSchema().build();
        var ben = Actor.participant("ben-2c91");
        var maria = Actor.participant("maria-7f3a");
        var pair = jdbc.mentoring().propose(ben, Embedding.proposal()).relationship();
        jdbc.mentoring().change(pair, maria, me -> me.acceptAgreement(1));

        // A scheduled thread of yours does this, on any number of nodes. An event that comes twice has the same id.
        jdbc.outbox().dispatchOnce(Relaying::relay, 100, Instant.now().plusSeconds(30));
        System.out.println(jdbc.outbox().status().backlog() + " events are left");
    }

    private static void relay(OutboxEvent event) {
        if (!event.type().isPrivate()) { // what somebody did in private is not shown to the other party
            System.out.println(event.cloudEvent());
        }
    }
}
