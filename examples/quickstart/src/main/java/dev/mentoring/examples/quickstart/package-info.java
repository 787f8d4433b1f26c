/** Placeholder. */
@NullMarked
package dev.mentoring.examples.quickstart;

import org.jspecify.annotations.NullMarked;
