package dev.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.Transition;
import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.PartyView;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes a state but by a command; a store alone takes one out and puts one back. */
class ForgeryTest {
    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.mentoring").stream()
                    .map(JavaClass::reflect)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .<Class<?>>map(type -> type)
                    .toList();

    @ParameterizedTest
    @ValueSource(
            classes = {
                MentoringRelationship.class,
                Transition.class,
                Unsaved.class,
                PartyView.class,
                Mentoring.class,
            })
    void noConstructorOfAStateIsPublic(Class<?> type) {
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        assertThat(Stream.of(type.getDeclaredConstructors()).map(Constructor::getModifiers))
                .noneMatch(Modifier::isPublic)
                .noneMatch(Modifier::isProtected);
    }

    @Test
    void noConstructorOfCommandsIsPublic() {
        assertThat(TYPES.stream()
                        .filter(type -> type.getSimpleName().endsWith("Commands"))
                        .peek(type -> assertThat(type).isFinal())
                        .flatMap(type -> Stream.of(type.getConstructors())))
                .isEmpty();
    }

    @Test
    void aRelationshipComesFromAStoreAlone() {
        assertThat(sourcesOf(MentoringRelationship.class))
                .containsExactly(
                        "MentoringRelationship.recalling", "MentoringRelationship.restore", "Unsaved.relationship");
    }

    /** A judgement only passes on what the command that it is given has made. */
    @Test
    void aTransitionComesFromACommandAlone() {
        assertThat(sourcesOf(Transition.class).stream().filter(source -> !source.contains("Commands.")))
                .containsExactly("MentoringRelationship.propose", "PartyJudgement.decide");
    }

    private static Set<String> sourcesOf(Class<?> wanted) {
        Set<String> sources = new TreeSet<>();
        for (Class<?> type : TYPES) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getReturnType() == wanted) {
                    sources.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        return sources;
    }
}
