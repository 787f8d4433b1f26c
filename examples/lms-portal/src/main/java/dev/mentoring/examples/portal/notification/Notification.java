package dev.mentoring.examples.portal.notification;

import dev.mentoring.event.EventType;
import java.time.Instant;

/**
 * Something that happened while somebody was away.
 *
 * @param relationship the pair it happened in
 * @param event what happened, as the engine describes it
 * @param at when
 */
public record Notification(String relationship, EventType event, Instant at) {}
