/** The platform's own people, and how they log in. */
@NullMarked
package dev.mentoring.examples.portal.people;

import org.jspecify.annotations.NullMarked;
