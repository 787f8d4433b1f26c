package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.PageRequest;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;

/** How a host finds the pairs that need attention, and whom to remind of what. */
public final class Attention {
    private Attention() {}

    /**
     * Runs it in memory: a proposal that nobody has answered for a week.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:attention;DB_CLOSE_DELAY=-1");
        var jdbc = JdbcMentoring.over(dataSource).migrateSchema().build();
        var ben = Actor.participant("ben-2c91");
        var maria = Actor.participant("maria-7f3a");
        var now = Instant.now();
        jdbc.mentoring().at(now.minus(Duration.ofDays(7))).propose(ben, Embedding.proposal());

        // A nightly job of yours reads the pairs whose time has come, page by page, and asks each reader's nudges.
        var pairs = jdbc.queries().needingAttention(new ProgrammeId("engineering"), now, PageRequest.first(50));
        for (var pair : pairs.items()) {
            for (var nudge : jdbc.mentoring().nudges(pair.id(), maria)) {
                System.out.println(
                        "To the " + nudge.recipient() + ": " + nudge.kind().statement());
            }
        }
    }
}
