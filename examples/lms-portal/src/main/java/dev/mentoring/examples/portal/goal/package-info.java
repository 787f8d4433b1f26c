/** The pair's goals: written, agreed, observed, achieved or given up. */
@NullMarked
package dev.mentoring.examples.portal.goal;

import org.jspecify.annotations.NullMarked;
