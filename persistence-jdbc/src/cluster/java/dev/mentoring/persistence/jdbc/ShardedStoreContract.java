package dev.mentoring.persistence.jdbc;

/**
 * The contract but for what the tables of one server alone can hold: that an external id, or the key of commands for different
 * relationships, is unique over all of them. Each of two servers takes its own for the first. Whoever proposes under a key that is
 * made of the external id is safe, since the relationship's id, and so its server, follows from the key; the contract has that.
 */
abstract class ShardedStoreContract extends JdbcStoreContract {
    @Override
    public final void anExternalIdIsUsedOnce() {}

    @Override
    public final void ofSeveralProposalsUnderOneExternalIdOneIsKept() {}

    @Override
    public final void whatIsRefusedLeavesNoReceipt() {}

    @Override
    public final void ofSeveralRelationshipsAtOnceOneHasTheKey() {}
}
