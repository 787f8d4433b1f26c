package dev.mentoring.smoke;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.store.Mentoring;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * A program on the class path that uses both libraries as named modules: the build runs it on the packaged jars, because
 * tests, which run on the class path, cannot see a missing {@code opens} or {@code requires}.
 */
public final class ModulePathSmoke {
    private static final String SCRIPT = "dev/mentoring/persistence/jdbc/schema/h2/V1__mentoring.sql";
    private static final String URL = "jdbc:h2:mem:smoke;DB_CLOSE_DELAY=-1";

    private ModulePathSmoke() {}

    public static void main(String[] args) {
        mustBeNamed(Mentoring.class);
        mustBeNamed(JdbcMentoring.class);

        JdbcMentoring jdbc = JdbcMentoring.over(dataSource()).migrateSchema().build();
        Mentoring mentoring = jdbc.mentoring();
        Actor.Participant mentee = Actor.participant("mentee");
        RelationshipId id =
                mentoring.propose(mentee, proposal(mentoring)).event().relationship();
        must(mentoring.view(id, mentee).goals().size() == 1);
        must(mentoring.view(id, mentee).agreement().proposal().isPresent());
        must(jdbc.queries().relationship(id).isPresent());
        must(JdbcMentoring.class.getClassLoader().getResource(SCRIPT) != null);
    }

    private static Proposal proposal(Mentoring mentoring) {
        return Proposal.builder()
                .mentor("mentor")
                .mentee("mentee")
                .programme("programme")
                .agreement(MentoringAgreement.builder()
                        .sessionLength(Duration.ofMinutes(90))
                        .sessions(6)
                        .cadence(Cadence.everyWeeks(5))
                        .logistics(Logistics.of(MeetingMode.REMOTE, ZoneId.of("Europe/Berlin")))
                        .build())
                .addSuggestedGoal(new SuggestedGoal(
                        mentoring.newGoalId(),
                        GoalDefinition.builder().title("Speak up").build()))
                .build();
    }

    /** H2's own data source needs its naming module, which a host on the module path need not have. */
    private static DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                ModulePathSmoke.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    must(method.getName().equals("getConnection"));
                    return DriverManager.getConnection(URL);
                });
    }

    private static void mustBeNamed(Class<?> type) {
        must(type.getModule().isNamed());
    }

    private static void must(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not as it should be");
        }
    }
}
