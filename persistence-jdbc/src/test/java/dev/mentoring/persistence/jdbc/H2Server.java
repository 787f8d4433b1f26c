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
        Place made = new Place(
                "jdbc:h2:mem:contract" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100", "sa", "");
        made.execute("SET DEFAULT_LOCK_TIMEOUT 10000");
        return new Place(
                made.url().replaceFirst(";.*", ""), made.user(), made.password()); // settings are for administrators
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
    public boolean inThisProcess() {
        return true;
    }

    @Override
    public int modelCommands() {
        return 25_000;
    }
}
