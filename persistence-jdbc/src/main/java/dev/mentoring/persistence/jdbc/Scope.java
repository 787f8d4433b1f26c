package dev.mentoring.persistence.jdbc;

import java.sql.Connection;

/**
 * One tenant's rows within one transaction.
 *
 * @param connection what the transaction is on
 * @param tenant the tenant
 * @param seals what seals and opens their content
 */
record Scope(Connection connection, String tenant, Seals seals) {
    Contents contents() {
        return new Contents(seals);
    }
}
