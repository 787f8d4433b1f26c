package dev.mentoring.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Strength;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of nudge has a test in which it arises and one in which it does not, and serves a rule. */
class NudgeProofTest {
    private static final Map<NudgeKind, Set<ProofOf.Kind>> PROOFS = proofs();

    @ParameterizedTest
    @EnumSource(NudgeKind.class)
    void theKindIsProved(NudgeKind kind) {
        assertThat(PROOFS.getOrDefault(kind, Set.of()))
                .as(kind.id())
                .containsExactlyInAnyOrder(ProofOf.Kind.ARISES, ProofOf.Kind.DOES_NOT_ARISE);
    }

    @Test
    void everyProofIsATestThatRuns() {
        assertThat(proving()).isNotEmpty().allMatch(method -> method.isAnnotationPresent(Test.class));
    }

    @Test
    void everyKindHasAnIdOfItsOwnAndSomethingToSayToSomebody() {
        assertThat(NudgeKind.values()).extracting(NudgeKind::id).doesNotHaveDuplicates();
        for (NudgeKind kind : NudgeKind.values()) {
            assertThat(kind.id()).matches("guidance\\.[a-z]+(-[a-z]+)*");
            assertThat(kind.statement()).matches("[A-Z].*[.?]");
            assertThat(kind.recipients()).isNotEmpty();
            assertThat(kind.statuses()).isNotEmpty();
        }
    }

    @Test
    void aKindWithARulesIdServesThatRule() {
        for (NudgeKind kind : NudgeKind.values()) {
            for (Rule rule : Rule.values()) {
                assertThat(!rule.id().equals(kind.id()) || kind.rule() == rule)
                        .as("%s serves %s", kind.id(), kind.rule().id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void guidanceIsServedByANudge(Rule rule) {
        boolean served = Stream.of(NudgeKind.values()).anyMatch(kind -> kind.rule() == rule);
        assertThat(rule.strength() != Strength.GUIDANCE || served).as(rule.id()).isTrue();
    }

    @Test
    void theCoordinatorHearsOfTheAgreementAlone() {
        assertThat(NudgeKind.values())
                .filteredOn(kind -> kind.recipients().contains(Role.COORDINATOR))
                .containsExactly(NudgeKind.AGREEMENT_WAITING);
    }

    private static Map<NudgeKind, Set<ProofOf.Kind>> proofs() {
        Map<NudgeKind, Set<ProofOf.Kind>> proofs = new EnumMap<>(NudgeKind.class);
        proving()
                .flatMap(method -> Stream.of(method.getAnnotationsByType(ProofOfNudge.class)))
                .forEach(proof -> Stream.of(proof.value())
                        .forEach(kind -> proofs.computeIfAbsent(kind, k -> EnumSet.noneOf(ProofOf.Kind.class))
                                .add(proof.kind())));
        return proofs;
    }

    private static Stream<Method> proving() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("dev.mentoring.guidance").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.getAnnotationsByType(ProofOfNudge.class).length > 0);
    }
}
