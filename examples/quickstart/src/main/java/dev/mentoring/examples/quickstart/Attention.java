package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/** How a host finds the pairs that need attention, and whom to remind of what. */
public final class Attention {
    private Attention() {}

    /**
     * Runs it in memory: a proposal that nobody has answered for a week.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:attention;DB_CLOSE_DELAY=-1", "sa", "");
        var jdbc = JdbcMentoring.over(dataSource).migrateSchema().build();
        var lastWeek = jdbc.mentoring().at(Instant.now().minus(Duration.ofDays(7)));
        lastWeek.propose(Actor.participant("ben-2c91"), Embedding.proposal());
        // A nightly job of yours reads the pairs whose time has come, page by page, and asks both parties' nudges.
        for (var next = Optional.of(PageRequest.first(50)); next.isPresent(); ) {
            var page = jdbc.queries().needingAttention(Instant.now(), next.get());
            for (var pair : page.items()) {
                for (var party : List.of(pair.pair().mentor(), pair.pair().mentee())) {
                    var nudges = jdbc.mentoring().nudges(pair.id(), Actor.participant(party.value()));
                    nudges.forEach(nudge ->
                            System.out.println(party + ": " + nudge.kind().statement()));
                }
            }
            next = page.next().map(position -> PageRequest.after(position, 50));
        }
    }
}
