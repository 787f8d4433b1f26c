package dev.mentoring.persistence.jdbc;

/** Over two PostgreSQL servers, through ShardingSphere. */
class ShardedOnCluster extends DatabaseContract {
    @Override
    TestServer server() {
        return new ShardedServer();
    }
}
