/**
 * A batch program as an HR product would embed the library: it takes a programme file, proposes a relationship for each
 * row, and can play the whole programme through to see what it makes of its pairs. {@code programme} reads the file,
 * {@code simulation} plays; the commands are here.
 */
@NullMarked
package dev.mentoring.examples.hrimport;

import org.jspecify.annotations.NullMarked;
