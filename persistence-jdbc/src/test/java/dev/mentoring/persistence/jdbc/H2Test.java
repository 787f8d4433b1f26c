package dev.mentoring.persistence.jdbc;

class H2Test extends DatabaseContract {
    @Override
    TestServer server() {
        return new H2Server();
    }
}
