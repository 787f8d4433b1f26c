package dev.mentoring.persistence.jdbc;

/** Failures of H2. */
class H2FaultTest extends FaultContract {
    @Override
    TestServer server() {
        return new H2Server();
    }
}
