package dev.mentoring.examples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.mentoring.examples.portal.notification.Relay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class TwoBrowsersTest {
    @Test
    void somebodyLogsInAndOutAgain(Visitors visitors) {
        Visitor ben = visitors.anonymous();
        ben.open("/");
        assertThat(ben.button("Log in")).isVisible();
        ben.type("E-mail", "ben@example.org");
        ben.type("Password", "a guess");
        ben.press("Log in");
        assertThat(ben.text("Nobody by that address, or not that password.")).isVisible();
        ben.type("E-mail", "ben@example.org");
        ben.type("Password", "demo");
        ben.press("Log in");
        assertThat(ben.heading("Hello, Ben Okafor")).isVisible();
        ben.press("Log out");
        assertThat(ben.text("You have logged out")).isVisible();
        ben.open("/");
        assertThat(ben.button("Log in")).isVisible();
    }

    @Test
    void aFormSaysWhileOneTypesWhatItStillNeeds(Visitors visitors) {
        Visitor ben = visitors.loggedIn("ben");
        ben.openPairWith("Maria Keller");
        ben.follow("Actions");
        ben.choose("Who does it", "MENTEE");
        ben.type("By when", "2027-04-01");
        ben.type("What is to be done", "x");
        assertThat(ben.button("Agree the action")).isEnabled();
        ben.type("What is to be done", "");
        assertThat(ben.button("Agree the action")).isDisabled();
        assertThat(ben.page().locator(".verdict")).containsText("must not be blank");
        ben.type("What is to be done", "Listen to a talk");
        assertThat(ben.button("Agree the action")).isEnabled();
    }

    @Test
    void withoutScriptARefusalKeepsWhatWasTyped(Visitors visitors) {
        Visitor ben = visitors.loggedInWithoutScript("ben");
        ben.openPairWith("Maria Keller");
        ben.follow("Actions");
        ben.type("What is to be done", "Ask for the slides");
        ben.choose("Who does it", "MENTEE");
        ben.type("By when", "2020-01-01");
        ben.press("Agree the action, as it is");
        assertThat(ben.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(ben.field("What is to be done")).hasValue("Ask for the slides");
        ben.choose("Who does it", "MENTEE");
        ben.type("By when", "2027-04-01");
        ben.press("Agree the action, as it is");
        assertThat(ben.link("Ask for the slides")).isVisible();
    }

    @Test
    void whatOneDoesIsToldToTheOtherWhoFollowsIt(@Autowired Relay relay, Visitors visitors) {
        Visitor ben = visitors.loggedIn("ben");
        ben.openPairWith("Maria Keller");
        ben.follow("Actions");
        ben.type("What is to be done", "Sketch the talk on moorhens");
        ben.choose("Who does it", "MENTEE");
        ben.type("By when", "2027-04-01");
        ben.press("Agree the action");
        assertThat(ben.text("The action is agreed.")).isVisible();
        relay.relay();

        Visitor maria = visitors.loggedIn("maria");
        assertThat(maria.page().locator(".bell .badge")).isVisible();
        maria.page().locator(".bell").click();
        assertThat(maria.heading("Notifications")).isVisible();
        maria.page().locator(".told .new a").first().click();
        assertThat(maria.heading("Sketch the talk on moorhens")).isVisible();
        assertThat(maria.page().locator(".bell .badge")).hasCount(0);
    }

    @Test
    void whoeverWasSlowerLosesNothing(Visitors visitors) {
        Visitor ben = visitors.loggedIn("ben");
        ben.openPairWith("Maria Keller");
        ben.follow("Actions");
        ben.choose("Who does it", "MENTEE");
        ben.type("By when", "2027-04-01");
        ben.type("What is to be done", "Write to the committee");
        Visitor maria = visitors.loggedIn("maria");
        maria.openPairWith("Ben Okafor");
        maria.follow("Actions");
        maria.choose("Who does it", "MENTEE");
        maria.type("By when", "2027-04-01");
        maria.type("What is to be done", "Send Ben the programme");
        assertThat(maria.button("Agree the action")).isEnabled();
        maria.press("Agree the action");
        assertThat(maria.text("The action is agreed.")).isVisible();

        ben.press("Agree the action");
        assertThat(ben.text("This was changed while you were writing.")).isVisible();
        assertThat(ben.link("Send Ben the programme")).isVisible();
        assertThat(ben.field("What is to be done")).hasValue("Write to the committee");
        ben.press("Agree the action");
        assertThat(ben.text("The action is agreed.")).isVisible();
        assertThat(ben.link("Write to the committee")).isVisible();
    }
}
