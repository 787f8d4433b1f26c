package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.SessionId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal is told in words that its reader can do something with. */
class DenialTest {
    @Test
    void whoAloneHasThePermission() {
        assertThat(denied(Permission.SESSION_PROPOSE_OBJECTIVES).explanation())
                .isEqualTo("Only the mentee may do this.");
        assertThat(denied(Permission.SESSION_START).explanation()).isEqualTo("Only the mentor or mentee may do this.");
    }

    @Test
    void whileTheRelationshipStandsHow() {
        Violation violation = Violation.of(
                Rule.RELATIONSHIP_ACTIVE_ONLY,
                "permission",
                Permission.ACTION_NOTE,
                "status",
                RelationshipStatus.ENDED_EARLY);
        assertThat(violation.explanation())
                .isEqualTo("This needs a relationship that is active or on hold; it is ended early.");
    }

    @Test
    void whoseItIs() {
        assertThat(denied(Permission.ACTION_START, "owner", Role.MENTOR).explanation())
                .isEqualTo("Only the mentor, whose it is, may do this.");
        assertThat(denied(Permission.WITHDRAW, "proposedBy", Role.COORDINATOR).explanation())
                .isEqualTo("Only the coordinator, who proposed it, may do this.");
        assertThat(denied(Permission.DECLINE, "proposedBy", Role.MENTEE).explanation())
                .isEqualTo("The mentee has proposed it: that is for the others to do.");
        assertThat(denied(Permission.GOAL_DETACH, "attachedByActor", false).explanation())
                .isEqualTo("Only whoever attached it may take it back.");
    }

    @Test
    void whatIsNotThere() {
        assertThat(denied(Permission.SESSION_START, "session", new SessionId("s-1"))
                        .explanation())
                .isEqualTo("There is no such session here, or not any more.");
    }

    @Test
    void otherRulesSpeakForThemselves() {
        Violation violation =
                Violation.of(Rule.AGREEMENT_AMENDED_BY_BOTH, "permission", Permission.DECLINE_POLICY, "revision", 1);
        String statement = Rule.AGREEMENT_AMENDED_BY_BOTH.statement();
        assertThat(violation.explanation()).endsWith(statement.substring(1) + ".");
        assertThat(Violation.of(Rule.ACCESS_OWN_PROGRAMME, "permission", Permission.PAUSE)
                        .explanation())
                .startsWith("A coordinator acts only in their programme");
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void everyDenialIsASentenceThatNamesNoFact(Permission permission) {
        List<Violation> denials = List.of(
                denied(permission), denied(permission, "owner", Role.MENTEE), denied(permission, "goal", "g-1"));
        assertThat(denials)
                .allSatisfy(denial -> assertThat(denial.explanation())
                        .matches("[A-Z][^_]*\\.")
                        .doesNotContain(permission.name())
                        .doesNotContain("g-1"));
    }

    private static Violation denied(Permission permission, Object... about) {
        return Violation.of(
                Rule.ACCESS_DENIED_BY_DEFAULT,
                Stream.concat(Stream.of("permission", permission), Stream.of(about))
                        .toArray());
    }
}
