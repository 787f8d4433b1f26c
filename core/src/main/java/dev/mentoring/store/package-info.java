/**
 * What a host calls: {@link dev.mentoring.store.Mentoring}, over a {@link dev.mentoring.store.MentoringStore} that keeps the
 * relationships of one tenant.
 */
@NullMarked
package dev.mentoring.store;

import org.jspecify.annotations.NullMarked;
