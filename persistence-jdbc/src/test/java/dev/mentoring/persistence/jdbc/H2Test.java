package dev.mentoring.persistence.jdbc;

/** On H2 in memory. */
class H2Test extends DatabaseContract {
    @Override
    TestServer server() {
        return new H2Server();
    }
}
