package dev.mentoring.examples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the links of the portal as each of the demo people. A page that a link leads to is tested without being named here. */
@BrowserTest
class EveryPageTest {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;
    /** So many pages that differ by an id or a query alone; the next would show the same again. */
    private static final int ALIKE = 2;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"maria", "ben", "aiko", "priya", "olu"})
    void isForEverybodyAndFitsAPhone(String name, Visitors visitors) {
        Visitor visitor = visitors.loggedIn(name);
        List<String> pages = crawl(visitor);
        assertThat(pages).contains("/");
        assertThat(problems).isEmpty();
    }

    @Test
    void soAreTheLoginAndWhatIsNotThere(Visitors visitors) {
        Visitor anybody = visitors.anonymous();
        inspect(anybody, "/login");
        inspect(anybody, "/login?error");
        Visitor ben = visitors.loggedIn("ben");
        inspect(ben, "/nowhere");
        inspect(ben, "/programme");
        ben.pardonTroubles();
        assertThat(problems).isEmpty();
    }

    private List<String> crawl(Visitor visitor) {
        List<String> shown = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        List<String> shapes = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String path = open.remove();
            String shape = shape(path);
            if (shapes.stream().filter(shape::equals).count() >= ALIKE) {
                continue;
            }
            shapes.add(shape);
            shown.add(path);
            APIResponse answer = visitor.page().request().get(path);
            if (answer.status() != 200) {
                problems.add(path + " is a link to a page that answers " + answer.status());
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                inspect(visitor, path);
                links(visitor.page()).stream().filter(known::add).forEach(open::add);
            }
        }
        return shown;
    }

    private void inspect(Visitor visitor, String path) {
        Page page = visitor.page();
        page.setViewportSize(PHONE, HEIGHT);
        visitor.open(path);
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!over.equals(0)) {
            problems.add(path + " is " + over + " pixels wider than a phone");
        }
        Object firsts = page.evaluate("document.querySelectorAll('h1').length");
        if (!firsts.equals(1)) {
            problems.add(path + " has " + firsts + " first headings");
        }
        page.setViewportSize(WIDE, HEIGHT);
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(EveryPageTest::isGrave)
                        .map(rule -> path + " " + rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .forEach(problems::add);
    }

    private static boolean isGrave(Rule rule) {
        return Set.of("serious", "critical").contains(rule.getImpact());
    }

    private static List<String> links(Page page) {
        Object found = page.evaluate("[...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
        return ((List<?>) found).stream().map(String.class::cast).toList();
    }

    /** An address without what differs between pages of one kind: ids, and values of a query. */
    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("=[^&]*", "=");
    }
}
