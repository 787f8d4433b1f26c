/**
 * What the two share with one another for a session, a goal or an action: a link, a book, a word of advice.
 */
@NullMarked
package dev.mentoring.resource;

import org.jspecify.annotations.NullMarked;
