package dev.mentoring;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The shape of core: imports run one way, and the host alone gives time, chance, threads and output. */
@AnalyzeClasses(packages = "dev.mentoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.mentoring";

    /** The only class that may fall back on the system's clock and on random ids, when a host gives none. */
    private static final String FACADE = ROOT + ".store.Mentoring";

    /** Left to right: a package may import packages of the groups before its own, never a neighbour in its group. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("rule"),
            Set.of("participant"),
            Set.of("agreement"),
            Set.of("goal", "action"),
            Set.of("session"),
            Set.of("event"),
            Set.of("relationship"),
            Set.of("guidance", "json"),
            Set.of("view"),
            Set.of("store"));

    private static final Map<Class<?>, Set<String>> AMBIENT_CALLS = Map.of(
            Clock.class, Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes"),
            System.class, Set.of("currentTimeMillis", "nanoTime"),
            UUID.class, Set.of("randomUUID"),
            Math.class, Set.of("random"),
            ThreadLocalRandom.class, Set.of("current"));

    @ArchTest
    static final ArchRule importsRunOneWay = classes().should(importOnlyPackagesToTheirLeft());

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInNullMarkedPackage());

    @ArchTest
    static final ArchRule coreKnowsNoDatabase =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule timeAndChanceComeFromTheHost = noClasses()
            .that(are("outside the façade", type -> !inFacade(type)))
            .should()
            .accessTargetWhere(isAccess(
                    "reads the system's clock or makes a random value",
                    access -> isNowWithoutClock(access)
                            || isAmbientCall(access)
                            || isConstructorOf(access, Random.class)));

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .should()
            .accessTargetWhere(isAccess(
                    "prints",
                    access -> isStandardStream(access)
                            || access.getTargetOwner().isAssignableTo(PrintStream.class)
                            || access.getName().equals("printStackTrace")));

    @ArchTest
    static final ArchRule noThreadIsStarted = noClasses()
            .should()
            .accessTargetWhere(isAccess(
                    "starts or borrows a thread",
                    access -> Stream.of(Thread.class, Timer.class, CompletableFuture.class)
                                    .anyMatch(type -> isConstructorOf(access, type))
                            || access.getName().equals("start")
                                    && access.getTargetOwner().isAssignableTo(Thread.class)
                            || access.getName().endsWith("Async")
                            || access.getTargetOwner().isEquivalentTo(Executors.class)
                            || access.getTargetOwner().isAssignableTo(ForkJoinPool.class)
                            || access.getTargetOwner().isAssignableTo(Executor.class)
                            || access.getName().equals("parallelStream")
                            || access.getName().equals("parallel")));

    private static ArchCondition<JavaClass> importOnlyPackagesToTheirLeft() {
        return new ArchCondition<>("import only packages to their left in " + ORDER) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = feature(type);
                if (own.isEmpty()) {
                    return; // the root package, which holds its description only: nothing may import it either
                }
                if (rank(own.get()) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without a place in the order"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    feature(target)
                            .filter(other -> !other.equals(own.get()))
                            .filter(other -> rank(other) >= rank(own.get()))
                            .ifPresent(other ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked in its package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static Optional<String> feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                ? Optional.of(name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    private static int rank(String feature) {
        return IntStream.range(0, ORDER.size())
                .filter(i -> ORDER.get(i).contains(feature))
                .findFirst()
                .orElse(-1);
    }

    private static boolean inFacade(JavaClass type) {
        return type.getName().equals(FACADE) || type.getName().startsWith(FACADE + "$");
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static boolean isAmbientCall(JavaAccess<?> access) {
        return AMBIENT_CALLS.entrySet().stream()
                .anyMatch(e -> access.getTargetOwner().isEquivalentTo(e.getKey())
                        && e.getValue().contains(access.getName()));
    }

    private static boolean isConstructorOf(JavaAccess<?> access, Class<?> type) {
        return access.getName().equals("<init>") && access.getTargetOwner().isAssignableTo(type);
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in", "console").contains(access.getName());
    }

    private static DescribedPredicate<JavaClass> are(String description, java.util.function.Predicate<JavaClass> test) {
        return describe(description, test);
    }

    private static DescribedPredicate<JavaAccess<?>> isAccess(
            String description, java.util.function.Predicate<JavaAccess<?>> test) {
        return describe(description, test);
    }
}
