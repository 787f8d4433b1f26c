package dev.mentoring.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which form each type of the model has, by the annotations with which Jackson writes it. A type without a form is refused
 * before anything is read, so that none is read in Jackson's way unawares.
 */
final class Forms extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return of(type, config);
    }

    private static Form<?> of(JavaType type, DeserializationConfig config) {
        Class<?> raw = type.getRawClass();
        if (raw == Optional.class) {
            return new OptionalForm(of(type.containedType(0), config));
        }
        if (raw == List.class) {
            return new ElementsForm(ArrayList::new, of(type.containedType(0), config));
        }
        if (raw == Set.class) {
            return new ElementsForm(LinkedHashSet::new, of(type.containedType(0), config));
        }
        if (raw == Map.class && type.containedType(0).hasRawClass(String.class)) {
            return new DataForm();
        }
        if (raw == Map.class) {
            return new MapForm(ofEnum(type.containedType(0), config), of(type.containedType(1), config));
        }
        if (raw.isEnum()) {
            return ofEnum(type, config);
        }
        if (raw.isRecord()) {
            return ofRecord(type, config);
        }
        return raw.isAnnotationPresent(JsonSubTypes.class)
                ? ofFamily(raw, config)
                : ScalarForm.of(raw)
                        .orElseThrow(() -> new IllegalStateException("has no form in JSON: " + type.toCanonical()));
    }

    private static Form<?> ofRecord(JavaType type, DeserializationConfig config) {
        Canonical canonical = Canonical.of(type.getRawClass());
        List<Form<?>> forms = new ArrayList<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            JavaType resolved =
                    config.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
            forms.add(of(resolved, config));
        }
        return writtenAs(type, config) == null
                ? new RecordForm(type.getRawClass(), canonical, forms)
                : new WrapperForm(canonical, forms.get(0));
    }

    private static NameForm<?> ofEnum(JavaType type, DeserializationConfig config) {
        AnnotatedMember name = writtenAs(type, config);
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getRawClass().getEnumConstants()) {
            constants.put(name == null ? ((Enum<?>) constant).name() : (String) name.getValue(constant), constant);
        }
        return new NameForm<>(type.getRawClass().getSimpleName(), constants);
    }

    private static Form<?> ofFamily(Class<?> family, DeserializationConfig config) {
        Map<String, RecordForm> kinds = new HashMap<>();
        for (JsonSubTypes.Type kind : family.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(kind.name(), (RecordForm) of(config.constructType(kind.value()), config));
        }
        return new KindForm(
                family.getAnnotation(JsonTypeInfo.class).property(),
                new NameForm<>("kind of " + family.getSimpleName(), kinds));
    }

    private static @Nullable AnnotatedMember writtenAs(JavaType type, DeserializationConfig config) {
        BeanDescription description = config.introspect(type);
        return description.findJsonValueAccessor();
    }
}
