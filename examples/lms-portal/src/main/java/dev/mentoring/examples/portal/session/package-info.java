/** One session of a pair: before it, while it runs, its record, and what is left of it. */
@NullMarked
package dev.mentoring.examples.portal.session;

import org.jspecify.annotations.NullMarked;
