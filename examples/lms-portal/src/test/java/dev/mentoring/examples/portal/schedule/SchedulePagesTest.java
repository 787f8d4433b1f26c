package dev.mentoring.examples.portal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import biweekly.Biweekly;
import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.examples.portal.PortalTest;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.Mentoring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** When a pair meets, page by page: what each form and button does, and what is kept when it is refused. */
@PortalTest
class SchedulePagesTest {
    private static final String MENTOR = "ines-demo";
    private static final String MENTEE = "noah-demo";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    private RelationshipId pair;

    @BeforeEach
    void aPairThatHasAgreed() {
        Mentoring before = before();
        pair = before.propose(
                        Actor.participant(MENTOR),
                        Proposal.builder()
                                .mentor(MENTOR)
                                .mentee(MENTEE)
                                .programme("engineering")
                                .agreement(MentoringAgreement.builder()
                                        .sessionLength(Duration.ofMinutes(60))
                                        .sessions(4)
                                        .cadence(Cadence.everyWeeks(4))
                                        .logistics(Logistics.of(MeetingMode.REMOTE, LONDON))
                                        .build())
                                .build())
                .relationship();
        before.change(pair, Actor.participant(MENTEE), me -> me.acceptAgreement(1));
    }

    @Test
    void aSessionIsProposedByOneAndConfirmedByTheOther() {
        assertThat(post(MENTOR, "/sessions/new/propose", meeting("2027-03-10T16:00")))
                .hasStatus3xxRedirection();
        Session proposed = onlySession();
        assertThat(get(MENTOR, time(proposed))).bodyText().contains("waits for Noah Peters to confirm");
        assertThat(get(MENTEE, "/sessions")).bodyText().contains("One time waits for you");
        assertThat(post(MENTEE, time(proposed) + "/confirm", Map.of("revision", "1")))
                .hasStatus3xxRedirection();
        assertThat(onlySession().status()).isEqualTo(SessionStatus.SCHEDULED);
    }

    @Test
    void whatWasTypedIsKeptWhenItIsRefused() {
        Map<String, String> noPlace = Map.of(
                "startsLocally",
                "2027-03-10T16:00",
                "zone",
                "Europe/London",
                "duration",
                "75",
                "place",
                "",
                "link",
                "");
        assertThat(post(MENTOR, "/sessions/new/propose", noPlace))
                .hasStatusOk()
                .bodyText()
                .contains("The place or link must be given", "2027-03-10T16:00", "value=\"75\"");
        scheduled("2027-03-10T16:00");
        assertThat(post(MENTOR, "/sessions/new/propose", meeting("2027-03-10T16:30")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Two sessions of one relationship do not overlap",
                        "2027-03-10T16:30",
                        "https://meet.example/ines");
    }

    @Test
    void whatWasTypedIsKeptWhenTheOtherWasFaster() {
        SessionId session = scheduled("2027-03-10T16:00");
        String seen = seen();
        before().change(pair, Actor.participant(MENTEE), me -> me.recordObjectives(List.of("Lead a team.")));
        assertThat(postSeeing(
                        seen, MENTOR, time(session) + "/cancel", Map.of("code", "WORK", "note", "An audit came up.")))
                .hasStatusOk()
                .bodyText()
                .contains("changed while you were writing", "An audit came up.");
        assertThat(onlySession().status()).isEqualTo(SessionStatus.SCHEDULED);
    }

    @Test
    void aFormSaysWhileItIsTypedWhatForbidsItAndWhenItWouldBe() {
        scheduled("2027-03-10T16:00");
        assertThat(post(MENTOR, "/sessions/new/propose/check", meeting("2027-03-10T16:30")))
                .hasStatusOk()
                .bodyText()
                .contains("Wed 10 Mar 2027, 16:30–17:30", "Two sessions of one relationship do not overlap", "disabled")
                .doesNotContain("<html");
        assertThat(post(MENTOR, "/sessions/new/propose/check", meeting("2027-03-28T01:30")))
                .bodyText()
                .contains("01:30 does not exist; the session begins at 02:30 there.");
    }

    @Test
    void aSeriesIsShownBeforeItIsProposedAndConfirmedAllAtOnce() {
        Map<String, String> plan = Map.of(
                "startsLocally", "2027-03-10T16:00",
                "zone", "Europe/London",
                "duration", "60",
                "place", "Room 1",
                "cadence", "14",
                "weekdays", "WEDNESDAY",
                "count", "",
                "lastDay", "2027-04-21");
        assertThat(post(MENTOR, "/sessions/series/check", plan))
                .hasStatusOk()
                .bodyText()
                .contains("4 sessions:", "Wed 21 Apr 2027, 16:00–17:00", "Propose these 4 sessions");
        assertThat(post(MENTOR, "/sessions/series/preview", plan))
                .hasStatusOk()
                .bodyText()
                .contains("4 sessions:", "Room 1");
        assertThat(sessions()).isEmpty();
        assertThat(post(MENTOR, "/sessions/series", plan)).hasStatus3xxRedirection();
        assertThat(get(MENTEE, "/sessions")).bodyText().contains("4 times wait for you", "Confirm all 4");
        assertThat(post(MENTEE, "/sessions/confirm", Map.of())).hasStatus3xxRedirection();
        assertThat(sessions()).hasSize(4).allMatch(session -> session.status() == SessionStatus.SCHEDULED);
    }

    @Test
    void aSeriesThatCannotBeReadIsShownAgain() {
        Map<String, String> plan = Map.of(
                "startsLocally", "2027-03-10T16:00",
                "zone", "Europe/London",
                "duration", "60",
                "place", "Room 1",
                "cadence", "14",
                "weekdays", "MONDAY",
                "count", "3");
        assertThat(post(MENTOR, "/sessions/series", plan))
                .hasStatusOk()
                .bodyText()
                .contains("The first session must be on one of the weekdays of the plan", "Room 1");
    }

    @Test
    void timesThatCameMeanwhileAreNotConfirmedUnseen() {
        propose("2027-03-10T16:00");
        String seen = seen();
        propose("2027-04-10T16:00");
        assertThat(postSeeing(seen, MENTEE, "/sessions/confirm", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("changed while you were writing", "2 times wait for you");
        assertThat(sessions()).allMatch(session -> session.status() == SessionStatus.PROPOSED);
    }

    @Test
    void whileTheyAreOnHoldATimeSaysWhyItCannotBeConfirmed() {
        SessionId session = propose("2027-03-10T16:00");
        before().change(pair, Actor.participant(MENTOR), me -> me.pause(EndReason.OTHER));
        for (String page : List.of("/sessions", time(session), "/sessions/" + session.value())) {
            assertThat(get(MENTEE, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("This needs a relationship that is active; it is on hold.", "disabled");
        }
    }

    @Test
    void nobodyFillsInAFormInVain() {
        SessionId session = scheduled("2027-06-10T16:00");
        assertThat(get(MENTOR, time(session)))
                .bodyText()
                .contains(time(session) + "/held", time(session) + "/reschedule", "disabled")
                .doesNotContain(time(session) + "/missed");
        before().change(pair, Actor.participant(MENTOR), me -> me.pause(EndReason.OTHER));
        String onHold = "This needs a relationship that is active; it is on hold.";
        assertThat(get(MENTOR, "/sessions")).bodyText().contains(onHold).doesNotContain("/sessions/new/propose");
        assertThat(get(MENTOR, "/sessions/new/propose")).bodyText().contains(onHold);
        assertThat(post(MENTOR, "/sessions/series/check", Map.of())).bodyText().contains(onHold);
        assertThat(get(MENTOR, "/actions")).bodyText().contains(onHold);
    }

    @Test
    void anAgreedTimeStandsUntilTheOtherConfirmsAnother() {
        SessionId session = scheduled("2027-03-10T16:00");
        assertThat(post(MENTOR, time(session) + "/reschedule", meeting("2027-03-11T16:00")))
                .hasStatus3xxRedirection();
        assertThat(get(MENTEE, time(session)))
                .bodyText()
                .contains(
                        "Ines Duarte proposes another time",
                        "Wed 10 Mar 2027, 16:00–17:00",
                        "Thu 11 Mar 2027, 16:00–17:00");
        assertThat(post(MENTEE, time(session) + "/decline", Map.of("revision", "2")))
                .hasStatus3xxRedirection();
        assertThat(onlySession().meeting().proposal()).isEmpty();
        assertThat(onlySession().meeting().revisionInForce()).isEqualTo(1);
    }

    @Test
    void aSessionIsCalledOffAndTheFileTakesItOutOfTheCalendar() {
        SessionId session = scheduled("2027-03-10T16:00");
        assertThat(ics(MENTEE, session))
                .contains("METHOD:REQUEST", "SEQUENCE:1", "Mentoring session 1 with Ines Duarte");
        assertThat(post(MENTEE, time(session) + "/cancel", Map.of("code", "TRAVEL", "note", "On a train all day.")))
                .hasStatus3xxRedirection();
        assertThat(get(MENTOR, time(session)))
                .bodyText()
                .contains("Called off", "by Noah Peters", "travel", "On a train all day.");
        assertThat(get(MENTOR, "/sessions")).bodyText().contains("Session 1", "Called off");
        assertThat(ics(MENTOR, session))
                .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "Mentoring session 1 with Noah Peters")
                .doesNotContain("train");
    }

    @Test
    void aMissedSessionIsWrittenDownAndCorrected() {
        SessionId session = scheduled("2027-02-24T16:00");
        assertThat(post(MENTOR, time(session) + "/missed", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("Who did not come must name the mentor, the mentee or both");
        assertThat(post(MENTOR, time(session) + "/missed", Map.of("by", "MENTEE")))
                .hasStatus3xxRedirection();
        assertThat(get(MENTEE, time(session))).bodyText().contains("Missed", "by you");
        assertThat(post(
                        MENTEE,
                        time(session) + "/correct-to-cancelled/check",
                        Map.of("party", "MENTEE", "code", "ILLNESS")))
                .bodyText()
                .contains("The reason must not be blank");
        assertThat(post(
                        MENTEE,
                        time(session) + "/correct-to-cancelled",
                        Map.of("party", "MENTEE", "code", "ILLNESS", "reason", "I had written the day before.")))
                .hasStatus3xxRedirection();
        assertThat(get(MENTOR, time(session)))
                .bodyText()
                .contains("Missed", "Called off", "Corrected: I had written the day before.");
    }

    @Test
    void whatWasCalledOffIsCorrectedToHeld() {
        SessionId session = scheduled("2027-02-24T16:00");
        before().change(
                        pair,
                        Actor.participant(MENTOR),
                        me -> me.session(session).cancel(CancelReason.WORK));
        Map<String, String> held = new HashMap<>(meeting("2027-02-25T10:00"));
        held.put("reason", "We met a day later.");
        assertThat(post(MENTOR, time(session) + "/correct-to-held", held)).hasStatus3xxRedirection();
        assertThat(onlySession().status()).isEqualTo(SessionStatus.HELD);
        assertThat(get(MENTOR, "/sessions"))
                .bodyText()
                .contains("Waiting for the record", "Thu 25 Feb 2027, 10:00–11:00");
    }

    @Test
    void aSessionThatNobodyHadPlannedIsWrittenDown() {
        assertThat(post(MENTEE, "/sessions/new/held", meeting("2027-03-01T10:00")))
                .hasStatus3xxRedirection();
        assertThat(onlySession().unplanned()).isTrue();
        assertThat(portal.get()
                        .uri(pairUrl() + time(onlySession()).replace("/time", "/invitation.ics"))
                        .with(user(MENTEE).roles("PARTICIPANT")))
                .hasStatus(404);
    }

    @Test
    void aTimeThatWasOnlyProposedIsInNoCalendar() {
        SessionId session = propose("2027-03-10T16:00");
        assertThat(get(MENTEE, "/sessions/" + session.value() + "/invitation.ics"))
                .hasStatus(404);
    }

    @Test
    void nobodyElseFindsThesePages() {
        SessionId session = scheduled("2027-03-10T16:00");
        for (String page : List.of(
                "/sessions", "/sessions/series", time(session), "/sessions/" + session.value() + "/invitation.ics")) {
            assertThat(get("grace-demo", page)).hasStatus(404);
            assertThat(portal.get()
                            .uri(pairUrl() + page)
                            .with(user("priya-5d08").roles("COORDINATOR")))
                    .hasStatus(403);
        }
        assertThat(get(MENTOR, "/sessions/0000/time")).hasStatus(404);
        assertThat(get(MENTOR, time(session) + "/elsewhere")).hasStatus(404);
        assertThat(get(MENTOR, "/sessions?before=soon")).hasStatus(400);
    }

    private Mentoring before() {
        return engine.reading().at(Instant.parse("2027-02-01T09:00:00Z"));
    }

    private SessionId propose(String local) {
        SessionId id = engine.reading().newSessionId();
        Meeting meeting =
                Meeting.online(LocalDateTime.parse(local), LONDON, Duration.ofHours(1), "https://meet.example/ines");
        before().change(pair, Actor.participant(MENTOR), me -> me.session(id).propose(meeting));
        return id;
    }

    private SessionId scheduled(String local) {
        SessionId id = propose(local);
        before().change(pair, Actor.participant(MENTEE), me -> me.session(id).confirm(1));
        return id;
    }

    private static Map<String, String> meeting(String local) {
        return Map.of(
                "startsLocally", local,
                "zone", "Europe/London",
                "duration", "60",
                "link", "https://meet.example/ines");
    }

    private List<Session> sessions() {
        return engine.reading().view(pair, Actor.participant(MENTOR)).sessions();
    }

    private Session onlySession() {
        assertThat(sessions()).hasSize(1);
        return sessions().get(0);
    }

    private String seen() {
        return Long.toString(
                engine.reading().view(pair, Actor.participant(MENTOR)).sharedVersion());
    }

    private String ics(String person, SessionId session) {
        MvcTestResult file = get(person, "/sessions/" + session.value() + "/invitation.ics");
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Type", types -> assertThat(types.get(0)).startsWith("text/calendar"));
        String text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(Biweekly.parse(text).first().getEvents()).hasSize(1);
        return text;
    }

    private MvcTestResult get(String person, String page) {
        return portal.get()
                .uri(pairUrl() + page)
                .with(user(person).roles("PARTICIPANT"))
                .exchange();
    }

    private MvcTestResult post(String person, String page, Map<String, String> typed) {
        return postSeeing(seen(), person, page, typed);
    }

    private MvcTestResult postSeeing(String seen, String person, String page, Map<String, String> typed) {
        MockMvcTester.MockMvcRequestBuilder request = portal.post()
                .uri(pairUrl() + page)
                .with(user(person).roles("PARTICIPANT"))
                .with(csrf())
                .param("seen", seen);
        typed.forEach(request::param);
        return request.exchange();
    }

    private String pairUrl() {
        return "/pairs/" + pair.value();
    }

    private static String time(Session session) {
        return time(session.id());
    }

    private static String time(SessionId session) {
        return "/sessions/" + session.value() + "/time";
    }
}
