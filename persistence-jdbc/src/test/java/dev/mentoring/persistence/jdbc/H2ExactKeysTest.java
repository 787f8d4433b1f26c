package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.contract.Story;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Tenants and ids are what they are to the letter, however the host has set its database to compare. */
class H2ExactKeysTest {

    @Test
    void tenantsAndIdsDifferByCaseWhereTextDoesNot() {
        JdbcMentoring jdbc = JdbcMentoring.over(H2.inMemory(";IGNORECASE=TRUE"))
                .tenant("acme")
                .migrateSchema()
                .build();
        MentoringStore acme = jdbc.store();
        Story small = Story.active(acme, "r1").through("s1", 7).schedule("s2", 14);
        assertHidden(jdbc.forTenant("ACME"), small);
        assertThat(has(acme, "R1")).isFalse();

        Story capital = Story.active(acme, "R1");
        Story others = Story.active(jdbc.forTenant("ACME").store(), "r1").schedule("s2", 14);

        assertThat(small.loaded().version()).isGreaterThan(capital.loaded().version());
        assertThat(small.loaded().sessions()).hasSize(1);
        assertThat(capital.loaded().sessions()).isEmpty();
        assertThat(others.loaded().sessions()).hasSize(1);
        assertThat(small.journal()).isNotEmpty();
        assertThat(capital.journal()).isEmpty();
        assertThat(others.journal()).isEmpty();
    }

    @Test
    void aCollationThatTakesTenantsForEqualShowsNoneToTheOther() throws SQLException {
        DataSource dataSource = H2.inMemory();
        Rows.execute(dataSource, "SET COLLATION ENGLISH STRENGTH PRIMARY");
        JdbcMentoring jdbc =
                JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();
        Story story = Story.active(jdbc.store(), "r1").schedule("s1", 7);

        assertHidden(jdbc.forTenant("ACME"), story);
        assertThat(has(jdbc.store(), "R1")).isFalse();
    }

    @Test
    void noPageOfOneTenantHoldsWhatIsTheOthers() throws SQLException {
        DataSource dataSource = H2.inMemory();
        Rows.execute(dataSource, "SET COLLATION ENGLISH STRENGTH PRIMARY");
        JdbcMentoring acme =
                JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();
        JdbcMentoring capital = acme.forTenant("ACME");
        for (int i = 0; i < 5; i++) {
            Story.active((i == 2 ? acme : capital).store(), "r" + i);
        }

        assertThat(AllPages.of(1, page -> acme.queries().relationshipsOf(MARIA.id(), page)))
                .extracting(relationship -> relationship.id().value())
                .containsExactly("r2");
        assertThat(AllPages.of(2, page -> capital.queries().relationshipsOf(MARIA.id(), page)))
                .extracting(relationship -> relationship.id().value())
                .containsExactly("r4", "r3", "r1", "r0");
        assertThat(acme.queries()
                        .relationshipsOf(new ParticipantId("MARIA"), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    private static boolean has(MentoringStore store, String id) {
        return store.inTransaction(work -> work.load(new RelationshipId(id)).isPresent());
    }

    private static void assertHidden(JdbcMentoring other, Story story) {
        assertThat(has(other.store(), story.id().value())).isFalse();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> other.mentoring().view(story.id(), MARIA));
    }

    @Test
    void anExternalIdIsFoundToTheLetter() throws SQLException {
        for (String collation : new String[] {"OFF", "ENGLISH STRENGTH PRIMARY"}) {
            DataSource dataSource = H2.inMemory(";IGNORECASE=TRUE");
            Rows.execute(dataSource, "SET COLLATION " + collation);
            JdbcMentoring jdbc = JdbcMentoring.over(dataSource)
                    .tenant("acme")
                    .migrateSchema()
                    .build();
            RelationshipId proposed = jdbc.mentoring()
                    .propose(MARIA, proposal().externalId("hr-1").build())
                    .relationship();

            assertThat(found(jdbc, "hr-1")).as(collation).isEqualTo(proposed.value());
            assertThat(found(jdbc, "HR-1")).as(collation).isEmpty();
            assertThat(found(jdbc.forTenant("ACME"), "hr-1")).as(collation).isEmpty();
        }
    }

    private static String found(JdbcMentoring jdbc, String externalId) {
        return jdbc.store()
                .inTransaction(work -> work.findByExternalId(externalId))
                .map(RelationshipId::value)
                .orElse("");
    }
}
