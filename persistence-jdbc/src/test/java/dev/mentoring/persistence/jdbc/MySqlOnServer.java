package dev.mentoring.persistence.jdbc;

/** On MySQL. The profile {@code mysql} runs it, since its name is not one that tests are found by. */
class MySqlOnServer extends DatabaseContract {
    @Override
    TestServer server() {
        return new MySqlServer();
    }
}
