/**
 * What commands bring about, one event each, in a sealed family for each entity.
 */
@NullMarked
package dev.mentoring.event;

import org.jspecify.annotations.NullMarked;
