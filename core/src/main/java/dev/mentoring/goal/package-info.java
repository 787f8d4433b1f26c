/**
 * SMART goals, the measures by which progress is seen, what was observed, and the opportunities that serve a goal.
 */
@NullMarked
package dev.mentoring.goal;

import org.jspecify.annotations.NullMarked;
