/** Placeholder. */
@NullMarked
package dev.mentoring.examples.hrimport;

import org.jspecify.annotations.NullMarked;
