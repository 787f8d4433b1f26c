package dev.mentoring.examples.portal;

import static dev.mentoring.examples.portal.RoutesTest.Answer.FORBIDDEN;
import static dev.mentoring.examples.portal.RoutesTest.Answer.LOGIN;
import static dev.mentoring.examples.portal.RoutesTest.Answer.MISSING;
import static dev.mentoring.examples.portal.RoutesTest.Answer.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.Duty;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets which answer from every route of the portal's controllers. A route under no line of the table fails by its name, so
 * that whoever adds one says who may open it.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    /** In the order of {@link Visitor}; a line is for a path and all below it, and the first one counts. */
    private static final List<Row> TABLE = List.of(
            row("/pairs/{pair}", LOGIN, MISSING, PAGE, PAGE, FORBIDDEN, FORBIDDEN, FORBIDDEN),
            row("/programme/pairs/{pair}", LOGIN, FORBIDDEN, FORBIDDEN, FORBIDDEN, PAGE, MISSING, FORBIDDEN),
            row("/programme", LOGIN, FORBIDDEN, FORBIDDEN, FORBIDDEN, PAGE, PAGE, FORBIDDEN),
            row("/notifications", LOGIN, PAGE, PAGE, PAGE, FORBIDDEN, FORBIDDEN, FORBIDDEN),
            row("/seen", LOGIN, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE),
            row("/login", PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE),
            row("/", LOGIN, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE));

    private static final String MADE_UP = "01890000-0000-7000-8000-000000000000";

    enum Visitor {
        ANONYMOUS(Optional.empty(), ""),
        OUTSIDER(Optional.of("ruth-demo"), "PARTICIPANT"),
        MENTOR(Optional.of(TestPair.MENTOR.id().value()), "PARTICIPANT"),
        MENTEE(Optional.of(TestPair.MENTEE.id().value()), "PARTICIPANT"),
        COORDINATOR(Optional.of("priya-5d08"), "COORDINATOR"),
        COORDINATOR_ELSEWHERE(Optional.of("elsewhere-0000"), "COORDINATOR"),
        OPERATOR(Optional.of("olu-11b4"), "OPERATOR");

        private final Optional<String> id;
        private final String role;

        Visitor(Optional<String> id, String role) {
            this.id = id;
            this.role = role;
        }

        MockMvcRequestBuilder sends(MockMvcRequestBuilder request) {
            return id.map(known -> request.with(user(known).roles(role))).orElse(request);
        }
    }

    enum Answer {
        LOGIN,
        FORBIDDEN,
        MISSING,
        /** The page, what a button leads to, or the refusal of a form that was sent empty. */
        PAGE
    }

    private record Row(String path, List<Answer> answers) {
        boolean covers(Route route) {
            return route.path().equals(path) || route.path().startsWith(path + "/");
        }
    }

    private record Route(HttpMethod method, String path) {
        /** With ids that are made up, the page may be missing for whoever is in the pair. */
        boolean namesMoreThanThePair() {
            return path.replace("{pair}", "").contains("{");
        }

        String address(String pair) {
            return path.replace("{pair}", pair)
                    .replaceAll("\\{(revision|attachedAt)}", "1")
                    .replaceAll("\\{\\w+}", MADE_UP);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private Engine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String pair = "";

    @BeforeAll
    void people(@Autowired People people) {
        pair = TestPair.active(engine).value();
        String elsewhere = Visitor.COORDINATOR_ELSEWHERE.id.orElseThrow();
        people.add(
                new Person(
                        elsewhere,
                        "Somebody Else",
                        "elsewhere@example.org",
                        ZoneId.of("Europe/London"),
                        Duty.COORDINATOR,
                        Optional.of("elsewhere")),
                "{noop}none");
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAnswersEverybodyAsItShould() {
        return routes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            Row row = TABLE.stream()
                    .filter(line -> line.covers(route))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("who may " + route + "? Say it in the table"));
            SoftAssertions answers = new SoftAssertions();
            for (Visitor visitor : Visitor.values()) {
                MockHttpServletResponse response = answer(visitor, route);
                answers.assertThat(possible(response, route))
                        .as("%s to %s", response.getStatus(), visitor)
                        .contains(row.answers().get(visitor.ordinal()));
                answers.assertThat(response.getHeader("Cache-Control"))
                        .as("what caches may do")
                        .contains("no-store");
                answers.assertThat(response.getHeader("Content-Security-Policy"))
                        .isNotNull();
            }
            answers.assertAll();
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsChangedWithoutAToken() {
        return routes().filter(route -> !route.method().equals(HttpMethod.GET))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(Visitor.MENTOR.sends(
                                        portal.method(route.method()).uri(route.address(pair))))
                                .hasStatus(403)));
    }

    @Test
    void theRoutesAreFound() {
        assertThat(routes()).map(Route::toString).contains("GET /", "POST /pairs/{pair}/actions");
    }

    private MockHttpServletResponse answer(Visitor visitor, Route route) {
        return visitor.sends(portal.method(route.method()).uri(route.address(pair)))
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getResponse();
    }

    private static Set<Answer> possible(MockHttpServletResponse response, Route route) {
        String location = response.getHeader("Location");
        if (location != null) {
            return Set.of(location.equals("/login") ? LOGIN : PAGE);
        }
        return switch (response.getStatus()) {
            case 200, 400 -> Set.of(PAGE);
            case 403 -> Set.of(FORBIDDEN);
            case 404 -> route.namesMoreThanThePair() ? Set.of(MISSING, PAGE) : Set.of(MISSING);
            default -> Set.of();
        };
    }

    /** Those that only show come first, those that change something after them. */
    private Stream<Route> routes() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("dev.mentoring."))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        mapping.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Route(method, path))))
                .sorted(Comparator.comparing(Route::toString));
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty()
                ? Stream.of(HttpMethod.GET)
                : declared.stream().map(RequestMethod::asHttpMethod);
    }

    private static Row row(String path, Answer... answers) {
        return new Row(path, List.of(answers));
    }
}
