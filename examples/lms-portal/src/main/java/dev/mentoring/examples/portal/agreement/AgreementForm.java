package dev.mentoring.examples.portal.agreement;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is typed.
 *
 * @param confidentialityExtension what is added to confidentiality
 * @param furtherGroundRules the other ground rules, one a line
 * @param ratingsOverGroups anything, if ratings may enter reports over groups
 * @param sessionLength in minutes
 * @param sessions how many
 * @param cadence in days
 * @param mode how they meet
 * @param zone their time zone
 * @param note what else they say about meeting
 * @param startsOn the first day of the term
 * @param endsOn its last day
 * @param midwayReviewOn the day of the midway review
 * @param finalReviewOn the day of the final review
 */
record AgreementForm(
        @Nullable String confidentialityExtension,
        @Nullable String furtherGroundRules,
        @Nullable String ratingsOverGroups,
        @Nullable String sessionLength,
        @Nullable String sessions,
        @Nullable String cadence,
        @Nullable String mode,
        @Nullable String zone,
        @Nullable String note,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String midwayReviewOn,
        @Nullable String finalReviewOn) {

    static AgreementForm of(MentoringAgreement agreement) {
        Optional<Term> term = agreement.term();
        return new AgreementForm(
                agreement.confidentialityExtension().orElse(null),
                String.join("\n", agreement.furtherGroundRules()),
                agreement.visibility().ratingsOverGroups() ? "yes" : null,
                Long.toString(agreement.sessionLength().toMinutes()),
                Integer.toString(agreement.sessions()),
                Integer.toString(agreement.cadence().days()),
                agreement.logistics().mode().name(),
                agreement.logistics().zone().getId(),
                agreement.logistics().note().orElse(null),
                typed(term.map(Term::startsOn)),
                typed(term.map(Term::endsOn)),
                typed(term.flatMap(Term::midwayReviewOn)),
                typed(term.flatMap(Term::finalReviewOn)));
    }

    private static @Nullable String typed(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    MentoringAgreement agreement() {
        return MentoringAgreement.builder()
                .confidentialityExtension(Typed.text(confidentialityExtension))
                .furtherGroundRules(Typed.lines(furtherGroundRules))
                .visibility(new Visibility(ratingsOverGroups != null))
                .sessionLength(Duration.ofMinutes(Typed.number("sessionLength", sessionLength)))
                .sessions(Typed.number("sessions", sessions))
                .cadence(Cadence.everyDays(Typed.number("cadence", cadence)))
                .logistics(new Logistics(
                        Typed.choice("mode", MeetingMode.class, mode), Typed.zone("zone", zone), Typed.text(note)))
                .term(term())
                .build();
    }

    /** A term is its first and its last day; a day for a review alone makes none, and is asked back for them. */
    private Optional<Term> term() {
        Optional<LocalDate> starts = Typed.date("startsOn", startsOn);
        Optional<LocalDate> ends = Typed.date("endsOn", endsOn);
        Optional<LocalDate> midway = Typed.date("midwayReviewOn", midwayReviewOn);
        Optional<LocalDate> last = Typed.date("finalReviewOn", finalReviewOn);
        if (starts.isEmpty() && ends.isEmpty() && midway.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Term(Typed.requiredDate("startsOn", startsOn), Typed.requiredDate("endsOn", endsOn), midway, last));
    }
}
