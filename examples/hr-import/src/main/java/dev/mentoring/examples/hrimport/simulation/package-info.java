/**
 * Plays a programme through its term: every pair with a temperament of its own, by the commands that the two people would
 * give, at the times at which they would give them, and nothing but the library's public API.
 */
@NullMarked
package dev.mentoring.examples.hrimport.simulation;

import org.jspecify.annotations.NullMarked;
