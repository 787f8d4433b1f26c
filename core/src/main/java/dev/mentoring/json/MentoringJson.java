package dev.mentoring.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mentoring.rule.InvalidValueException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The JSON in which stores keep what is said: one mapper, strict and bounded, and a version on every document. Of use to
 * stores alone.
 */
public final class MentoringJson {
    /** The version that this release writes, and the newest that it reads. */
    public static final int VERSION = 1;
    /** The longest document, in bytes. */
    public static final int MAXIMUM_BYTES = 24 * 1024 * 1024;

    private static final int MAXIMUM_DEPTH = 50;
    private static final ObjectMapper MAPPER = mapper();

    private MentoringJson() {}

    /**
     * Writes a value as a document.
     *
     * @param <T> what the document is to hold
     * @param type the type under which it will be read again
     * @param value a value of the model
     * @return the document in UTF-8
     */
    public static <T> byte[] write(Class<T> type, T value) {
        try {
            byte[] document = MAPPER.writerFor(documentOf(type)).writeValueAsBytes(new Document<>(VERSION, value));
            if (document.length > MAXIMUM_BYTES) {
                throw new IllegalStateException(
                        "a " + type.getSimpleName() + " of " + document.length + " bytes could not be read again");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + type.getSimpleName(), hiding(e));
        }
    }

    /**
     * Reads a document.
     *
     * @param <T> what it holds
     * @param document the document in UTF-8
     * @param type what it holds
     * @return the value
     * @throws MalformedDocumentException if it is no such document, too large, or of a newer version; nothing that it says
     *     is part of the message
     */
    public static <T> T read(byte[] document, Class<T> type) {
        if (document.length > MAXIMUM_BYTES) {
            throw new MalformedDocumentException(type, "$", "is larger than " + MAXIMUM_BYTES + " bytes");
        }
        try {
            Document<T> read = MAPPER.readValue(document, documentOf(type));
            if (read == null || read.value() == null) {
                throw new MalformedDocumentException(type, "$", "holds nothing");
            }
            if (read.version() != VERSION) {
                throw new MalformedDocumentException(type, "$.version", "is not one that this release reads");
            }
            return read.value();
        } catch (JsonMappingException e) {
            throw new MalformedDocumentException(type, path(e), problem(e));
        } catch (IOException e) {
            throw new MalformedDocumentException(type, "$", "is not well-formed JSON");
        }
    }

    private static JavaType documentOf(Class<?> type) {
        return MAPPER.getTypeFactory().constructParametricType(Document.class, type);
    }

    /** Names that the model knows, and positions; a name that only the document knows may be something that was said. */
    private static String path(JsonMappingException e) {
        boolean lastIsForeign = e instanceof PropertyBindingException;
        int known = e.getPath().size() - (lastIsForeign ? 1 : 0);
        return e.getPath().stream()
                .limit(known)
                .map(reference -> reference.getFrom() instanceof Map || reference.getFieldName() == null
                        ? "[" + Math.max(0, reference.getIndex()) + "]"
                        : "." + reference.getFieldName())
                .collect(Collectors.joining("", "$", ""));
    }

    private static String problem(JsonMappingException e) {
        return e.getCause() instanceof InvalidValueException invalid
                ? invalid.field() + " " + invalid.problem()
                : "does not have the form that is expected there";
    }

    /** A Jackson message can quote the value; what is kept of it is its kind alone. */
    private static IllegalStateException hiding(JsonProcessingException e) {
        return new IllegalStateException(e.getClass().getSimpleName());
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAXIMUM_DEPTH)
                        .maxDocumentLength(MAXIMUM_BYTES)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .addModules(new Jdk8Module(), new JavaTimeModule(), StrictTimes.module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /**
     * A value with the version of its form.
     *
     * @param version the version
     * @param value the value
     */
    record Document<T>(int version, T value) {
        Document {
            Objects.requireNonNull(value, "value");
        }
    }
}
