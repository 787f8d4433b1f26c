package dev.mentoring.examples.portal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mentoring.examples.portal.TestPair;
import dev.mentoring.participant.Actor;
import dev.mentoring.persistence.jdbc.JdbcMentoring;
import dev.mentoring.persistence.jdbc.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A keyset is made for an empty demo alone; never in the place of one that was lost. */
class KeysetTest {
    @TempDir
    private Path folder;

    private Path file;
    private JdbcDataSource database;

    @BeforeEach
    void empty() {
        file = folder.resolve("keys").resolve("keyset.json");
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private JdbcMentoring start(Path keyset, boolean demo) throws GeneralSecurityException {
        Keyset keys = new Keyset(new KeysetSettings(keyset, demo));
        JdbcMentoring jdbc = JdbcMentoring.over(database)
                .sealing(keys.sealing())
                .migrateSchema()
                .build();
        keys.settle(jdbc.keys());
        return jdbc;
    }

    private void say(JdbcMentoring jdbc) {
        jdbc.mentoring()
                .propose(
                        Actor.coordinator("priya-5d08", "engineering"),
                        TestPair.proposal(
                                TestPair.MENTOR.id().value(),
                                TestPair.MENTEE.id().value()));
    }

    @Test
    void theDemoMakesOneForItsOwnerAloneAndKeepsIt() throws GeneralSecurityException, IOException {
        say(start(file, true));
        String made = Files.readString(file);

        JdbcMentoring again = start(file, true);

        assertThat(file).hasContent(made);
        var pair = again.queries()
                .relationshipsOf(TestPair.MENTOR.id(), PageRequest.first(1))
                .items()
                .get(0);
        assertThat(again.mentoring().view(pair.id(), TestPair.MENTOR).version()).isEqualTo(1);
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aRealPlatformMakesItsOwn() {
        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(file, false))
                .withMessage("portal.keyset is " + file + ": there is no such file")
                .satisfies(e -> assertThat(e.remedy()).contains("tinkey create-keyset", file.toString()));
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noneTakesThePlaceOfOneThatWasLost(boolean demo) throws GeneralSecurityException, IOException {
        say(start(file, true));
        Files.delete(file);

        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(file, demo))
                .withMessageContaining("portal.keyset is " + file + ": there is no such file, and what this database")
                .satisfies(e -> assertThat(e.remedy()).startsWith("Bring the file back"));
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherDatabasesOpensNothing() throws GeneralSecurityException, IOException {
        say(start(file, true));
        Path another = folder.resolve("another.json");
        JdbcDataSource sealed = database;
        empty();
        start(another, true);
        database = sealed;

        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(another, true))
                .withMessageContaining("sealed under another keyset");
    }

    @Test
    void whatWasSaidBeforeAnythingWasSealedIsNotTakenOver() {
        say(JdbcMentoring.over(database).migrateSchema().build());

        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(file, true))
                .withMessageContaining("written before anything was sealed")
                .satisfies(e -> assertThat(e.remedy()).contains("empty database"));
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutSayingWhatItHolds() throws IOException {
        Path garbled = Files.writeString(folder.resolve("garbled.json"), "{\"secret\": 1}");

        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(garbled, true))
                .withMessageContaining("portal.keyset is " + garbled + ": that is no file with a Tink keyset")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(folder, true))
                .withMessageContaining("that is no file with a Tink keyset");
        assertThat(garbled).hasContent("{\"secret\": 1}");
    }

    @Test
    void whereNoneCanBeWrittenThePortalDoesNotStart() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("keys"), folder.resolve("unmounted"));

        assertThatExceptionOfType(UnusableKeysetException.class)
                .isThrownBy(() -> start(nowhere.resolve("keyset.json"), true))
                .withMessageContaining("no keyset can be written there");
    }
}
