/** What the mentee wants from it all, and looking back on that midway and at the end. */
@NullMarked
package dev.mentoring.examples.portal.review;

import org.jspecify.annotations.NullMarked;
