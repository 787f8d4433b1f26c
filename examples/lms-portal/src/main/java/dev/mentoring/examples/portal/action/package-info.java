/** A pair's actions: who does what by when, and how it goes. */
@NullMarked
package dev.mentoring.examples.portal.action;

import org.jspecify.annotations.NullMarked;
