package dev.mentoring.examples.portal.browser.life;

/** Looking back, pausing and ending, as one of the two does it. */
record ReviewPages(Party me) {

    void open() {
        me.goesTo("Overview");
        me.follows("Midway and final review");
    }

    void record(String kind, String summary, String goal, String comment) {
        open();
        me.chooses("Which review", kind);
        me.writes("What do you make of them now?", summary);
        me.writes(goal, comment);
        me.presses("Record the review");
        me.sees("The review is recorded.");
    }

    void pause(String reason, String note) {
        me.goesTo("Overview");
        me.follows("Pause, complete or end the relationship");
        me.follows("Pause …");
        me.chooses("Why", reason);
        me.writes("A word to the other", note);
        me.presses("Pause now");
        me.sees("You are on hold, until one of you goes on.");
    }

    void goOn() {
        me.goesTo("Overview");
        me.presses("Go on");
        me.sees("You go on.");
    }

    /** Ends it as it was meant to end; the action stays with its owner. */
    void complete(String continuingAction) {
        open();
        me.follows("On to completing it");
        me.box(continuingAction).check();
        me.presses("Complete the relationship");
        me.sees("You have brought it to its end, together. Well done.");
    }
}
