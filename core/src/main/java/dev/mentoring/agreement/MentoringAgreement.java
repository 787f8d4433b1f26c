package dev.mentoring.agreement;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.style.MentoringStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What mentor and mentee agree before the first session. It cannot be built without confidentiality as its first ground
 * rule, a statement of what the organisation sees, the session length and the logistics.
 *
 * @param confidentialityExtension what the pair adds to the first ground rule, at most 2,000 characters
 * @param furtherGroundRules the pair's other ground rules, at most 100 of at most 2,000 characters
 * @param visibility what the organisation will see; the narrowest unless stated
 * @param sessionLength how long a session lasts, from 15 minutes to 8 hours
 * @param sessions how many sessions are planned, from 1 to 100
 * @param cadence the planned gap between sessions
 * @param logistics how the pair meets, and in which time zone
 * @param term the programme's dates, if it gives any
 */
@Value.Builder
@MentoringStyle
public record MentoringAgreement(
        Optional<String> confidentialityExtension,
        List<String> furtherGroundRules,
        Visibility visibility,
        Duration sessionLength,
        int sessions,
        Cadence cadence,
        Logistics logistics,
        Optional<Term> term) {

    /** The first ground rule of every agreement. */
    public static final String CONFIDENTIALITY = "What is discussed remains confidential between mentor and mentee.";

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException if the session length or the number of sessions is out of range, or a text too long
     */
    public MentoringAgreement {
        confidentialityExtension = Bounds.line("confidentialityExtension", confidentialityExtension);
        furtherGroundRules = Bounds.lines("furtherGroundRules", furtherGroundRules);
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(cadence, "cadence");
        Objects.requireNonNull(logistics, "logistics");
        if (sessionLength.compareTo(SHORTEST) < 0 || sessionLength.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(
                    "sessionLength", "must be from 15 minutes to 8 hours", Rule.AGREEMENT_SESSION_LENGTH_STATED);
        }
        if (sessions < 1 || sessions > Bounds.LIST) {
            throw new InvalidValueException("sessions", "must be from 1 to " + Bounds.LIST, Rule.AGREEMENT_SERIES);
        }
    }

    /**
     * All ground rules: confidentiality, with what the pair added to it, and then the others.
     *
     * @return at least one ground rule, the first of them confidentiality
     */
    public List<String> groundRules() {
        List<String> all = new ArrayList<>();
        all.add(confidentialityExtension
                .map(extension -> CONFIDENTIALITY + " " + extension)
                .orElse(CONFIDENTIALITY));
        all.addAll(furtherGroundRules);
        return List.copyOf(all);
    }

    /**
     * What the two promise each other and are told, as they read it: the ground rules, what the organisation sees, and the one
     * exception to confidentiality.
     *
     * @return at least three sentences, the first of them confidentiality
     */
    public List<String> clauses() {
        List<String> all = new ArrayList<>(groundRules());
        all.add(visibility.statement());
        all.add(visibility.exception());
        return List.copyOf(all);
    }

    /**
     * Starts an agreement with the narrowest visibility.
     *
     * @return a builder that still needs session length, sessions, cadence and logistics
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.visibility(Visibility.metadataOnly());
        return builder;
    }

    /**
     * Starts an amendment from this agreement.
     *
     * @return a builder with everything as it is here
     */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Lengths and counts; never the texts. */
    @Override
    public String toString() {
        return "MentoringAgreement[groundRules=" + (1 + furtherGroundRules.size()) + ", sessionLength=" + sessionLength
                + ", sessions=" + sessions + ", cadence=" + cadence.days() + " days]";
    }

    /** Builds a {@link MentoringAgreement}. */
    public static final class Builder extends MentoringAgreementBuilder {
        Builder() {}
    }
}
