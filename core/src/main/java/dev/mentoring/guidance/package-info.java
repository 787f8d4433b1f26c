/**
 * Guidance: what a recipient should be reminded of, and when. {@link dev.mentoring.guidance.Guidance} computes it from the
 * state of a relationship and a time; nothing here blocks, is stored or holds what was said.
 */
@NullMarked
package dev.mentoring.guidance;

import org.jspecify.annotations.NullMarked;
