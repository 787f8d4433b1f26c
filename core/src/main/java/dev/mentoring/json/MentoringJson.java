package dev.mentoring.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mentoring.event.PublishedEvent;
import dev.mentoring.rule.InvalidValueException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON in which stores keep what is said, and in which events are published. Of use to stores, but for
 * {@link #writePublished} and {@link #readPublished}, which a host calls.
 *
 * <p><b>Form.</b> A record is an object with a field for each of its parts, in any order; one of several kinds says in a field
 * {@code kind} which it is. What is absent is left out, and {@code null} stands nowhere. A document is refused if a field is
 * unknown, missing or there twice, if a value is of another type (a number for a date, 1.5 for a whole number) or out of its
 * bounds, if anything follows it, if it is not UTF-8, longer than {@link #MAXIMUM_BYTES} or deeper than
 * {@link #MAXIMUM_DEPTH}.
 *
 * <p><b>Versions.</b> A document begins with the version of its form, a whole number. {@link #VERSION} rises by one in the
 * very change after which a release writes what the one before it would refuse: a field more or less, another type, a new
 * kind, constant or rule. A release reads every version from 1 to its own. It refuses a later one, so an older release
 * cannot share a store with a newer one, nor come back after it.
 *
 * <p><b>Tolerance.</b> None in stored documents. A field that a release skipped would be lost when it next saves what it
 * has read; so a later minor version that adds a field to a stored document raises the version. In the data of a published
 * event alone a field is skipped that the event's type does not know, if the event says that it is of a later version of the
 * type; nothing is lost by that, since a published event is read and never written back.
 */
public final class MentoringJson {
    /** The version that this release writes, and the newest that it reads. */
    public static final int VERSION = 1;
    /** The longest document, in bytes. */
    public static final int MAXIMUM_BYTES = 24 * 1024 * 1024;
    /** The most objects and lists within each other. */
    public static final int MAXIMUM_DEPTH = 50;

    static final ObjectMapper MAPPER = mapper();

    private MentoringJson() {}

    /**
     * Writes a value as a document.
     *
     * @param <T> what the document is to hold
     * @param type the type under which it will be read again
     * @param value a value of the model
     * @return the document in UTF-8
     * @throws IllegalStateException if it would be longer than {@link #MAXIMUM_BYTES}
     */
    public static <T> byte[] write(Class<T> type, T value) {
        try {
            byte[] document =
                    MAPPER.writerFor(documentOf(type)).writeValueAsBytes(new Document<>(new Version(VERSION), value));
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
     * @throws MalformedDocumentException if it is no such document, too large, or of a newer version; it names the place and
     *     the problem, and nothing that the document says
     */
    public static <T> T read(byte[] document, Class<T> type) {
        Document<?> read = (Document<?>) read(document, type, MAPPER.readerFor(documentOf(type)));
        return type.cast(read.value());
    }

    /**
     * Writes a published event: one plain object, with no version but its type's, as a host hands it to its other systems.
     *
     * @param event the event
     * @return the object in UTF-8
     */
    public static byte[] writePublished(PublishedEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a PublishedEvent", hiding(e));
        }
    }

    /**
     * Reads a published event.
     *
     * @param event the object in UTF-8
     * @return the event; of a later version of its type without what that version added
     * @throws MalformedDocumentException if it is no such object; it names the place and the problem, and nothing that the
     *     object says
     */
    public static PublishedEvent readPublished(byte[] event) {
        return (PublishedEvent) read(event, PublishedEvent.class, MAPPER.readerFor(PublishedEvent.class));
    }

    /** Reads the whole of a document, which a refusal calls by the type. */
    static Object read(byte[] document, Class<?> type, ObjectReader reader) {
        try (JsonParser parser = parser(document)) {
            if (parser.nextToken() == null) {
                throw new Refusal("is empty");
            }
            Object read = reader.readValue(parser);
            if (!isAtItsEnd(parser)) {
                throw new Refusal("is followed by something else");
            }
            return read;
        } catch (IOException e) {
            Refusal refusal = Refusal.because(e, 0);
            throw new MalformedDocumentException(type, "$" + refusal.path(), refusal.problem());
        }
    }

    /** Decodes by itself, since a parser of bytes would guess their encoding and also take what is no UTF-8. */
    private static JsonParser parser(byte[] document) throws IOException {
        if (document.length > MAXIMUM_BYTES) {
            throw new Refusal("is larger than " + MAXIMUM_BYTES + " bytes");
        }
        try {
            CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            return MAPPER.createParser(characters.array(), characters.arrayOffset(), characters.remaining());
        } catch (CharacterCodingException e) {
            throw new Refusal("is not in UTF-8");
        }
    }

    private static boolean isAtItsEnd(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static JavaType documentOf(Class<?> type) {
        return MAPPER.getTypeFactory().constructParametricType(Document.class, type);
    }

    /** A Jackson message can quote the value; what is kept of it is its kind alone. */
    private static IllegalStateException hiding(JsonProcessingException e) {
        return new IllegalStateException(e.getClass().getSimpleName());
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAXIMUM_DEPTH)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModules(new Jdk8Module(), new JavaTimeModule(), forms())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    private static SimpleModule forms() {
        SimpleModule module = new SimpleModule("forms");
        module.setDeserializers(new Forms());
        return module;
    }

    /**
     * A value with the version of its form. The version comes first, so that it is judged before the value.
     *
     * @param version the version
     * @param value the value
     */
    record Document<T>(Version version, T value) {
        Document {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The version of a document's form.
     *
     * @param number from 1 to {@link #VERSION}
     */
    record Version(@JsonValue int number) {
        Version {
            if (number > VERSION) {
                throw new InvalidValueException(
                        "version", "is of a newer release; the newest that this one reads is " + VERSION);
            }
            if (number < 1) {
                throw new InvalidValueException("version", "is none; the first is 1");
            }
        }
    }
}
