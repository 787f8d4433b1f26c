/**
 * How builders are generated. Not exported.
 */
@NullMarked
package dev.mentoring.style;

import org.jspecify.annotations.NullMarked;
