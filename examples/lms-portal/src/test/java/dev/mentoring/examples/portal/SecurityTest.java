package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions, headers and redirects of the portal as it runs. */
@RunningPortalTest
class SecurityTest {
    @LocalServerPort
    private int port;

    private HttpVisitor anybody;

    @BeforeEach
    void anybody() {
        anybody = new HttpVisitor(port);
    }

    @Test
    void aSessionGivenBeforeTheLoginIsWorthNothingAfterIt() {
        String before = cookie(anybody.open("/login")).orElseThrow();
        HttpResponse<String> answer =
                anybody.send("/login", "/login", "username", "ben@example.org", "password", "demo");
        String after = cookie(answer).orElseThrow();
        assertThat(value(after)).isNotEqualTo(value(before));
        HttpResponse<String> thief = new HttpVisitor(port).open("/", "Cookie", value(before));
        assertThat(location(thief)).isEqualTo("/login");
        assertThat(new HttpVisitor(port).open("/", "Cookie", value(after)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSessionIsACookieThatScriptsDoNotRead() {
        HttpResponse<String> login = anybody.open("/login");
        assertThat(cookie(login).orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(login.body()).doesNotContain("jsessionid");
    }

    @Test
    void behindTlsCookiesAndPagesStayThere() {
        HttpResponse<String> login = anybody.open("/login", "X-Forwarded-Proto", "https");
        assertThat(cookie(login).orElseThrow()).contains("Secure");
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(new HttpVisitor(port).open("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void whoeverLogsOutIsOut() {
        String session =
                value(cookie(anybody.send("/login", "/login", "username", "ben@example.org", "password", "demo"))
                        .orElseThrow());
        assertThat(anybody.open("/").statusCode()).isEqualTo(200);
        assertThat(location(anybody.send("/", "/logout"))).isEqualTo("/login?goodbye");
        assertThat(location(anybody.open("/"))).isEqualTo("/login");
        assertThat(location(new HttpVisitor(port).open("/", "Cookie", session))).isEqualTo("/login");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        for (String path : new String[] {"//evil.example/", "/?continue=https://evil.example", "/login?goodbye"}) {
            HttpResponse<String> answer = anybody.open(path, "X-Forwarded-Host", "evil.example");
            assertThat(answer.headers().firstValue("Location").orElse("/"))
                    .startsWith("/")
                    .doesNotStartWith("//");
        }
        assertThat(location(anybody.send(
                        "/login",
                        "/login?continue=https://evil.example&redirect=//evil.example",
                        "username",
                        "ben@example.org",
                        "password",
                        "demo")))
                .isEqualTo("/");
    }

    @Test
    void whetherAnAddressIsKnownIsNotTold() {
        assertThat(location(anybody.send("/login", "/login", "username", "ben@example.org", "password", "x")))
                .isEqualTo(location(anybody.send("/login", "/login", "username", "no@example.org", "password", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/nowhere", "/actuator/health"})
    void everyAnswerSaysWhatBrowsersMayDoWithIt(String path) {
        HttpResponse<String> answer = HttpVisitor.loggedIn(port, "ben").open(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void filesThatNeverChangeMayBeKept() {
        Matcher file = Pattern.compile("(?:href|src)=\"(/(?:css|webjars)/[^\"]+|/portal.svg)\"")
                .matcher(anybody.open("/login").body());
        int files = 0;
        while (file.find()) {
            HttpResponse<String> answer = anybody.open(file.group(1));
            assertThat(answer.statusCode()).as(file.group(1)).isEqualTo(200);
            assertThat(header(answer, "Cache-Control"))
                    .as(file.group(1))
                    .contains("max-age=3600")
                    .doesNotContain("no-store");
            files++;
        }
        assertThat(files).isGreaterThan(3);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static Optional<String> cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie");
    }

    private static String value(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
