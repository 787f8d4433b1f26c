package dev.mentoring.relationship;

import dev.mentoring.GeneratedPart;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleProofTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the document of rules to the code. {@code -Dreadme.write=true} writes its table anew. */
class RulesDocumentTest {
    private static final GeneratedPart RULES =
            GeneratedPart.of(Path.of("docs", "rules.md"), "rules", Rule.class, RulesDocumentTest.class);
    private static final Map<Rule, Set<ProofOf.Kind>> PROOFS = RuleProofTest.proofs();

    @Test
    void listsEveryRuleAsTheEnumStatesItWithWhoChecksItAndHowItIsProved() throws IOException {
        RULES.says("\n| id | strength | rule | source | judges | proof |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(Rule.values()).map(RulesDocumentTest::row).collect(Collectors.joining())
                + "\n");
    }

    private static String row(Rule rule) {
        String strength = rule.enforcementByDefault()
                .map(byDefault -> "policy, " + byDefault.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> rule.strength().name().toLowerCase(Locale.ROOT));
        return "| `" + rule.id() + "` | " + strength + " | " + rule.statement() + " | "
                + rule.guide().title() + ": “" + rule.phrase() + "” | " + commands(rule) + " | " + proof(rule) + " |\n";
    }

    private static String commands(Rule rule) {
        return Stream.of(Permission.values())
                .filter(permission -> permission.rules().contains(rule))
                .map(permission -> "`" + permission + "`")
                .collect(Collectors.joining(", "));
    }

    private static String proof(Rule rule) {
        return PROOFS.getOrDefault(rule, Set.of()).stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
