package dev.mentoring.examples.portal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of tests, which a test moves by hand. */
@TestConfiguration(proxyBeanMethods = false)
class TestTime {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
