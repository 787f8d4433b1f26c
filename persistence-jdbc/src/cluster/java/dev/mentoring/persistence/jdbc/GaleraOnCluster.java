package dev.mentoring.persistence.jdbc;

/** On three nodes of Galera, each of which writes. */
class GaleraOnCluster extends DatabaseContract {
    @Override
    TestServer server() {
        return new GaleraServer();
    }
}
