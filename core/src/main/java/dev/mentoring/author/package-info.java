/**
 * What one party writes for themselves: reflections, private preparation and ratings. It stands outside the relationship, under
 * its author, and nobody else reads it until the author shares it (rule {@code access.author-only}).
 */
@NullMarked
package dev.mentoring.author;

import org.jspecify.annotations.NullMarked;
