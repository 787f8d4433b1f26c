/**
 * What every {@link dev.mentoring.store.MentoringStore} must do, as tests. Whoever writes a store extends
 * {@link dev.mentoring.store.contract.MentoringStoreContract} and
 * {@link dev.mentoring.store.contract.model.ReferenceModelContract}, and supplies an empty store to each.
 */
@NullMarked
package dev.mentoring.store.contract;

import org.jspecify.annotations.NullMarked;
