package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The pages about goals, as one of the two uses them. */
record GoalPages(Party me) {

    /** Types a goal that still lacks its day and its measure, is told so, adds them, and saves it. */
    void draft(String title, String specific, String measurable, String achievable, String relevant) {
        me.goesTo("Goals");
        me.follows("Draft a goal");
        me.writes("The goal in a few words", title);
        me.writes("Specific: what exactly do you want to reach?", specific);
        me.writes("Measurable: how will both of you see that you have reached it?", measurable);
        me.writes("Achievable: why can it be done with the time and means you have?", achievable);
        me.writes("Relevant: how does it serve what you want from this mentoring?", relevant);
        assertThat(standing()).containsText("Time-bound still open");
        assertThat(standing()).containsText("Before you can both agree it");
    }

    void countedIn(String what, String unit, int target, String by) {
        me.fillsIn("Time-bound: by which day?", by);
        me.writes("What is measured", what);
        me.writes("In what", unit);
        me.fillsIn("At the start", "0");
        me.fillsIn("Target", Integer.toString(target));
        assertThat(standing()).containsText("Ready to be agreed.");
        me.presses("Save the draft");
        me.sees("The draft is saved", "It waits for " + me.other());
    }

    void agree(String title) {
        open(title);
        me.sees("It waits for you");
        me.presses("Agree");
        me.sees("You have both agreed it.");
    }

    /** Records how far it is today. */
    void observe(String title, String unit, int value) {
        open(title);
        me.fillsIn("How many " + unit + ", all in all", Integer.toString(value));
        me.presses("Record");
        me.sees("What was observed");
    }

    /** Records that its measure has reached the target. */
    void achieve(String title) {
        open(title);
        me.presses("Record that it is achieved");
        me.sees("achieved");
    }

    void open(String title) {
        me.goesTo("Goals");
        me.follows(title);
    }

    private Locator standing() {
        return me.browser().page().locator("#standing");
    }
}
