/** What somebody writes for themselves alone, until they share it. */
@NullMarked
package dev.mentoring.examples.portal.notes;

import org.jspecify.annotations.NullMarked;
