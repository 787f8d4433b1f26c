/** The coordinator's pages: a programme in counts, its pairs, and what to do about them. Nothing that is said is here. */
@NullMarked
package dev.mentoring.examples.portal.programme;

import org.jspecify.annotations.NullMarked;
