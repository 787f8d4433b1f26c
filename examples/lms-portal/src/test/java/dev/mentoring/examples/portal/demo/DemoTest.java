package dev.mentoring.examples.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.persistence.jdbc.ProgrammeReport;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.view.CoordinatorView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo can be started whenever somebody likes to: nothing of it happens in the future, and nothing of it is refused. */
class DemoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-02T14:00:00Z",
                "2027-06-15T00:00:00Z",
                "2027-06-14T23:59:59.999Z",
                "2027-06-15T22:55:00Z",
                "2028-02-29T09:30:00Z",
                "2027-03-31T23:30:00Z",
                "2027-12-31T23:59:00Z",
                "2027-03-28T00:59:00Z",
                "2027-03-28T01:20:00Z",
                "2027-04-18T00:20:00Z",
                "2027-10-31T00:30:00Z",
                "2027-10-31T01:30:00Z",
                "2027-11-21T01:20:00Z"
            })
    void itPlaysAtAnyTime(String time) {
        Instant now = Instant.parse(time);
        JdbcMentoring jdbc = empty(now);

        new MariaAndBen(jdbc.mentoring(), now).play();
        new Programme(jdbc.mentoring(), now).play();

        ProgrammeReport report =
                jdbc.queries().programmeReport(Cast.PRIYA.asCoordinator().programme());
        assertThat(report.total()).isEqualTo(14);
        assertThat(EnumSet.of(
                        RelationshipStatus.PROPOSED,
                        RelationshipStatus.ACTIVE,
                        RelationshipStatus.ON_HOLD,
                        RelationshipStatus.COMPLETED,
                        RelationshipStatus.ENDED_EARLY,
                        RelationshipStatus.DECLINED))
                .allSatisfy(status -> assertThat(report.in(status)).isPositive());
        jdbc.queries()
                .relationshipsIn(
                        Cast.PRIYA.asCoordinator().programme(),
                        EnumSet.allOf(RelationshipStatus.class),
                        PageRequest.first(100))
                .items()
                .forEach(pair -> assertThatItIsPast(jdbc, pair.id(), now));
    }

    private static void assertThatItIsPast(JdbcMentoring jdbc, RelationshipId pair, Instant now) {
        Actor.Coordinator priya = Cast.PRIYA.asCoordinator();
        CoordinatorView view = jdbc.mentoring().view(pair, priya);
        assertThat(view.proposedAt()).isBefore(now);
        assertThat(view.trackRecord().lastHeldAt().orElse(Instant.MIN)).isBefore(now);
        assertThat(view.nextSessionAt().orElse(Instant.MAX)).isAfter(now);
    }

    private static JdbcMentoring empty(Instant now) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return JdbcMentoring.over(dataSource)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .migrateSchema()
                .build();
    }
}
