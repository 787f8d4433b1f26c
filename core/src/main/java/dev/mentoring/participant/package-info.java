/**
 * Who takes part: people known by opaque ids of the host's, the roles in which they act, and the actors that a host has
 * authenticated.
 */
@NullMarked
package dev.mentoring.participant;

import org.jspecify.annotations.NullMarked;
