/** What a pair has agreed: reading it, amending it, what the programme asks, and taking one's leave of it. */
@NullMarked
package dev.mentoring.examples.portal.agreement;

import org.jspecify.annotations.NullMarked;
