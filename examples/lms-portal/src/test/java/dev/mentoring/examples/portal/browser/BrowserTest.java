package dev.mentoring.examples.portal.browser;

import dev.mentoring.examples.portal.TestTime;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the running portal in real browsers, over a database in memory of its own. A test method takes {@link Visitors}.
 *
 * <p>Where there is no Chromium the tests are skipped with a reason; with MENTORING_BROWSER=required they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
@Import(TestTime.class)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
