/**
 * The JSON in which stores keep what is said, and in which events are published.
 *
 * <p>What a host may want to know: a document of an ordinary relationship, session, goal or action takes a few kilobytes. None
 * is longer than {@link dev.mentoring.json.MentoringJson#MAXIMUM_BYTES 24 MiB}, in writing or in reading, and none is read that
 * is deeper than {@link dev.mentoring.json.MentoringJson#MAXIMUM_DEPTH 50} levels; while it is read it takes up to five times
 * its length in memory. Any Jackson from 2.15 to 2.22 serves, with the modules for Java 8 types and times of the same line. A
 * mapper of the host's own has no part in it.
 */
@NullMarked
package dev.mentoring.json;

import org.jspecify.annotations.NullMarked;
