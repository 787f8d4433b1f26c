/** Reads a programme file and makes of each row what is proposed to its pair. */
@NullMarked
package dev.mentoring.examples.hrimport.programme;

import org.jspecify.annotations.NullMarked;
