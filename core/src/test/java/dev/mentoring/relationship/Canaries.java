package dev.mentoring.relationship;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mentoring.event.PublishedEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of the model that can hold a text, and what the plays write there. */
final class Canaries {
    /** Part of every text that the plays write. */
    static final String MARK = "secret";

    /** What holds what is said; its events too, which carry it until they are published. */
    private static final List<String> PACKAGES = List.of(
            "dev.mentoring.action",
            "dev.mentoring.agreement",
            "dev.mentoring.author",
            "dev.mentoring.event",
            "dev.mentoring.goal",
            "dev.mentoring.relationship",
            "dev.mentoring.resource",
            "dev.mentoring.session");

    /** Ids, which are no words of the pair's, and what describes published events. */
    private static final Set<String> METADATA = Set.of(
            "ActionId.value",
            "AuthorKey.id",
            "EventField.codes",
            "EventField.meaning",
            "EventField.name",
            "GoalId.value",
            "Proposal.externalId",
            "ReflectionId.value",
            "RelationshipHead.externalId",
            "RelationshipProposed.externalId",
            "SessionId.value");

    private Canaries() {}

    static Set<String> everyTextOfTheModel() {
        Set<String> texts = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PACKAGES).stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(type -> type != PublishedEvent.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(component -> holdsText(component.getGenericType()))
                        .map(Canaries::name)
                        .filter(name -> !METADATA.contains(name))
                        .forEach(texts::add);
        return texts;
    }

    static Set<String> plantedIn(Object value) {
        Set<String> planted = new TreeSet<>();
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (holdsText(component.getGenericType()) && isPlanted(Parts.read(component, value))) {
                    planted.add(name(component));
                }
            }
        }
        return planted;
    }

    private static boolean isPlanted(Object held) {
        if (held instanceof Optional<?> optional) {
            return optional.filter(Canaries::isPlanted).isPresent();
        }
        if (held instanceof Collection<?> elements) {
            return elements.stream().anyMatch(Canaries::isPlanted);
        }
        return held instanceof Record
                ? Parts.of(held).stream().anyMatch(part -> part instanceof String text && text.contains(MARK))
                : held instanceof String text && text.contains(MARK);
    }

    private static boolean holdsText(Type type) {
        return type == String.class
                || type instanceof ParameterizedType holder
                        && Stream.of(holder.getActualTypeArguments()).anyMatch(Canaries::holdsText);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
