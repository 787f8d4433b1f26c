package dev.mentoring.examples.quickstart;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.session.Meeting;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The first program of the README. */
public final class FirstProgram {
    private FirstProgram() {}

    /**
     * Runs it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var mentoring = Mentoring.over(new InMemoryMentoringStore()).build();
        var maria = Actor.participant("maria-7f3a"); // the ids of your own users
        var ben = Actor.participant("ben-2c91");
        var berlin = ZoneId.of("Europe/Berlin");

        var agreement = MentoringAgreement.builder() // its first ground rule is confidentiality, without being asked
                .sessionLength(Duration.ofMinutes(90))
                .sessions(6)
                .cadence(Cadence.everyWeeks(4))
                .logistics(Logistics.of(MeetingMode.REMOTE, berlin))
                .build();
        var proposal = Proposal.builder()
                .mentor("maria-7f3a")
                .mentee("ben-2c91")
                .programme("engineering")
                .agreement(agreement)
                .build();
        var pair = mentoring.propose(maria, proposal).relationship();
        mentoring.change(pair, ben, me -> me.acceptAgreement(1));

        var session = mentoring.newSessionId();
        var nextWeek = LocalDateTime.now(berlin).plusWeeks(1);
        var meeting = Meeting.online(nextWeek, berlin, Duration.ofMinutes(90), "https://meet.example/ben-maria");
        mentoring.change(pair, maria, me -> me.session(session).propose(meeting));
        mentoring.change(pair, ben, me -> me.session(session).confirm(1));

        for (var violation :
                mentoring.whyNot(pair, ben, me -> me.session(session).start())) {
            System.out.println(violation.rule().id() + ": " + violation.rule().statement());
        }
    }
}
