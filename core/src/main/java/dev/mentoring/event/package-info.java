/**
 * What commands bring about, one event each, in a sealed family for each entity; and the published form of every event, which
 * holds metadata alone. {@link dev.mentoring.event.EventType} is its catalogue. A new event takes a constant there and
 * {@link dev.mentoring.event.MentoringEvent#published()} on its record.
 */
@NullMarked
package dev.mentoring.event;

import org.jspecify.annotations.NullMarked;
