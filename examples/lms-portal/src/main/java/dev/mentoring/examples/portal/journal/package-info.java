/** What a pair looks back on: everything finished, the latest first. */
@NullMarked
package dev.mentoring.examples.portal.journal;

import org.jspecify.annotations.NullMarked;
