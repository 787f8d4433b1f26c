package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The form of a session's record, while one of the two fills it in. */
record RecordForm(Party me) {
    private static final String CLOSE = "Close the record";

    RecordForm discussed(String text) {
        me.writes("What you discussed", text);
        return this;
    }

    RecordForm agreed(String text) {
        me.writes("What you agreed", text);
        return this;
    }

    RecordForm hopedFor(String text) {
        me.writes("What you hope for by the next session", text);
        return this;
    }

    RecordForm action(String title) {
        me.writes("Action 1", title);
        return this;
    }

    RecordForm noAction(String why) {
        me.writes("Or none, and why", why);
        return this;
    }

    RecordForm couldBeBetter(String text) {
        me.writes("What could be better", text);
        return this;
    }

    RecordForm nothingToImprove() {
        me.browser().field("We looked, and there is nothing to improve").check();
        return this;
    }

    /** Says what became of the only action from before. */
    RecordForm earlierAction(String result, String learning) {
        me.chooses("What became of it", result);
        me.writes("What you learnt from it, or why it is dropped", learning);
        return this;
    }

    RecordForm nextIsSession(int number) {
        me.browser().page().getByLabel("Session " + number + ",").check();
        return this;
    }

    RecordForm nextIsSettledLater(String why, String by) {
        me.browser().field("We settle it later").check();
        me.writes("Why later", why);
        me.fillsIn("Settled by", by);
        return this;
    }

    RecordForm thisWasTheLast() {
        me.browser().field("None: this was the last").check();
        return this;
    }

    /** So many things still block the record, each with its reason. */
    RecordForm blockedBy(int reasons) {
        assertThat(verdict().locator("li")).hasCount(reasons);
        assertThat(me.browser().button(CLOSE)).isDisabled();
        return this;
    }

    RecordForm presses() {
        me.presses(CLOSE);
        return this;
    }

    void closes() {
        presses();
        me.sees("The record is closed. Thank you both.");
    }

    /** What was typed is still there. */
    RecordForm keeps(String label, String text) {
        assertThat(me.browser().field(label)).hasValue(text);
        return this;
    }

    private Locator verdict() {
        return me.browser().page().locator("form.record .verdict");
    }
}
