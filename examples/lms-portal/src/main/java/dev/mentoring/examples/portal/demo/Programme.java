package dev.mentoring.examples.portal.demo;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.session.CancelReason;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The rest of the programme: pairs at every point of their way. What is past is past by a day, at whatever hour it is played. */
final class Programme {
    private static final List<Person> PEOPLE = Cast.others();

    private final Mentoring mentoring;
    private final Instant now;

    Programme(Mentoring mentoring, Instant now) {
        this.mentoring = mentoring;
        this.now = now;
    }

    void play() {
        waiting();
        justBegun();
        onTheirWay();
        inTrouble();
        nearTheEnd();
        over();
    }

    private void waiting() {
        pair(Cast.MARIA, Cast.AIKO, 2, 6).mentor(daysAgo(1), me -> me.acceptAgreement(1));
        pair(PEOPLE.get(1), PEOPLE.get(2), 16, 6);
    }

    private void justBegun() {
        course(PEOPLE.get(3), PEOPLE.get(4), 9, 6, Subject.LEADING).begin(5);
    }

    private void onTheirWay() {
        course(PEOPLE.get(5), PEOPLE.get(6), 40, 6, Subject.CUSTOMERS)
                .begin(36)
                .agreeGoal(33)
                .plan(30, 20, -8)
                .holdAndClose(0);
        course(PEOPLE.get(7), PEOPLE.get(8), 110, 6, Subject.ARCHITECTURE)
                .begin(108)
                .agreeGoal(105)
                .plan(104, 80, 51, 23, -5)
                .holdAndClose(0)
                .holdAndClose(1)
                .holdAndClose(2)
                .reviewMidway(20);
    }

    private void inTrouble() {
        course(PEOPLE.get(9), PEOPLE.get(10), 150, 6, Subject.SWITCHING)
                .begin(148)
                .agreeGoal(140)
                .plan(135, 125, 95, 65, 34, -5)
                .holdAndClose(0)
                .miss(1, Role.MENTEE)
                .cancel(2, Duration.ofHours(3), CancelReason.WORK)
                .miss(3, Role.MENTEE);
        course(PEOPLE.get(11), PEOPLE.get(12), 130, 6, Subject.RETURNING)
                .begin(126)
                .agreeGoal(124)
                .plan(120, 112, 70)
                .holdAndClose(0)
                .hold(1);
        course(PEOPLE.get(13), PEOPLE.get(14), 60, 6, Subject.LEADING)
                .begin(55)
                .plan(50, 43, 12, -16)
                .holdAndClose(0)
                .hold(1);
    }

    private void nearTheEnd() {
        course(PEOPLE.get(21), PEOPLE.get(1), 120, 3, Subject.LEADING)
                .begin(118)
                .agreeGoal(115)
                .plan(110, 98, 63, 28)
                .holdAndClose(0)
                .holdAndClose(1)
                .holdAndClose(2);
        PlayedPair onHold = pair(Cast.MARIA, PEOPLE.get(0), 60, 6);
        courseOf(onHold, Cast.MARIA, Subject.ARCHITECTURE)
                .begin(58)
                .agreeGoal(55)
                .plan(52, 44, -40)
                .holdAndClose(0);
        onHold.mentee(daysAgo(20), me -> me.pause(EndReason.LEAVE, "Parental leave until spring."));
    }

    private void over() {
        course(PEOPLE.get(15), PEOPLE.get(16), 170, 3, Subject.RETURNING)
                .begin(168)
                .agreeGoal(160)
                .plan(158, 150, 115, 80)
                .holdAndClose(0)
                .holdAndClose(1)
                .holdAndClose(2)
                .complete(75);
        PlayedPair ended = pair(PEOPLE.get(17), PEOPLE.get(18), 90, 6);
        courseOf(ended, PEOPLE.get(17), Subject.CUSTOMERS)
                .begin(88)
                .plan(80, 70, 40)
                .holdAndClose(0);
        ended.mentor(daysAgo(50), me -> me.endEarly(EndReason.CHANGED_ROLE, "I move to another site in a month."));
        pair(PEOPLE.get(19), PEOPLE.get(20), 35, 6)
                .mentee(daysAgo(31), me -> me.decline(EndReason.NO_TIME, "Next year, gladly."));
    }

    private Course course(Person mentor, Person mentee, int daysAgo, int sessions, Subject subject) {
        return courseOf(pair(mentor, mentee, daysAgo, sessions), mentor, subject);
    }

    private Course courseOf(PlayedPair pair, Person mentor, Subject subject) {
        return new Course(mentoring, pair, subject, LocalDate.ofInstant(now, mentor.zone()), mentor.zone());
    }

    private PlayedPair pair(Person mentor, Person mentee, int daysAgo, int sessions) {
        Proposal proposal = Proposal.builder()
                .mentor(mentor.id())
                .mentee(mentee.id())
                .programme(Cast.PROGRAMME)
                .agreement(MentoringAgreement.builder()
                        .sessionLength(Duration.ofMinutes(60))
                        .sessions(sessions)
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
