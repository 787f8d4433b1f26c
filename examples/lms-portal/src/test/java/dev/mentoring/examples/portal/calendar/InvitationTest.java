package dev.mentoring.examples.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.people.Duty;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a calendar reads of a session, judged by another implementation of RFC 5545 than the one that writes it. */
class InvitationTest {
    private static final Instant NOW = Instant.parse("2027-03-02T14:00:00Z");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Person MARIA = person("maria", "Maria \"M.\" Keller; Dr., x: y", "maria@example.org");
    private static final Person BEN = person("ben", "Ben Okafor", "ben@example.org");
    private static final Visit BENS = visit();

    @Test
    void everyTimeAroundEveryClockChangeOfEveryZoneIsReadAsTheEngineMeantIt() {
        List<Meeting> meetings = zonesOfDifferentRules()
                .flatMap(zone -> aroundClockChanges(zone).stream())
                .toList();
        assertThat(meetings).hasSizeGreaterThan(2_000).allSatisfy(meeting -> {
            ReadEvent event = ReadEvent.of(text(scheduled(meeting)));
            assertThat(event.startsAt()).isEqualTo(meeting.startsAt());
            assertThat(event.duration()).isEqualTo(meeting.duration());
        });
    }

    /** Away from the changes, where the other implementation reckons rightly by itself; it takes every summer for an hour. */
    @Test
    void ordinaryTimesInEveryZoneAreReadAsTheEngineMeantThem() {
        List<Meeting> meetings = zonesOfDifferentRules()
                .flatMap(zone -> Stream.of(at("2027-01-15T09:00", zone), at("2027-07-15T21:30", zone)))
                .filter(InvitationTest::hasNoSummerButOfAnHour)
                .toList();
        assertThat(meetings)
                .hasSizeGreaterThan(500)
                .allSatisfy(meeting -> assertThat(
                                instant(event(scheduled(meeting)).getDateStart().getValue()))
                        .isEqualTo(meeting.startsAt()));
    }

    @Test
    void noZoneIsAddedToThoseThatTheProgramKnows() {
        text(scheduled(at("2027-03-02T17:00")));
        assertThat(ZoneId.getAvailableZoneIds()).noneMatch(id -> id.startsWith("ical4j"));
    }

    @Test
    void theInstantCountsWhateverTheRulesWereWhenItWasAgreed() {
        Meeting secondOfTwo = stored("2027-10-31T02:30", "2027-10-31T01:30:00Z");
        Meeting byOtherRules = stored("2027-07-06T10:00", "2027-07-06T09:00:00Z");
        assertThat(List.of(secondOfTwo, byOtherRules))
                .allSatisfy(meeting -> assertThat(
                                ReadEvent.of(text(scheduled(meeting))).startsAt())
                        .isEqualTo(meeting.startsAt()));
    }

    @Test
    void aZoneStandsInTheFileWithWhatItsClocksDo() {
        assertThat(text(scheduled(at("2027-03-02T17:00"))))
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20270302T170000", "TZID:Europe/Berlin", "DTSTART:20270328T020000");
        assertThat(text(scheduled(at("2027-03-02T17:00", ZoneOffset.ofHours(2)))))
                .contains("DTSTART:20270302T150000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void anInvitationSaysWhoAndWhenAndWhereAndNothingElse() {
        Session session = scheduled(at("2027-03-02T17:00"));
        ICalendar calendar = read(session);
        VEvent event = calendar.getEvents().get(0);
        assertThat(calendar.getMethod().isRequest()).isTrue();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(event.getUid().getValue()).isEqualTo(session.id().value());
        assertThat(instant(event.getDateTimeStamp().getValue())).isEqualTo(NOW);
        assertThat(event.getSummary().getValue()).isEqualTo("Mentoring session 4 with " + MARIA.name());
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("maria@example.org");
        assertThat(event.getAttendees())
                .extracting(attendee -> attendee.getEmail())
                .containsExactly("maria@example.org", "ben@example.org");
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(MARIA.name());
        assertThat(event.getDescription()).isNull();
    }

    @Test
    void oddPlacesComeThroughAsTheyWereTyped() {
        for (String place : List.of(
                "Room 1; floor,2\nby the \\ stairs",
                "END:VEVENT\r\nBEGIN:VEVENT",
                "Café Zürich, 東京, \uD83D\uDE00".repeat(40),
                "x".repeat(2_000))) {
            Meeting meeting =
                    Meeting.inPerson(LocalDateTime.parse("2027-03-02T17:00"), BERLIN, Duration.ofHours(1), place);
            ICalendar calendar = read(scheduled(meeting));
            assertThat(calendar.getEvents()).hasSize(1);
            assertThat(calendar.getEvents().get(0).getLocation().getValue().replace("\r\n", "\n"))
                    .isEqualTo(place.replace("\r\n", "\n"));
        }
        Meeting bell =
                Meeting.inPerson(LocalDateTime.parse("2027-03-02T17:00"), BERLIN, Duration.ofHours(1), "a\u0007b");
        assertThat(event(scheduled(bell)).getLocation().getValue()).isEqualTo("a b");
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytes() {
        String place = "Zürich, 東京 \uD83D\uDE00".repeat(50);
        Meeting meeting = Meeting.of(
                LocalDateTime.parse("2027-03-02T17:00"),
                BERLIN,
                Duration.ofMinutes(90),
                Optional.of(place),
                Optional.of("https://meet.example/" + "a".repeat(500)));
        assertThat(text(scheduled(meeting)).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void theSequenceRisesWithEachNewTimeAndAgainWhenItIsCalledOff() {
        Session first = scheduled(at("2027-03-02T17:00"));
        Session moved = first.toBuilder()
                .meeting(agreed(first.meeting(), at("2027-03-03T17:00")))
                .build();
        Session proposed = moved.toBuilder()
                .meeting(moved.meeting().propose(Role.MENTEE, at("2027-03-04T17:00"), NOW))
                .build();
        Session cancelled =
                came(moved, new Outcome.Cancelled(Role.MENTEE, CancelReason.WORK, false, Optional.of("Sorry")));
        Session heldAfterAll = came(cancelled, new Outcome.Held());
        assertThat(event(first).getSequence().getValue()).isEqualTo(1);
        assertThat(event(moved).getSequence().getValue()).isEqualTo(2);
        assertThat(event(proposed).getSequence().getValue()).isEqualTo(2);
        assertThat(instant(event(proposed).getDateStart().getValue()))
                .isEqualTo(at("2027-03-03T17:00").startsAt());
        assertThat(event(cancelled).getSequence().getValue()).isEqualTo(3);
        assertThat(event(heldAfterAll).getSequence().getValue()).isEqualTo(4);
        assertThat(read(cancelled).getMethod().isCancel()).isTrue();
        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
        assertThat(event(cancelled).getUid().getValue()).isEqualTo(first.id().value());
        assertThat(text(cancelled)).doesNotContain("Sorry");
        assertThat(read(heldAfterAll).getMethod().isRequest()).isTrue();
    }

    @Test
    void nobodyIsInvitedToATimeThatWasNeverAgreed() {
        Session proposed = Session.builder()
                .id(new SessionId("s-1"))
                .number(1)
                .status(SessionStatus.PROPOSED)
                .meeting(Negotiated.<Meeting>nothing().propose(Role.MENTOR, at("2027-03-02T17:00"), NOW))
                .build();
        assertThat(Invitation.to(proposed, BENS)).isEmpty();
    }

    /** Many zones are another only by name. */
    private static Stream<ZoneId> zonesOfDifferentRules() {
        Set<ZoneRules> seen = new HashSet<>();
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).filter(zone -> seen.add(zone.getRules()));
    }

    private static boolean hasNoSummerButOfAnHour(Meeting meeting) {
        Duration summer = meeting.zone().getRules().getDaylightSavings(meeting.startsAt());
        return summer.isZero() || summer.equals(Duration.ofHours(1));
    }

    private static List<Meeting> aroundClockChanges(ZoneId zone) {
        List<Meeting> meetings = new ArrayList<>();
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(UNTIL)) {
            LocalDateTime local = change.getDateTimeBefore();
            for (int minutes : List.of(-90, -30, 0, 30, 90)) {
                meetings.add(Meeting.inPerson(local.plusMinutes(minutes), zone, Duration.ofMinutes(120), "Room 1"));
            }
            change = rules.nextTransition(change.getInstant());
        }
        return meetings;
    }

    private static Meeting at(String local) {
        return at(local, BERLIN);
    }

    private static Meeting at(String local, ZoneId zone) {
        return Meeting.inPerson(LocalDateTime.parse(local), zone, Duration.ofHours(1), "Room 1");
    }

    private static Meeting stored(String local, String instant) {
        return new Meeting(
                LocalDateTime.parse(local),
                BERLIN,
                Duration.ofHours(1),
                Instant.parse(instant),
                Optional.of("Room 1"),
                Optional.empty());
    }

    private static Session scheduled(Meeting meeting) {
        return Session.builder()
                .id(new SessionId("01a21d91-0419-708c-ae2d-b42a6087c75e"))
                .number(4)
                .status(SessionStatus.SCHEDULED)
                .meeting(agreed(Negotiated.nothing(), meeting))
                .build();
    }

    private static Negotiated<Meeting> agreed(Negotiated<Meeting> before, Meeting meeting) {
        return before.propose(Role.MENTOR, meeting, NOW).accept(new Acceptance(Role.MENTEE, NOW, false));
    }

    private static Session came(Session session, Outcome outcome) {
        return session.toBuilder()
                .status(outcome.status())
                .addOutcomes(new OutcomeEntry(outcome, Role.MENTEE, NOW, Optional.empty()))
                .build();
    }

    private static VEvent event(Session session) {
        return read(session).getEvents().get(0);
    }

    private static ICalendar read(Session session) {
        return Biweekly.parse(text(session)).first();
    }

    private static String text(Session session) {
        return Invitation.to(session, BENS).orElseThrow().text();
    }

    private static Instant instant(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    private static Person person(String id, String name, String email) {
        return new Person(id, name, email, BERLIN, Duty.PARTICIPANT, Optional.empty());
    }

    private static Visit visit() {
        Mentoring mentoring =
                Mentoring.over(new InMemoryMentoringStore()).build().at(NOW);
        RelationshipId pair = mentoring
                .propose(
                        MARIA.asParticipant(),
                        Proposal.builder()
                                .mentor(MARIA.id())
                                .mentee(BEN.id())
                                .programme("engineering")
                                .agreement(MentoringAgreement.builder()
                                        .sessionLength(Duration.ofMinutes(60))
                                        .sessions(6)
                                        .cadence(Cadence.everyWeeks(4))
                                        .logistics(Logistics.of(MeetingMode.REMOTE, BERLIN))
                                        .build())
                                .build())
                .relationship();
        return new Visit(mentoring.view(pair, BEN.asParticipant()), BEN, MARIA, BEN);
    }
}
