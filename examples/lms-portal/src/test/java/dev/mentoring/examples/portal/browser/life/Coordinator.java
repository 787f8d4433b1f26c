package dev.mentoring.examples.portal.browser.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.mentoring.examples.portal.browser.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who coordinates the programme, in a browser of their own. */
final class Coordinator {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern PAIR = Pattern.compile("/programme/pairs/[0-9a-f-]{36}");

    private final Visitor browser;
    private final String mentor;
    private final String mentee;

    Coordinator(Visitor browser, String mentor, String mentee) {
        this.browser = browser;
        this.mentor = mentor;
        this.mentee = mentee;
    }

    /** Proposes the pair; it is a pair of two, as the form says before anything is sent. */
    void proposes(int sessions) {
        browser.follow("Propose a pair");
        browser.choose("Mentor", mentor);
        browser.choose("Mentee", mentor);
        assertThat(browser.page().locator(".verdict")).containsText("two different");
        assertThat(browser.button("Propose the pair")).isDisabled();
        browser.choose("Mentee", mentee);
        browser.type("Sessions", Integer.toString(sessions));
        browser.press("Propose the pair");
        sees("The pair is proposed, and both are told.", mentee + " has not answered yet.");
    }

    void sees(String... texts) {
        for (String text : texts) {
            assertThat(browser.text(text).first()).isVisible();
        }
    }

    /** Looks at the pair, which is found by its people. */
    void looksAtThePair(String... facts) {
        browser.open("/programme/pairs");
        browser.open(browser.link(mentor + " mentors " + mentee).first().getAttribute("href"));
        sees(facts);
    }

    /** Goes to each page that a link of theirs leads to, other pairs' aside, and finds no such word on any. */
    void readsNowhere(Set<String> words) {
        looksAtThePair();
        String own = PAIR.matcher(browser.page().url())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        Set<String> known = new HashSet<>(Set.of("/programme", own));
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            String page = read(open.remove());
            assertThat(words).noneMatch(page::contains);
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .filter(path -> path.startsWith("/programme"))
                    .filter(path -> path.startsWith(own) || !PAIR.matcher(path).lookingAt())
                    .filter(known::add)
                    .forEach(open::add);
        }
        assertThat(known).hasSizeGreaterThan(5);
    }

    /** Tries the addresses of the two, which are not theirs. */
    void isTurnedAwayAt(List<String> addresses) {
        for (String address : addresses) {
            assertThat(browser.page().request().get(address).status()).isEqualTo(403);
        }
    }

    private String read(String path) {
        APIResponse answer = browser.page().request().get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
