package dev.mentoring.examples.portal.browser;

import dev.mentoring.examples.portal.RunningPortalTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running portal in real browsers. A test method takes {@link Visitors}.
 *
 * <p>Where there is no Chromium the tests are skipped with a reason; with MENTORING_BROWSER=required they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningPortalTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
