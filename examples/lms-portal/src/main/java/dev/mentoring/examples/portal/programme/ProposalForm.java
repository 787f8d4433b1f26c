package dev.mentoring.examples.portal.programme;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.rule.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pair as it is typed.
 *
 * @param mentor who shares experience, by the platform's id
 * @param mentee whose objectives drive it, by the platform's id
 * @param sessionLength how long a session lasts, in minutes
 * @param sessions how many sessions are planned
 * @param cadence the gap between them, in weeks
 * @param mode how they meet
 * @param zone their time zone
 * @param startsOn the first day of the term
 * @param endsOn its last day
 */
record ProposalForm(
        @Nullable String mentor,
        @Nullable String mentee,
        @Nullable String sessionLength,
        @Nullable String sessions,
        @Nullable String cadence,
        @Nullable String mode,
        @Nullable String zone,
        @Nullable String startsOn,
        @Nullable String endsOn) {

    /** What most pairs of a programme agree to begin with. */
    static ProposalForm usual(Person coordinator) {
        return new ProposalForm(
                null,
                null,
                "60",
                "6",
                "4",
                MeetingMode.REMOTE.name(),
                coordinator.zone().getId(),
                null,
                null);
    }

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    Proposal proposal(ProgrammeId programme, List<Person> people) {
        MentoringAgreement.Builder agreement = MentoringAgreement.builder()
                .sessionLength(Duration.ofMinutes(Typed.number("sessionLength", sessionLength)))
                .sessions(Typed.number("sessions", sessions))
                .cadence(Cadence.everyWeeks(Typed.number("cadence", cadence)))
                .logistics(Logistics.of(Typed.choice("mode", MeetingMode.class, mode), Typed.zone("zone", zone)));
        term().ifPresent(agreement::term);
        return Proposal.builder()
                .mentor(known("mentor", mentor, people))
                .mentee(known("mentee", mentee, people))
                .programme(programme)
                .agreement(agreement.build())
                .build();
    }

    /** Both days or none. */
    private Optional<Term> term() {
        if (Typed.text(startsOn).isEmpty() && Typed.text(endsOn).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Term(
                Typed.requiredDate("startsOn", startsOn),
                Typed.requiredDate("endsOn", endsOn),
                Optional.empty(),
                Optional.empty()));
    }

    private static String known(String field, @Nullable String chosen, List<Person> people) {
        return people.stream()
                .map(Person::id)
                .filter(id -> id.equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "needs a choice"));
    }
}
