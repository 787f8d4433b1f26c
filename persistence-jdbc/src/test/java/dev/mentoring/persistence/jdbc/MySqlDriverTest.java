package dev.mentoring.persistence.jdbc;

class MySqlDriverTest extends DatabaseContract {
    @Override
    TestServer server() {
        return MariaDbServer.byTheDriverOfMySql();
    }
}
