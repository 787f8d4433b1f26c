package dev.mentoring.author;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Something that one party has written for themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reflection.class, name = "reflection"),
    @JsonSubTypes.Type(value = PrivatePreparation.class, name = "preparation"),
    @JsonSubTypes.Type(value = ValueRating.class, name = "rating")
})
public sealed interface AuthorContent permits Reflection, PrivatePreparation, ValueRating {

    /**
     * Under what its author finds it; writing under the same key again replaces it.
     *
     * @return its key among the author's own
     */
    AuthorKey key();

    /**
     * When it was written last.
     *
     * @return to the millisecond
     */
    Instant at();
}
