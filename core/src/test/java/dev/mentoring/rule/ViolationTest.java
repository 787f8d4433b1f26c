package dev.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationTest {
    @Test
    void aRangeIsExplainedWithTheValueOutsideIt() {
        Violation violation = Violation.of(Rule.AGREEMENT_SESSION_LENGTH, "minutes", 45, "from", 60, "to", 120);
        assertThat(violation.explanation())
                .isEqualTo("The session length lies in the programme's range (60 to 120 minutes; here 45).");
    }

    @Test
    void withoutARangeTheStatementExplains() {
        Violation violation = Violation.of(Rule.RELATIONSHIP_FINAL_REVIEW, "recorded", false);
        assertThat(violation.explanation())
                .isEqualTo("Objectives and every agreed goal are reviewed before the relationship is completed.");
    }
}
