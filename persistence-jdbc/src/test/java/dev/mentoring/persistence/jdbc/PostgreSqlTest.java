package dev.mentoring.persistence.jdbc;

class PostgreSqlTest extends DatabaseContract {
    @Override
    TestServer server() {
        return new PostgreSqlServer();
    }
}
