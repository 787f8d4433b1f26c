package dev.mentoring.examples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.mentoring.examples.portal.demo.Cast;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each in a browser of their own: nobody has another's cookies. */
public final class Visitors {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Browser browser;
    private final String address;
    private final List<Visitor> visitors = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody who has not logged in. */
    public Visitor anonymous() {
        return visitor(true);
    }

    /** One of the demo people by first name, such as ben, at their home page. */
    public Visitor loggedIn(String name) {
        return logIn(visitor(true), name);
    }

    /** One of the demo people whose browser runs no script. */
    public Visitor loggedInWithoutScript(String name) {
        return logIn(visitor(false), name);
    }

    private static Visitor logIn(Visitor visitor, String name) {
        visitor.open("/login");
        visitor.type("E-mail", name + "@example.org");
        visitor.type("Password", Cast.PASSWORD);
        visitor.press("Log in");
        return visitor;
    }

    private Visitor visitor(boolean script) {
        Visitor visitor = new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(script)
                .setLocale("en-GB")
                .setViewportSize(WIDTH, HEIGHT)));
        visitors.add(visitor);
        return visitor;
    }

    /** Closes all browsers; a test that has not failed yet fails if one of them had trouble that nobody expected. */
    void leave(boolean failed) {
        if (failed) {
            visitors.forEach(visitor -> System.err.println(
                    "[INFO] a visitor was at " + visitor.page().url()));
        }
        visitors.forEach(Visitor::close);
        if (!failed) {
            assertThat(visitors).flatExtracting(Visitor::troubles).isEmpty();
        }
    }
}
