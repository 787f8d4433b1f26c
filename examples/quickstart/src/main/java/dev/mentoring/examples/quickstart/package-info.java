/**
 * One mentoring relationship from proposal to completion, told in the terminal. Begin with {@code Quickstart}.
 */
@NullMarked
package dev.mentoring.examples.quickstart;

import org.jspecify.annotations.NullMarked;
