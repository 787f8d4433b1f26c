package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** One session's page, before, during and after it, as one of the two uses it. */
record SessionPage(Party me, int number) {

    SessionPage open() {
        me.schedule().open();
        me.follows("Session " + number);
        return this;
    }

    SessionPage proposeObjective(String text, String goal) {
        me.writes("Objective 1", text);
        me.browser().field("The goal it serves").first().selectOption(goal);
        me.presses("Propose the objectives");
        me.sees("The objectives are proposed.");
        return this;
    }

    SessionPage agreeObjectives() {
        me.presses("Agree to these");
        me.sees("The objectives are agreed.");
        return this;
    }

    SessionPage prepare(String topic) {
        me.writes("What you want to talk about", topic);
        me.presses("Share it with " + me.other());
        me.sees("You both can read how you prepare.");
        return this;
    }

    void start() {
        me.presses("Start the session");
        me.sees("The session has begun.");
    }

    /** Goes on to the next stage of the conversation, whichever the page names. */
    void goOnTo(String stage) {
        me.presses("Go on: " + stage);
        assertThat(me.browser().heading(stage)).isVisible();
    }

    void finish() {
        me.presses("Finish the session");
        me.sees("What is left is its record.");
    }

    RecordForm record() {
        return new RecordForm(me);
    }

    void rate(String value) {
        me.browser().field(value).check();
        me.presses("Rate it");
        me.sees("You rated it " + value.charAt(0) + " of 5.");
    }

    /** Proposes another time for it. */
    void reschedule(String time) {
        me.follows("Propose another time");
        me.fillsIn("Day and time", time);
        me.presses("Propose this time");
        me.sees("You propose another time", "Until both agree, the time above stands.");
    }

    void missedBy(String name) {
        me.follows("Write down that it was missed");
        me.browser().field(name).check();
        me.presses("Write it down");
        me.sees("It is written down.");
    }
}
