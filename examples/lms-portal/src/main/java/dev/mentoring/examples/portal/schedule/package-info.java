/** When and where a pair meets: sessions ahead and behind, their times and how they came out. */
@NullMarked
package dev.mentoring.examples.portal.schedule;

import org.jspecify.annotations.NullMarked;
