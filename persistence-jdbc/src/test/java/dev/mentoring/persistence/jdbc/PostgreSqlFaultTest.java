package dev.mentoring.persistence.jdbc;

/** Failures of PostgreSQL. */
class PostgreSqlFaultTest extends FaultContract {
    @Override
    TestServer server() {
        return new PostgreSqlServer();
    }
}
