package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.mentoring.examples.portal.browser.Visitor;
import java.util.regex.Pattern;

/** One of the two, in a browser of their own. All that they write holds a word of theirs, by which it is found where it should not be. */
final class Party {
    private final Visitor browser;
    private final String other;
    private final String word;

    Party(Visitor browser, String other, String word) {
        this.browser = browser;
        this.other = other;
        this.word = word;
    }

    Visitor browser() {
        return browser;
    }

    String other() {
        return other;
    }

    /** The page on which whoever logs in finds themselves. */
    Party atHome() {
        browser.open("/");
        return this;
    }

    /** Goes to one of the pair's pages by its tab; from elsewhere the way leads through home. */
    void goesTo(String tab) {
        if (browser.link(tab).count() == 0) {
            browser.openPairWith(other);
        }
        follows(tab);
    }

    GoalPages goals() {
        return new GoalPages(this);
    }

    SchedulePages schedule() {
        return new SchedulePages(this);
    }

    SessionPage session(int number) {
        return new SessionPage(this, number);
    }

    ReviewPages reviews() {
        return new ReviewPages(this);
    }

    ActionPages actions() {
        return new ActionPages(this);
    }

    /** Accepts the agreement that waits, from home. */
    void acceptsTheAgreement() {
        atHome();
        follows("Read the agreement, and answer");
        presses("Accept it");
        sees("You have accepted the agreement.");
    }

    /** Looks back at everything that is finished, on one page; the pair is over, and found among those behind them. */
    void readsTheJournal(String... said) {
        atHome();
        follows(other);
        follows("Journal");
        follows("All of it on one page, to print");
        sees(said);
    }

    void follows(String link) {
        browser.follow(link);
    }

    void presses(String button) {
        browser.press(button);
    }

    void chooses(String label, String option) {
        browser.choose(label, option);
    }

    /** Fills in what is no word of theirs: a number, a date. */
    void fillsIn(String label, String value) {
        browser.type(label, value);
    }

    /** Says something, for the two alone. */
    void writes(String label, String text) {
        writes(browser.field(label), text);
    }

    void writes(Locator field, String text) {
        if (!text.contains(word)) {
            throw new IllegalArgumentException("what is said needs the word " + word);
        }
        field.fill(text);
    }

    void sees(String... texts) {
        for (String text : texts) {
            assertThat(browser.text(text).first()).isVisible();
        }
    }

    void doesNotSee(String text) {
        assertThat(browser.text(text)).hasCount(0);
    }

    /** A button that rules forbid for now, which says why. */
    void cannotPress(String button, String why) {
        Locator forbidden = browser.button(button);
        assertThat(forbidden).isDisabled();
        assertThat(forbidden).hasAccessibleDescription(Pattern.compile(why));
    }

    /** A box to tick, by words beside it. */
    Locator box(String text) {
        return browser.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(text));
    }

    /** A part of the page by its heading. */
    Locator part(String heading) {
        return browser.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(heading).setExact(true));
    }
}
