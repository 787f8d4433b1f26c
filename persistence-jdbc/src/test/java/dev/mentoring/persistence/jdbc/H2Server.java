package dev.mentoring.persistence.jdbc;

import java.util.List;

/** H2 in this process, in memory. */
final class H2Server implements TestServer {
    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public Place newDatabase() {
        return new Place("jdbc:h2:mem:contract" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Override
    public List<String> grants(String user) {
        return List.of("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + user);
    }

    @Override
    public List<String> easyVictim() {
        return List.of("SET LOCK_TIMEOUT 20000");
    }

    @Override
    public List<String> hardVictim() {
        return easyVictim();
    }

    @Override
    public int modelCommands() {
        return 25_000;
    }
}
