package dev.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mentoring.relationship.Permission;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every rule in the code has its proof: a test that obeys it and one that breaks it, or a property over all states; guidance, a
 * test in which it arises and one in which it does not.
 */
public class RuleProofTest {
    private static final Map<Rule, Set<ProofOf.Kind>> PROOFS = proofs();

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theRuleIsProved(Rule rule) {
        Set<ProofOf.Kind> kinds = PROOFS.getOrDefault(rule, Set.of());
        boolean guarded = kinds.containsAll(Set.of(ProofOf.Kind.OBEYED, ProofOf.Kind.BROKEN));
        boolean byConstruction = kinds.contains(ProofOf.Kind.BY_CONSTRUCTION);
        boolean advised = kinds.containsAll(Set.of(ProofOf.Kind.ARISES, ProofOf.Kind.DOES_NOT_ARISE));
        boolean proved = switch (rule.strength()) {
            case INVARIANT -> guarded || byConstruction;
            case POLICY -> guarded;
            case GUIDANCE -> advised;
        };
        assertThat(proved)
                .as("%s, of strength %s, is proved by %s alone", rule.id(), rule.strength(), kinds)
                .isTrue();
    }

    @Test
    void guidanceNeitherRefusesNorWarns() {
        assertThat(Permission.values())
                .flatExtracting(Permission::rules)
                .extracting(Rule::strength)
                .isNotEmpty()
                .doesNotContain(Strength.GUIDANCE);
    }

    @Test
    void everyProofIsATestThatRuns() {
        assertThat(proving()).isNotEmpty().allMatch(RuleProofTest::isRun);
    }

    private static boolean isRun(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(Property.class)
                || method.isAnnotationPresent(Example.class);
    }

    /** How each rule is proved. */
    public static Map<Rule, Set<ProofOf.Kind>> proofs() {
        Map<Rule, Set<ProofOf.Kind>> proofs = new EnumMap<>(Rule.class);
        proving()
                .flatMap(method -> Stream.of(method.getAnnotationsByType(ProofOf.class)))
                .forEach(proof -> Stream.of(proof.value())
                        .forEach(rule -> proofs.computeIfAbsent(rule, r -> EnumSet.noneOf(ProofOf.Kind.class))
                                .add(proof.kind())));
        return proofs;
    }

    private static Stream<Method> proving() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("dev.mentoring").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.getAnnotationsByType(ProofOf.class).length > 0);
    }
}
