/**
 * What the two agree before the first session, and {@link dev.mentoring.agreement.Negotiated}, the one way in which two
 * people agree on anything here.
 */
@NullMarked
package dev.mentoring.agreement;

import org.jspecify.annotations.NullMarked;
