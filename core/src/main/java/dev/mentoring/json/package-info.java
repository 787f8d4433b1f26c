/**
 * The JSON in which stores keep what is said.
 */
@NullMarked
package dev.mentoring.json;

import org.jspecify.annotations.NullMarked;
