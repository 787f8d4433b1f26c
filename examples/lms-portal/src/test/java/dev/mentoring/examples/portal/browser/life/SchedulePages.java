package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages about times, as one of the two uses them. */
record SchedulePages(Party me) {

    /** Plans so many sessions at once, sees them all, and proposes them. */
    void proposeSeries(String first, String link, int count) {
        open();
        me.follows("Plan a series");
        me.fillsIn("Day and time", first);
        me.writes("Link", link);
        me.fillsIn("How many sessions", Integer.toString(count));
        assertThat(me.part("What you are about to propose").locator("li")).hasCount(count);
        me.presses("Propose these " + count + " sessions");
        me.sees("The sessions are proposed", "waits for " + me.other());
    }

    void confirmAll(int count) {
        open();
        me.sees(count + " times wait for you");
        me.presses("Confirm all " + count);
        me.sees("All these times are agreed.");
    }

    /** Proposes one more session. */
    void propose(String time, String link) {
        open();
        me.follows("Propose a session");
        me.fillsIn("Day and time", time);
        me.writes("Link", link);
        me.presses("Propose it");
        me.sees("waits for " + me.other());
    }

    void confirm(String confirmed) {
        open();
        me.sees("One time waits for you");
        me.presses("Confirm it");
        me.sees(confirmed);
    }

    void open() {
        me.goesTo("Sessions");
    }
}
