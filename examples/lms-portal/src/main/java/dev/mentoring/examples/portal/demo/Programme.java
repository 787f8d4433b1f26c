package dev.mentoring.examples.portal.demo;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.Instant;

/** The rest of the programme: pairs at every point of their way. */
final class Programme {
    private final Mentoring mentoring;
    private final Instant now;

    Programme(Mentoring mentoring, Instant now) {
        this.mentoring = mentoring;
        this.now = now;
    }

    void play() {
        pair(Cast.MARIA, Cast.AIKO, 2).mentor(daysAgo(1), me -> me.acceptAgreement(1));
        PlayedPair onHold = pair(Cast.MARIA, Cast.others().get(0), 60);
        onHold.accept(daysAgo(58));
        onHold.mentee(daysAgo(20), me -> me.pause(EndReason.LEAVE, "Parental leave until spring."));
    }

    private PlayedPair pair(Person mentor, Person mentee, int daysAgo) {
        Proposal proposal = Proposal.builder()
                .mentor(mentor.id())
                .mentee(mentee.id())
                .programme(Cast.PROGRAMME)
                .agreement(MentoringAgreement.builder()
                        .sessionLength(Duration.ofMinutes(60))
                        .sessions(6)
                        .cadence(Cadence.everyWeeks(4))
                        .logistics(Logistics.of(MeetingMode.REMOTE, mentor.zone()))
                        .build())
                .build();
        return PlayedPair.proposed(mentoring, daysAgo(daysAgo), mentor, mentee, proposal);
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
