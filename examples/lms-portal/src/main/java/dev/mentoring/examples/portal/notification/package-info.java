/** The relay: what the engine publishes, told to the people whom it concerns, in a table and on pages of the portal's own. */
@NullMarked
package dev.mentoring.examples.portal.notification;

import org.jspecify.annotations.NullMarked;
