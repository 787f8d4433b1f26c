package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.goal.Observation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.contract.Fixtures;
import dev.mentoring.store.contract.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a command costs: one statement to load, one a table to save, and no more for a long history. */
class EconomyTest {
    private static final int SHORT = 3;
    private static final int LONG = 60;
    private static final int VERY_LONG = 300;
    private static final int AHEAD = 400;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final DataSource dataSource = H2.inMemory();
    private final Spy spy = new Spy(dataSource);
    private final JdbcMentoring jdbc =
            JdbcMentoring.over(spy.dataSource()).migrateSchema().build();

    /** A pair with so many closed sessions behind them, and one of everything open. */
    private Story after(int sessions) {
        Story story = Story.active(jdbc.store(), "after-" + sessions);
        story.by(MARIA, me -> me.goal(goalId("g1")).draft(Fixtures.goal("Speak up")));
        story.by(BEN, me -> me.goal(goalId("g1")).agree(1));
        IntStream.rangeClosed(1, sessions).forEach(number -> story.through("s" + number, number));
        story.by(MARIA, me -> me.agreeAction(action("a1", AHEAD)));
        story.schedule("next", AHEAD);
        spy.forget();
        return story;
    }

    @Test
    void loadingIsOneStatementWhoseYieldDoesNotGrowWithTheHistory() {
        Story young = after(SHORT);
        young.loaded();
        assertThat(spy.statements()).hasSize(1);
        long rows = spy.rows();
        long bytes = spy.bytes();

        Story old = after(VERY_LONG);
        old.loaded();

        assertThat(spy.statements()).hasSize(1);
        assertThat(spy.rows()).isEqualTo(rows).isEqualTo(4);
        assertThat(spy.bytes()).isCloseTo(bytes, within(bytes / 20));
    }

    @Test
    void theDatabaseScansNoMoreForALongHistory() throws SQLException {
        Story young = after(SHORT);
        Story old = after(LONG);
        old.loaded();
        String load = spy.statements().get(0);
        spy.forget();
        old.read(work -> work.journal(old.id(), new JournalPosition(10, 0), 2));
        String page = spy.statements().get(0);
        spy.forget();
        old.read(work -> work.journalBefore(old.id(), JournalPosition.END, 2));
        String latest = spy.statements().get(0);

        assertThat(scanned(load, old, 8)).isEqualTo(scanned(load, young, 8)).isLessThan(20);
        assertThat(scannedOfPage(page, old, 10)).isLessThanOrEqualTo(scannedOfPage(page, young, 10) + 4);
        assertThat(scannedOfPage(latest, old, Long.MAX_VALUE))
                .isLessThanOrEqualTo(scannedOfPage(latest, young, Long.MAX_VALUE) + 4);
    }

    @Test
    void aPageOfTheJournalIsOneStatementAndNoMoreRowsThanAsked() {
        Story old = after(LONG);

        old.read(work -> work.journal(old.id(), new JournalPosition(10, 0), 5));

        assertThat(spy.statements()).hasSize(1);
        assertThat(spy.rows()).isEqualTo(5);

        spy.forget();
        old.read(work -> work.journalBefore(old.id(), JournalPosition.END, 5));

        assertThat(spy.statements()).hasSize(1);
        assertThat(spy.rows()).isEqualTo(5);
    }

    @Test
    void aCommandWritesTheRootAndWhatItChanged() {
        Story story = after(SHORT);

        story.by(MARIA, me -> me.goal(goalId("g1")).observe(Observation.of("nerve", 4, Fixtures.day(3))));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "UPDATE mentoring_goal");

        story.by(MARIA, me -> me.action(action("a1", AHEAD).id()).start());
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "UPDATE mentoring_action");

        story.by(BEN, me -> me.session(session("more")).propose(meetingOn(AHEAD + 1)));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "INSERT mentoring_session");

        story.by(MARIA, me -> me.recordObjectives(List.of("To be heard, at last")));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship");

        story.recalling(session("s1"), MARIA, me -> me.session(session("s1")).amendRecord("It was Tuesday"));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "INSERT mentoring_journal");

        story.by(MARIA, me -> me.privately().writeReflection(new ReflectionId("t1"), "Rather nervous"));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "MERGE mentoring_author_content");

        story.recalling(session("s1"), BEN, me -> me.session(session("s1")).attach(Fixtures.resource("Slides")));
        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "INSERT mentoring_journal");
    }

    @Test
    void aSeriesIsOneBatch() {
        Story story = after(SHORT);

        story.by(
                MARIA,
                me -> me.proposeSeries(IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new ProposedSession(session("n" + i), meetingOn(AHEAD + i)))
                        .toList()));

        assertThat(written()).containsExactly("UPDATE mentoring_relationship", "INSERT mentoring_session");
    }

    @Test
    void askingWhyNotWritesNothing() {
        Story story = after(SHORT);

        story.mentoring()
                .whyNot(story.id(), MARIA, me -> me.session(session("next")).start());

        assertThat(spy.statements()).hasSize(1);
        assertThat(written()).isEmpty();
    }

    @Test
    void proposingIsOneStatement() {
        after(SHORT);

        jdbc.mentoring().propose(MARIA, proposal().externalId("x").build());

        assertThat(spy.statements()).hasSize(1);
    }

    /** What was written since the last time it was asked: verb and table. */
    private List<String> written() {
        List<String> written = spy.statements().stream()
                .filter(sql -> !sql.contains("SELECT"))
                .map(sql -> sql.replaceAll("^(UPDATE|INSERT|MERGE|DELETE)( INTO| FROM)? (\\S+).*", "$1 $3"))
                .toList();
        spy.forget();
        return written;
    }

    private int scanned(String sql, Story story, int parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN ANALYZE " + sql)) {
            for (int i = 1; i <= parameters; i += 2) {
                statement.setString(i, "default");
                statement.setString(i + 1, story.id().value());
            }
            return scanned(statement);
        }
    }

    private int scannedOfPage(String sql, Story story, long version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN ANALYZE " + sql)) {
            for (int offset = 0; offset < 24; offset += 6) {
                statement.setString(offset + 1, "default");
                statement.setString(offset + 2, story.id().value());
                statement.setLong(offset + 3, version);
                statement.setLong(offset + 4, version);
                statement.setInt(offset + 5, 0);
                statement.setInt(offset + 6, 2);
            }
            statement.setInt(25, 2);
            return scanned(statement);
        }
    }

    private static int scanned(PreparedStatement explain) throws SQLException {
        try (ResultSet plan = explain.executeQuery()) {
            plan.next();
            Matcher counts = SCANNED.matcher(plan.getString(1));
            return counts.results()
                    .mapToInt(count -> Integer.parseInt(count.group(1)))
                    .sum();
        }
    }
}
