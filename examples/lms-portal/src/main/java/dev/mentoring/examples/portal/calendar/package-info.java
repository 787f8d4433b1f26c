/** Sessions as files that a calendar reads (RFC 5545), and their invitations and cancellations (RFC 5546). */
@NullMarked
package dev.mentoring.examples.portal.calendar;

import org.jspecify.annotations.NullMarked;
