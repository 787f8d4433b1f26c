/**
 * What mentor and mentee agree to do between sessions. No action vanishes.
 */
@NullMarked
package dev.mentoring.action;

import org.jspecify.annotations.NullMarked;
