package dev.mentoring;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The shape of core: imports run one way, and the host alone gives time, chance, threads and output. */
@AnalyzeClasses(packages = "dev.mentoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.mentoring";

    /** The only types that may fall back on the system's clock and on random ids, when a host gives none. */
    private static final Set<String> FACADE = Set.of(ROOT + ".store.Mentoring", ROOT + ".store.Ids");

    /** Left to right: a package may import packages of the groups before its own, never a neighbour in its group. */
    private static final List<List<String>> ORDER = List.of(
            List.of("style"),
            List.of("rule"),
            List.of("participant"),
            List.of("agreement", "resource"),
            List.of("goal", "action"),
            List.of("session"),
            List.of("author"),
            List.of("event"),
            List.of("relationship"),
            List.of("guidance", "json"),
            List.of("view"),
            List.of("store"));

    private static final Map<Class<?>, Set<String>> AMBIENT_CALLS = Map.of(
            Clock.class, Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes"),
            System.class, Set.of("currentTimeMillis", "nanoTime"),
            UUID.class, Set.of("randomUUID"),
            Math.class, Set.of("random"),
            ThreadLocalRandom.class, Set.of("current"));

    private static final Set<String> THREAD_CALLS =
            Set.of("startVirtualThread", "runAsync", "supplyAsync", "parallel", "parallelStream");

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
            .that(describe("are outside the façade", type -> !inFacade(type)))
            .should()
            .accessTargetWhere(
                    describe("reads the system's clock or makes a random value", ArchitectureTest::isAmbient));

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessTargetWhere(describe("prints", ArchitectureTest::prints));

    @ArchTest
    static final ArchRule noThreadIsStarted = noClasses()
            .should()
            .accessTargetWhere(describe("starts or borrows a thread", ArchitectureTest::startsThread));

    private static ArchCondition<JavaClass> importOnlyPackagesToTheirLeft() {
        return new ArchCondition<>("import only packages to their left in " + ORDER) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = feature(type);
                if (own.isEmpty() && type.getSimpleName().equals("package-info")) {
                    return;
                }
                if (own.isEmpty() || rank(own.get()) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without a place in the order"));
                    return;
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
        return FACADE.contains(type.getName().split("\\$", 2)[0]);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        return isNowWithoutClock(access)
                || isConstructorOf(access, Random.class)
                || AMBIENT_CALLS.entrySet().stream()
                        .anyMatch(call -> access.getTargetOwner().isEquivalentTo(call.getKey())
                                && call.getValue().contains(access.getName()));
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static boolean prints(JavaAccess<?> access) {
        boolean standardStream = access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in", "console").contains(access.getName());
        return standardStream
                || access.getTargetOwner().isAssignableTo(PrintStream.class)
                || access.getName().equals("printStackTrace");
    }

    private static boolean startsThread(JavaAccess<?> access) {
        return Stream.of(Thread.class, Timer.class, CompletableFuture.class).anyMatch(t -> isConstructorOf(access, t))
                || access.getName().equals("start") && access.getTargetOwner().isAssignableTo(Thread.class)
                || Stream.of(Executor.class, Executors.class)
                        .anyMatch(t -> access.getTargetOwner().isAssignableTo(t))
                || isOfJdk(access) && THREAD_CALLS.contains(access.getName());
    }

    private static boolean isOfJdk(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.");
    }

    private static boolean isConstructorOf(JavaAccess<?> access, Class<?> type) {
        return access.getName().equals("<init>") && access.getTargetOwner().isAssignableTo(type);
    }
}
