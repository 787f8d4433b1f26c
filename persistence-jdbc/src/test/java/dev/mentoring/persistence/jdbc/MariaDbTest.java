package dev.mentoring.persistence.jdbc;

class MariaDbTest extends DatabaseContract {
    @Override
    TestServer server() {
        return MariaDbServer.byItsOwnDriver();
    }
}
