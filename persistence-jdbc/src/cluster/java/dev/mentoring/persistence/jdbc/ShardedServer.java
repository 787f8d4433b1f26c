package dev.mentoring.persistence.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Two PostgreSQL servers, of which ShardingSphere makes one database by the relationship. The tables are made on each server
 * itself, since ShardingSphere reads them when it is first connected to.
 */
final class ShardedServer implements TestServer {
    /** Every table whose rows belong to a relationship, but for the relationships themselves. */
    static final List<String> TABLES = LibraryTables.with("relationship_id").stream()
            .map(Tables.DEFAULT_PREFIX::concat)
            .toList();

    private static final Collection<List<Place>> DATABASES = new ConcurrentLinkedQueue<>();

    /** Started once a process. */
    private static final class Running {
        private static final List<EmbeddedPostgres> SERVERS = List.of(startedWithTables(), startedWithTables());

        /** Whatever is made there afterwards has the tables. */
        private static EmbeddedPostgres startedWithTables() {
            EmbeddedPostgres server = PostgreSqlServer.started();
            JdbcMentoring.over(PostgreSqlServer.place(server, "template1").direct())
                    .schema()
                    .migrate();
            return server;
        }
    }

    /** The shards of every database that was made, in their order. */
    static Collection<List<Place>> databases() {
        return DATABASES;
    }

    @Override
    public boolean seesAllOfATenant() {
        return false;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Place newDatabase() {
        List<Place> shards =
                Running.SERVERS.stream().map(PostgreSqlServer::newDatabase).toList();
        DATABASES.add(shards);
        return new Place("jdbc:shardingsphere:absolutepath:" + written(configuration(shards)), "", "");
    }

    /** ShardingSphere takes no statements that are joined. */
    @Override
    public JdbcMentoring.Builder opening(DataSource dataSource) {
        return JdbcMentoring.over(dataSource).oneStatementAtATime();
    }

    private static Path written(String configuration) {
        try {
            Path file = Files.createTempFile("shards", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(List<Place> shards) {
        String servers = IntStream.range(0, shards.size())
                .mapToObj(number -> server(number, shards.get(number)))
                .collect(Collectors.joining());
        String tables =
                TABLES.stream().map(table -> table(table, "relationship_id")).collect(Collectors.joining());
        return """
                dataSources:
                %srules:
                - !SHARDING
                  tables:
                %s%s  bindingTables:
                  - mentoring_relationship,%s
                  shardingAlgorithms:
                    by_relationship:
                      type: CLASS_BASED
                      props:
                        strategy: STANDARD
                        algorithmClassName: %s
                - !BROADCAST
                  tables:
                  - mentoring_schema_version
                - !SINGLE
                  tables:
                  - "*.*.*"
                props:
                  system-schema-metadata-assembly-enabled: false
                """.formatted(
                        servers,
                        table("mentoring_relationship", "id"),
                        tables,
                        String.join(",", TABLES),
                        ShardByRelationship.class.getName());
    }

    private static String server(int number, Place shard) {
        return """
                  server_%d:
                    dataSourceClassName: com.zaxxer.hikari.HikariDataSource
                    jdbcUrl: %s
                    username: %s
                    password: %s
                    maximumPoolSize: 12
                    minimumIdle: 0
                    idleTimeout: 10000
                """.formatted(number, shard.url(), shard.user(), shard.password())
                .indent(2);
    }

    private static String table(String name, String column) {
        return """
                %s:
                  actualDataNodes: server_${0..1}.%s
                  databaseStrategy:
                    standard:
                      shardingColumn: %s
                      shardingAlgorithmName: by_relationship
                """.formatted(name, name, column).indent(4);
    }

    @Override
    public List<String> grants(String user) {
        return new PostgreSqlServer().grants(user);
    }

    @Override
    public boolean keepsAfterDeadlock() {
        return true;
    }

    @Override
    public boolean goesOnAfterFailure() {
        return false;
    }

    @Override
    public int modelCommands() {
        return 300;
    }
}
