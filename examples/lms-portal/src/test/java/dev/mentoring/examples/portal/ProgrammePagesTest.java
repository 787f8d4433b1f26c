package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.agreement.Cadence;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Logistics;
import dev.mentoring.agreement.MeetingMode;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.event.EventType;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Relay;
import dev.mentoring.examples.portal.people.Duty;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.Rule;
import dev.mentoring.view.CoordinatorView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProgrammePagesTest {
    private static final String PRIYA = "priya-5d08";
    private static final Actor.Coordinator COORDINATOR = Actor.coordinator(PRIYA, "engineering");
    private static final String MENTOR = "hana-demo";
    private static final String MENTEE = "ivan-demo";

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    private People people;

    @Autowired
    private Relay relay;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theOverviewCountsAndLeadsOn() {
        assertThat(get(PRIYA, "/programme"))
                .hasStatusOk()
                .bodyText()
                .contains("What needs attention", "<svg", "missed", "have gone beyond it")
                .contains("/programme/pairs?status=ACTIVE");
        assertThat(get(PRIYA, "/programme/pairs?status=COMPLETED"))
                .hasStatusOk()
                .bodyText()
                .contains("Peter Brown mentors Elif Kaya", "3 of 3 sessions held")
                .doesNotContain("Maria Keller mentors Ben Okafor");
    }

    @Test
    void whatHasWaitedLongestComesFirstWithItsReason() {
        assertThat(get(PRIYA, "/programme/attention"))
                .hasStatusOk()
                .bodyText()
                .contains("The agreement waits to be accepted.", "Ruth Asante mentors Ines Duarte")
                .contains("were agreed.", "A held session has no record yet.")
                .doesNotContain("Pavel Novak mentors Sofia Rossi");
    }

    @Test
    void anEmptyProgrammeSaysHowToBegin() {
        coordinator("empty-coordinator", "empty");

        assertThat(get("empty-coordinator", "/programme"))
                .hasStatusOk()
                .bodyText()
                .contains("No pair has been proposed yet.", "/programme/propose")
                .doesNotContain("<svg");
        assertThat(get("empty-coordinator", "/programme/pairs"))
                .hasStatusOk()
                .bodyText()
                .contains("No pair stands here now.");
    }

    @Test
    void aLongListComesInPagesThatShowEachPairOnce() {
        coordinator("long-coordinator", "long");
        Set<String> proposed = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            proposed.add(propose(Actor.coordinator("long-coordinator", "long")).value());
        }

        String first = body(get("long-coordinator", "/programme/pairs"));
        String after = found("after=([^\"&]+)\">More pairs", first).iterator().next();
        String second = body(get("long-coordinator", "/programme/pairs?after=" + after));

        Set<String> shown = found("/programme/pairs/([0-9a-f-]+)\"", first);
        assertThat(shown).hasSize(20);
        assertThat(second).doesNotContain("More pairs");
        assertThat(shown).doesNotContainAnyElementsOf(found("/programme/pairs/([0-9a-f-]+)\"", second));
        shown.addAll(found("/programme/pairs/([0-9a-f-]+)\"", second));
        assertThat(shown).isEqualTo(proposed);
    }

    @Test
    void aPairIsProposedAndBothAreTold() {
        MvcTestResult result = post(PRIYA, "/programme/propose", proposal(Map.of()));

        assertThat(result).hasStatus3xxRedirection();
        String page = result.getResponse().getRedirectedUrl();
        RelationshipId pair = new RelationshipId(page.substring(page.lastIndexOf('/') + 1));
        assertThat(view(pair).status()).isEqualTo(RelationshipStatus.PROPOSED);
        assertThat(get(PRIYA, page)).hasStatusOk().bodyText().contains("Hana Sato has not answered yet.");
        assertThat(told(MENTOR, pair)).contains(EventType.RELATIONSHIP_PROPOSED);
        assertThat(told(MENTEE, pair)).contains(EventType.RELATIONSHIP_PROPOSED);
    }

    @Test
    void aRefusedProposalKeepsWhatWasTyped() {
        assertThat(post(PRIYA, "/programme/propose", proposal(Map.of("mentee", MENTOR, "sessions", "5"))))
                .hasStatusOk()
                .bodyText()
                .contains("two different participants")
                .contains("value=\"5\"")
                .containsPattern("value=\"hana-demo\"\\s+selected");
        assertThat(post(PRIYA, "/programme/propose", proposal(Map.of("zone", "Moon/Crater"))))
                .hasStatusOk()
                .bodyText()
                .contains("Moon/Crater", "must be a time zone");
        assertThat(post(PRIYA, "/programme/propose/check", proposal(Map.of("mentor", "nobody"))))
                .hasStatusOk()
                .bodyText()
                .contains("The mentor needs a choice.");
        assertThat(post(PRIYA, "/programme/propose/check", proposal(Map.of("endsOn", "2027-05-01"))))
                .hasStatusOk()
                .bodyText()
                .contains("The first day needs a date.");
    }

    @Test
    void anAcceptanceOnPaperIsAttested() {
        RelationshipId pair = propose(COORDINATOR);
        post(PRIYA, url(pair) + "/attest", Map.of("party", "MENTOR", "revision", "1"));
        assertThat(view(pair).acceptedBy()).containsExactly(Role.MENTOR);

        post(PRIYA, url(pair) + "/attest", Map.of("party", "MENTEE", "revision", "1"));

        assertThat(view(pair).status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(told(MENTEE, pair)).contains(EventType.AGREEMENT_ACCEPTED);
    }

    @Test
    void aProposalIsWithdrawnOrExpires() {
        RelationshipId withdrawn = propose(COORDINATOR);
        post(PRIYA, url(withdrawn) + "/withdraw", Map.of());
        assertThat(view(withdrawn).status()).isEqualTo(RelationshipStatus.WITHDRAWN);
        RelationshipId expired = propose(COORDINATOR);
        post(PRIYA, url(expired) + "/expire", Map.of());
        assertThat(view(expired).status()).isEqualTo(RelationshipStatus.EXPIRED);
    }

    @Test
    void aPairIsPausedGoesOnAndEndsWithReasonCodes() {
        RelationshipId pair = active();
        post(PRIYA, url(pair) + "/pause", Map.of("reason", "ILLNESS"));
        assertThat(view(pair).reason()).contains(EndReason.ILLNESS);
        assertThat(get(PRIYA, url(pair))).bodyText().contains("Have it go on").doesNotContain("Put it on hold");

        assertThat(post(PRIYA, url(pair) + "/pause", Map.of("reason", "OTHER")))
                .hasStatus3xxRedirection()
                .flash()
                .containsKey("refusal");
        post(PRIYA, url(pair) + "/resume", Map.of());
        assertThat(view(pair).status()).isEqualTo(RelationshipStatus.ACTIVE);

        post(PRIYA, url(pair) + "/end", Map.of("reason", "PROGRAMME"));
        assertThat(view(pair).status()).isEqualTo(RelationshipStatus.ENDED_EARLY);
        assertThat(told(MENTOR, pair))
                .contains(
                        EventType.RELATIONSHIP_PAUSED,
                        EventType.RELATIONSHIP_RESUMED,
                        EventType.RELATIONSHIP_ENDED_EARLY);
    }

    @Test
    void aPolicyIsReadAndChanged() {
        RelationshipId pair = active();
        Map<String, String> typed = policy(pair);
        assertThat(typed).containsEntry("longestGapDays", "42").containsEntry("GOAL_EARLY", "ADVISED");
        typed.put("longestGapDays", "60");
        typed.put("GOAL_EARLY", "OFF");

        assertThat(post(PRIYA, url(pair) + "/policy", typed)).hasStatus3xxRedirection();

        assertThat(view(pair).policy().longestGapDays()).isEqualTo(60);
        assertThat(view(pair).policy().enforcementOf(Rule.GOAL_EARLY)).isEqualTo(Enforcement.OFF);
        assertThat(get(PRIYA, url(pair))).bodyText().contains("from 28 to 60 days apart", "Off (1)");
    }

    @Test
    void aPolicyThatWidensWhatIsSeenWaitsForBothAndCanBeTakenBack() {
        RelationshipId pair = active();
        Map<String, String> typed = policy(pair);
        typed.put("ratingsOverGroups", "true");

        post(PRIYA, url(pair) + "/policy", typed);

        assertThat(view(pair).policy().ratingsOverGroups()).isFalse();
        assertThat(get(PRIYA, url(pair))).bodyText().contains("waits until both have accepted it", "Take it back");
        post(
                PRIYA,
                url(pair) + "/policy/withdraw",
                Map.of("revision", view(pair).proposedPolicy().orElseThrow().toString()));
        assertThat(view(pair).proposedPolicy()).isEmpty();
    }

    @Test
    void aRefusedPolicyKeepsWhatWasTyped() {
        RelationshipId pair = active();
        Map<String, String> typed = policy(pair);
        typed.put("mostSessions", "2");
        assertThat(post(PRIYA, url(pair) + "/policy", typed))
                .hasStatusOk()
                .bodyText()
                .contains("The most sessions of a series makes the range empty")
                .containsPattern("name=\"mostSessions\" value=\"2\"");
        assertThat(post(PRIYA, url(pair) + "/policy/check", typed)).bodyText().contains("makes the range empty");

        typed.put("mostSessions", "7");
        engine.reading().change(pair, Actor.participant(MENTOR), me -> me.pause(EndReason.LEAVE));
        assertThat(post(PRIYA, url(pair) + "/policy", typed))
                .hasStatusOk()
                .bodyText()
                .contains("This was changed while you were writing.")
                .containsPattern("name=\"mostSessions\" value=\"7\"");
    }

    @Test
    void itIsForTheCoordinatorOfTheProgrammeAlone() {
        RelationshipId pair = active();
        coordinator("other-coordinator", "sales");
        for (String page : List.of(url(pair), url(pair) + "/policy")) {
            assertThat(get("other-coordinator", page)).hasStatus(404);
            assertThat(get(PRIYA, page)).hasStatusOk();
            assertThat(participant(page)).hasStatus(403);
        }
        assertThat(participant("/programme")).hasStatus(403);
        assertThat(post("other-coordinator", url(pair) + "/pause", Map.of("reason", "OTHER")))
                .hasStatus(404);
        assertThat(get(PRIYA, "/programme/pairs/none")).hasStatus(404);
        assertThat(get(PRIYA, "/programme/pairs?after=nowhere")).hasStatus4xxClientError();
        assertThat(get(PRIYA, "/pairs/" + pair.value())).hasStatus(403);
        assertThat(view(pair).status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    void aCoordinatorSeesNothingThatIsSaid() {
        RelationshipId pair = Canary.sayEverywhere(engine.reading(), active(), MENTOR, MENTEE);
        List<MvcTestResult> seen = List.of(
                get(PRIYA, "/programme"),
                get(PRIYA, "/programme/pairs"),
                get(PRIYA, "/programme/pairs?status=ON_HOLD"),
                get(PRIYA, "/programme/attention"),
                get(PRIYA, "/programme/propose"),
                get(PRIYA, url(pair)),
                get(PRIYA, url(pair) + "/policy"),
                get(PRIYA, "/"),
                post(PRIYA, url(pair) + "/policy/check", policy(pair)),
                post(PRIYA, url(pair) + "/pause", Map.of("reason", "OTHER")),
                post(PRIYA, url(pair) + "/resume", Map.of()),
                post(PRIYA, url(pair) + "/policy", policy(pair)),
                post(PRIYA, url(pair) + "/end", Map.of("reason", "OTHER")),
                get(PRIYA, url(pair)));
        assertThat(seen).allSatisfy(result -> {
            assertThat(body(result)).doesNotContainIgnoringCase(Canary.WORD);
            assertThat(result.getResponse().getHeaderNames())
                    .allSatisfy(name -> assertThat(
                                    result.getResponse().getHeaders(name).toString())
                            .doesNotContainIgnoringCase(Canary.WORD));
        });
        assertThat(body(get(PRIYA, url(pair)))).contains("1 of 6", "1 agreed");
    }

    private MvcTestResult get(String person, String page) {
        return portal.get().uri(page).with(user(person).roles("COORDINATOR")).exchange();
    }

    private MvcTestResult participant(String page) {
        return portal.get().uri(page).with(user(MENTOR).roles("PARTICIPANT")).exchange();
    }

    private MvcTestResult post(String person, String page, Map<String, String> typed) {
        var request =
                portal.post().uri(page).with(user(person).roles("COORDINATOR")).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The policy form of a pair as it is first shown. */
    private Map<String, String> policy(RelationshipId pair) {
        String page = body(get(PRIYA, url(pair) + "/policy"));
        Map<String, String> typed = new HashMap<>();
        Matcher inputs = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(page);
        while (inputs.find()) {
            typed.put(inputs.group(1), inputs.group(2));
        }
        typed.remove("ratingsOverGroups");
        Matcher choices = Pattern.compile("name=\"([A-Z_]+)\">(.*?)</select>", Pattern.DOTALL)
                .matcher(page);
        while (choices.find()) {
            Matcher chosen = Pattern.compile("value=\"(\\w+)\"\\s+selected").matcher(choices.group(2));
            assertThat(chosen.find()).as(choices.group(1)).isTrue();
            typed.put(choices.group(1), chosen.group(1));
        }
        return typed;
    }

    private static Map<String, String> proposal(Map<String, String> changed) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "mentor", MENTOR,
                "mentee", MENTEE,
                "sessionLength", "60",
                "sessions", "4",
                "cadence", "5",
                "mode", "REMOTE",
                "zone", "Europe/London"));
        typed.putAll(changed);
        return typed;
    }

    private RelationshipId propose(Actor.Coordinator by) {
        return engine.reading()
                .propose(
                        by,
                        Proposal.builder()
                                .mentor(MENTOR)
                                .mentee(MENTEE)
                                .programme(by.programme())
                                .agreement(MentoringAgreement.builder()
                                        .sessionLength(Duration.ofMinutes(60))
                                        .sessions(6)
                                        .cadence(Cadence.everyWeeks(4))
                                        .logistics(Logistics.of(MeetingMode.REMOTE, ZoneId.of("Europe/London")))
                                        .build())
                                .build())
                .relationship();
    }

    private RelationshipId active() {
        RelationshipId pair = propose(COORDINATOR);
        engine.reading().change(pair, Actor.participant(MENTOR), me -> me.acceptAgreement(1));
        engine.reading().change(pair, Actor.participant(MENTEE), me -> me.acceptAgreement(1));
        return pair;
    }

    private void coordinator(String id, String programme) {
        people.add(
                new Person(
                        id,
                        id,
                        id + "@example.org",
                        ZoneId.of("Europe/London"),
                        Duty.COORDINATOR,
                        Optional.of(programme)),
                "{noop}demo");
    }

    private CoordinatorView view(RelationshipId pair) {
        return engine.reading().view(pair, COORDINATOR);
    }

    private List<EventType> told(String person, RelationshipId pair) {
        relay.relay();
        return jdbc
                .sql("SELECT event FROM notification WHERE person = ? AND relationship = ?")
                .params(person, pair.value())
                .query(String.class)
                .list()
                .stream()
                .map(EventType::ofId)
                .toList();
    }

    private static String url(RelationshipId pair) {
        return "/programme/pairs/" + pair.value();
    }
}
