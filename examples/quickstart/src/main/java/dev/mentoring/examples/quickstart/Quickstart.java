package dev.mentoring.examples.quickstart;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.store.Mentoring;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One pair on an embedded database, from proposal to completion. The first run plays their story ({@link Story}); a later
 * run finds what the first has stored. Either way the pair's journal is printed at the end.
 */
public final class Quickstart {
    static final Actor.Participant MARIA = Actor.participant("maria-7f3a");
    static final Actor.Participant BEN = Actor.participant("ben-2c91");
    static final Actor.Coordinator PRIYA = Actor.coordinator("priya-5d08", "engineering-2026");
    static final String EXTERNAL_ID = "quickstart-pair";

    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param args the folder in which to keep the database; {@code quickstart-data} unless given
     */
    public static void main(String[] args) {
        String folder = args.length > 0 ? args[0] : "quickstart-data";
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + Path.of(folder, "mentoring").toAbsolutePath());

        Mentoring mentoring =
                JdbcMentoring.over(database).migrateSchema().build().mentoring();
        Terminal terminal = new Terminal(System.out);

        Optional<RelationshipId> earlier = mentoring.findByExternalId(EXTERNAL_ID);
        if (earlier.isPresent()) {
            terminal.title("Found the pair of an earlier run in " + folder + "/ (delete it to begin anew)");
        }
        RelationshipId pair = earlier.orElseGet(() -> Story.play(mentoring, terminal));
        new JournalPrinter(mentoring, terminal).print(pair, BEN);
    }
}
