package dev.mentoring.examples.portal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page that fails, in tests alone. */
@TestConfiguration(proxyBeanMethods = false)
@Import(FailingPage.Fails.class)
class FailingPage {
    static final String WORDS = "words of an exception";

    @Controller
    static class Fails {
        @RequestMapping("/fails")
        String fail() {
            throw new UnsupportedOperationException(WORDS);
        }
    }
}
