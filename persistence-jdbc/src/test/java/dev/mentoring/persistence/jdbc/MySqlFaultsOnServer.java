package dev.mentoring.persistence.jdbc;

/** Failures of MySQL. The profile {@code mysql} runs it, since its name is not one that tests are found by. */
class MySqlFaultsOnServer extends FaultContract {
    @Override
    TestServer server() {
        return new MySqlServer();
    }
}
