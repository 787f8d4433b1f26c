package dev.mentoring.persistence.jdbc;

import java.sql.SQLException;
import java.util.List;

/** A cluster of three nodes, each of which writes. Connections lead to any of them. */
final class GaleraServer implements TestServer {
    private final GaleraCluster cluster = GaleraCluster.running();

    @Override
    public Dialect dialect() {
        return Dialect.MARIADB;
    }

    @Override
    public Place newDatabase() {
        String name = "contract" + COUNT.incrementAndGet();
        cluster.everywhere("mysql").execute("CREATE DATABASE " + name);
        settle();
        return cluster.everywhere(name);
    }

    /** Who reads on a node waits until it has done what was done before on others; who logs in does not. */
    @Override
    public void settle() {
        for (GaleraNode node : cluster.nodes()) {
            try {
                Rows.of(node.place("mysql", "owner", "secret").direct(), "SELECT 1 AS settled");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public Place onOneNode(Place place) {
        return cluster.nodes().get(0).place(place);
    }

    /** Nodes have been seen to stand still for ever over a view that several sessions made at the same moment. */
    @Override
    public int migratingAtOnce() {
        return 1;
    }

    @Override
    public String elsewhere() {
        return InnoDb.elsewhere();
    }

    @Override
    public String newUser(String user) {
        return InnoDb.newUser(user);
    }

    @Override
    public List<String> grants(String user) {
        return InnoDb.grants(user);
    }

    @Override
    public int modelCommands() {
        return 300;
    }
}
