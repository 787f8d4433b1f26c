/** What the two share with one another: for a goal, an action or a session. */
@NullMarked
package dev.mentoring.examples.portal.resource;

import org.jspecify.annotations.NullMarked;
