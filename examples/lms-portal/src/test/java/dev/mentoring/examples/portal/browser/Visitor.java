package dev.mentoring.examples.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody in a browser of their own. What they look for is found by the words that people read; Playwright's
 * {@code assertThat(visitor.text("..."))} waits until it is there, so no test sleeps.
 */
public final class Visitor {
    /** How long to wait for what does not come, in milliseconds: on a busy machine a page may take its time. */
    static final int PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private int arrivals;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add(page.url() + " " + message.text());
            }
        });
        page.onLoad(shown -> arrivals++);
        page.onPageError(error -> troubles.add(page.url() + " " + error));
    }

    /** The page they see. */
    public Page page() {
        return page;
    }

    /** Goes to an address of the portal, such as /pairs. */
    public Response open(String path) {
        return page.navigate(path);
    }

    /** Opens a pair from the home page, by the other's name. */
    public void openPairWith(String other) {
        open("/");
        page.locator("#pairs + * + ul, #pairs ~ ul")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(other))
                .click();
        page.waitForURL("**/pairs/*");
    }

    /** Follows a link by its words. */
    public void follow(String link) {
        arriveBy(link(link));
    }

    /** Presses the button by its words that sends its form, and waits for the page that answers. */
    public void press(String button) {
        arriveBy(button(button));
    }

    /** Types into a field by its label. */
    public void type(String label, String text) {
        field(label).fill(text);
    }

    /** Chooses in a field by its label. */
    public void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** A field by its label. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** A button by its words. */
    public Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** A link by its words, also one that looks like a button. */
    public Locator link(String label) {
        Locator buttons = page.locator("a")
                .and(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true)));
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .or(buttons);
    }

    /** A heading by its words. */
    public Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Anything on the page that says this. */
    public Locator text(String text) {
        return page.getByText(text);
    }

    /** What their browser has complained of: errors of scripts, files that are missing, what the content policy has blocked. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** The trouble so far was meant, such as a page that is not there. */
    public void pardonTroubles() {
        troubles.clear();
    }

    void close() {
        context.close();
    }

    private void arriveBy(Locator target) {
        int before = arrivals;
        target.click();
        page.waitForCondition(() -> arrivals > before);
    }
}
