/**
 * The JSON in which stores keep what is said.
 *
 * <p>What a host may want to know: a document of an ordinary relationship, session or goal takes one to ten kilobytes; none is
 * longer than {@link dev.mentoring.json.MentoringJson#MAXIMUM_BYTES 16 MiB} or deeper than
 * {@link dev.mentoring.json.MentoringJson#MAXIMUM_DEPTH 50} levels, in writing or in reading, and while it is read it takes
 * some five times its length in memory. Any Jackson from 2.15 to 2.22 does, with the modules for Java 8 types and times of the
 * same line; a mapper of the host's own has no part in it.
 */
@NullMarked
package dev.mentoring.json;

import org.jspecify.annotations.NullMarked;
