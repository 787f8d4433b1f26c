/**
 * What every {@link dev.mentoring.store.MentoringStore} must do, as tests. Whoever writes a store extends
 * {@link dev.mentoring.store.contract.MentoringStoreContract} and supplies an empty store.
 */
@NullMarked
package dev.mentoring.store.contract;

import org.jspecify.annotations.NullMarked;
