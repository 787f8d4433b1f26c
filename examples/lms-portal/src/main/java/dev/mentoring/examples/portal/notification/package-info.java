/** What a person has not seen yet, in a table of the portal's own. */
@NullMarked
package dev.mentoring.examples.portal.notification;

import org.jspecify.annotations.NullMarked;
