/** Placeholder. */
@NullMarked
package dev.mentoring.rule;

import org.jspecify.annotations.NullMarked;
