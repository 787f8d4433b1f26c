package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.ZoneId;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcMentoringTest {

    @Test
    void opens() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:opens;DB_CLOSE_DELAY=-1");
        Mentoring mentoring =
                JdbcMentoring.over(dataSource).migrateSchema().build().mentoring();
        Actor.Participant maria = Actor.participant("maria");
        Actor.Participant ben = Actor.participant("ben");
        var proposed = mentoring.propose(
                maria,
                Proposal.builder()
                        .mentor("ben")
                        .mentee("maria")
                        .programme("p")
                        .agreement(MentoringAgreement.builder()
                                .sessionLength(Duration.ofMinutes(90))
                                .sessions(6)
                                .cadence(Cadence.everyWeeks(5))
                                .logistics(Logistics.of(MeetingMode.REMOTE, ZoneId.of("Europe/Berlin")))
                                .build())
                        .build());
        mentoring.change(proposed.relationship(), ben, me -> me.acceptAgreement(1));
        assertThat(mentoring.view(proposed.relationship(), ben).version()).isEqualTo(2);
        assertThat(mentoring
                        .journal(proposed.relationship(), ben, JournalPosition.START, 10)
                        .entries())
                .isEmpty();
    }
}
