package dev.mentoring.persistence.jdbc;

/** Failures of MariaDB. */
class MariaDbFaultTest extends FaultContract {
    @Override
    TestServer server() {
        return MariaDbServer.byItsOwnDriver();
    }
}
