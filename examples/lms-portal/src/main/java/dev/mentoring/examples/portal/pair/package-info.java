/** A pair's pages, as its mentor and its mentee see them. */
@NullMarked
package dev.mentoring.examples.portal.pair;

import org.jspecify.annotations.NullMarked;
