package dev.mentoring.examples.portal.browser.life;

/** The pages about actions, as one of the two uses them. */
record ActionPages(Party me) {

    ActionPages open(String title) {
        me.goesTo("Actions");
        me.follows(title);
        return this;
    }

    ActionPages start() {
        me.presses("Start");
        return this;
    }

    ActionPages note(String text) {
        me.writes("How is it going?", text);
        me.presses("Add the note");
        me.sees(text);
        return this;
    }

    void done(String outcome) {
        me.writes("What came of it, and what was learnt?", outcome);
        me.presses("It is done");
    }

    void agree(String title) {
        me.goesTo("Actions");
        me.writes("What is to be done", title);
        me.chooses("Who does it", "Mentor");
        me.presses("Agree the action");
        me.sees("The action is agreed.");
    }
}
