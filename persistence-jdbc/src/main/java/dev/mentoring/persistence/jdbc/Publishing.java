package dev.mentoring.persistence.jdbc;

import java.net.URI;
import java.time.Clock;

/**
 * That published events go to the outbox.
 *
 * @param source what the host calls the place they come from
 * @param clock when they do
 */
record Publishing(URI source, Clock clock) {}
