package dev.mentoring.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.mentoring.persistence.jdbc.FaultTrial.Way;
import dev.mentoring.persistence.jdbc.FaultyConnection.Calls;
import dev.mentoring.store.contract.command.EveryCommand;
import dev.mentoring.store.contract.command.KindOfCommand;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Wherever the database, the network or the driver fails, what is stored is what was there before or all that the command brings
 * about; the caller is told which, or that nobody can tell; and however often it is tried, the key has one effect.
 */
abstract class FaultContract {
    /** Those that together write to every table. */
    private static final Set<String> WRITING_EVERYTHING = Set.of(
            "propose", "session close", "session correct from one end to another", "goal achieve", "reflection share");

    private static final Set<Fault> EVERY_FAULT = EnumSet.allOf(Fault.class);
    /** Fewer failures than this would say that the calls were not found. */
    private static final int MANY = 100;

    private static final int FEW = 3;

    private static final Map<String, FaultStage> STAGES = new ConcurrentHashMap<>();

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Level USUAL = LOG.getLevel();

    @BeforeAll
    static void hush() {
        LOG.setLevel(Level.ERROR); // it would tell of every failure that is made here
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(USUAL);
    }

    /** Where it fails. */
    abstract TestServer server();

    static List<KindOfCommand> kinds() {
        return EveryCommand.kinds();
    }

    static List<KindOfCommand> kindsThatWriteEverything() {
        return kinds().stream()
                .filter(kind -> WRITING_EVERYTHING.contains(kind.toString()))
                .toList();
    }

    private FaultTrial trial(KindOfCommand kind, Optional<TinkSealing> sealing) throws SQLException {
        FaultStage stage = STAGES.computeIfAbsent(server().dialect() + " " + sealing.isPresent(), key -> {
            try {
                return new FaultStage(server(), sealing);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        return new FaultTrial(stage, kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void inATransactionOfItsOwn(KindOfCommand kind) throws SQLException {
        assertFails(kind, Way.OWNED, Calls.ANY);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void inATransactionOfTheHosts(KindOfCommand kind) throws SQLException {
        assertFails(kind, Way.JOINED, WRITING_EVERYTHING.contains(kind.toString()) ? Calls.ANY : Calls.ASKING);
    }

    private void assertFails(KindOfCommand kind, Way way, Calls where) throws SQLException {
        FaultTrial trial = trial(kind, Optional.empty());
        if (server().inThisProcess()) {
            assertThat(trial.failEach(way, where, EVERY_FAULT)).isGreaterThan(MANY);
        } else {
            assertThat(trial.failInTurn(way, Calls.STATEMENTS)).isGreaterThan(FEW);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsThatWriteEverything")
    void whenItIsTriedAgain(KindOfCommand kind) throws SQLException {
        assertThat(trial(kind, Optional.empty())
                        .failEach(Way.RETRYING, Calls.STATEMENTS, EnumSet.of(Fault.SERIALIZATION_FAILURE)))
                .isGreaterThan(FEW);
    }

    @ParameterizedTest
    @MethodSource("kindsThatWriteEverything")
    void whatIsSealed(KindOfCommand kind) throws SQLException {
        TinkSealing sealing = TinkSealing.under(new MasterKey());

        assertThat(trial(kind, Optional.of(sealing)).failEach(Way.OWNED, Calls.ANY, EVERY_FAULT))
                .isGreaterThan(MANY);
    }
}
