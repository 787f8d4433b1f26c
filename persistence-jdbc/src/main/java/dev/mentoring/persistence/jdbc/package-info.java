/** Placeholder. */
@NullMarked
package dev.mentoring.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
