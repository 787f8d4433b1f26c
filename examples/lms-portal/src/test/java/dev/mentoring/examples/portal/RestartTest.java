package dev.mentoring.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.engine.UnusableKeysetException;
import dev.mentoring.examples.portal.notification.Relay;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.persistence.jdbc.PageRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The portal as somebody starts it, on each database that it has a profile for, and started again on what it has stored. */
@ExtendWith(OutputCaptureExtension.class)
class RestartTest {
    private static final String SAID = "kingfisher";

    @TempDir
    private Path folder;

    @Test
    void onH2(CapturedOutput log) throws IOException {
        Path stored = Files.createDirectory(folder.resolve("h2"));
        String database = "--spring.datasource.url=jdbc:h2:file:" + stored.resolve("portal");
        liveThrough(List.of(database), log);
        assertNothingSaidIsIn(stored);
    }

    @Test
    void onPostgreSql(CapturedOutput log) throws IOException, SQLException {
        Path stored = folder.resolve("postgresql");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(stored)
                .setServerConfig("fsync", "off")
                .start()) {
            String database = "--PORTAL_DATABASE_URL=jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            liveThrough(
                    List.of("--spring.profiles.active=postgresql", database, "--PORTAL_DATABASE_USER=postgres"), log);
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            }
            assertNothingSaidIsIn(stored);
        }
    }

    private void liveThrough(List<String> database, CapturedOutput log) {
        String pair;
        try (ConfigurableApplicationContext portal = start(database, "keyset.json", false)) {
            assertThat(portal.getBeansOfType(ScheduledTaskHolder.class)).isEmpty();
            pair = "/pairs/" + pairOfBen(portal);
            HttpVisitor ben = HttpVisitor.loggedIn(port(portal), "ben");
            assertThat(ben.send(pair + "/notes", pair + "/notes", "seen", version(portal), "text", SAID)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(ben.send(pair + "/objectives", pair + "/objectives", "seen", version(portal), "objectives", SAID)
                            .statusCode())
                    .isEqualTo(302);
            portal.getBean(Relay.class).relay();
            HttpVisitor maria = HttpVisitor.loggedIn(port(portal), "maria");
            assertThat(maria.open("/notifications").body())
                    .contains("Ben Okafor recorded the objectives of the mentoring.")
                    .doesNotContain(SAID);
        }
        assertThat(log).containsOnlyOnce("A keyset was made for the demo: " + folder.resolve("keyset.json"));

        try (ConfigurableApplicationContext portal = start(database, "keyset.json", true)) {
            assertThat(HttpVisitor.loggedIn(port(portal), "ben")
                            .open(pair + "/notes")
                            .body())
                    .contains(SAID);
            assertThat(portal.getBean(ScheduledTaskHolder.class).getScheduledTasks())
                    .hasSize(1);
            assertThat(HttpVisitor.loggedIn(port(portal), "maria")
                            .open("/notifications")
                            .body())
                    .contains("Notifications, none new", "recorded the objectives of the mentoring.");
        }

        assertThatException()
                .isThrownBy(() -> start(database, "lost.json", false).close())
                .satisfies(failure ->
                        assertThat(causes(failure)).hasAtLeastOneElementOfType(UnusableKeysetException.class));
        assertThat(folder.resolve("lost.json")).doesNotExist();
        assertThat(log).contains("APPLICATION FAILED TO START", "portal.keyset is", "Bring the file back");
    }

    private ConfigurableApplicationContext start(List<String> database, String keyset, boolean relay) {
        Stream<String> settings =
                Stream.of("--server.port=0", "--portal.keyset=" + folder.resolve(keyset), "--portal.relay=" + relay);
        return SpringApplication.run(
                LmsPortal.class, Stream.concat(settings, database.stream()).toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext portal) {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String version(ConfigurableApplicationContext portal) {
        return Long.toString(portal.getBean(Engine.class)
                .reading()
                .view(new RelationshipId(pairOfBen(portal)), Actor.participant("ben-2c91"))
                .version());
    }

    private static String pairOfBen(ConfigurableApplicationContext portal) {
        return portal.getBean(Engine.class)
                .queries()
                .relationshipsOf(new ParticipantId("ben-2c91"), PageRequest.first(1))
                .items()
                .get(0)
                .id()
                .value();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
    }

    /** The one who wrote is found there, as metadata is; what they wrote is not. */
    private static void assertNothingSaidIsIn(Path stored) throws IOException {
        assertThat(filesWith(stored, "ben-2c91")).isNotEmpty();
        assertThat(filesWith(stored, SAID)).isEmpty();
    }

    private static List<Path> filesWith(Path stored, String text) throws IOException {
        try (Stream<Path> files = Files.walk(stored)) {
            return files.filter(Files::isRegularFile).filter(holding(text)).toList();
        }
    }

    private static Predicate<Path> holding(String text) {
        return file -> {
            try {
                return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
