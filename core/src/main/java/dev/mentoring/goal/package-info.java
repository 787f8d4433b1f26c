/**
 * SMART goals, the measures by which progress is seen, and what was observed.
 */
@NullMarked
package dev.mentoring.goal;

import org.jspecify.annotations.NullMarked;
