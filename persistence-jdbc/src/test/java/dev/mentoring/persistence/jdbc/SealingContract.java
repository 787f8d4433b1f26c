package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.store.Authored;
import dev.mentoring.store.contract.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys are changed, wrapped anew and destroyed on every database, beside commands. */
abstract class SealingContract {
    private static final int COMMANDS = 30;

    private final MasterKey masterKey = new MasterKey();
    private final TestServer.Place place = server().newDatabase();
    private final JdbcMentoring jdbc = server().opening(place.pool(true))
            .sealing(TinkSealing.under(masterKey))
            .attempts(100)
            .migrateSchema()
            .build();
    private final Story story = Story.active(jdbc.store(), "r1").through("s1", 7);

    abstract TestServer server();

    @Test
    void keysAreChangedWhileBothPartiesGoOn() throws InterruptedException, ExecutionException {
        IntStream.rangeClosed(1, 20).forEach(i -> story.by(MARIA, me -> me.agreeAction(action("a" + i, 30))));
        CountDownLatch begun = new CountDownLatch(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> maria = people.submit(() -> IntStream.range(0, COMMANDS).forEach(i -> {
                begun.countDown();
                jdbc.mentoring()
                        .change(
                                story.id(),
                                MARIA,
                                me -> me.action(action("a1", 30).id()).note("note " + i));
            }));
            Future<?> ben = people.submit(() -> IntStream.range(0, COMMANDS).forEach(i -> {
                begun.countDown();
                jdbc.mentoring()
                        .change(
                                story.id(),
                                BEN,
                                me -> me.privately().writeReflection(new ReflectionId("t" + i), "thought " + i));
            }));
            begun.await();
            for (int round = 0; round < 3; round++) {
                assertThat(jdbc.keys().rotate(story.id())).isTrue();
            }
            maria.get();
            ben.get();
        } finally {
            people.shutdownNow();
        }

        List<Authored> own = story.read(work -> work.authored(story.id(), Role.MENTOR, Long.MAX_VALUE, 100));
        assertThat(own).hasSize(COMMANDS);
        assertThat(story.loaded().actions()).hasSize(20);
        assertThat(story.journal()).isNotEmpty();
    }

    @Test
    void keysAreFoundByTheirAgeAndWrappedAnew() {
        Story before = Story.active(jdbc.store(), "r2");
        SetClock clock = new SetClock();
        ContentKeys keys = server().opening(place.direct())
                .sealing(TinkSealing.under(masterKey))
                .clock(clock)
                .build()
                .keys();
        clock.pass(Duration.ofDays(365));

        assertThat(keys.rotateOnce(clock.instant(), 100)).isEqualTo(new KeysChanged(2, List.of()));
        clock.pass(Duration.ofMillis(1));
        assertThat(keys.rewrapOnce(clock.instant(), 100)).isEqualTo(new KeysChanged(2, List.of()));

        assertThat(before.loaded().version()).isEqualTo(3);
        assertThat(story.journal()).isNotEmpty();
    }

    /** Whoever then goes on without the old master key would be locked out. */
    @Test
    void keysThatSayTheyAreOfTheFutureAreOld() {
        SetClock clock = new SetClock();
        MasterKey next = new MasterKey();
        JdbcMentoring moving = server().opening(place.direct())
                .sealing(TinkSealing.under(next).formerlyUnder(masterKey))
                .clock(clock)
                .build();
        MentoringRelationship ahead =
                new Story(jdbc.store(), "r2").on(30).activate().loaded();

        assertThat(moving.keys().rewrapOnce(clock.instant(), 100)).isEqualTo(new KeysChanged(2, List.of()));
        assertThat(moving.keys().rewrapOnce(clock.instant(), 100)).isEqualTo(new KeysChanged(0, List.of()));

        JdbcMentoring moved = server().opening(place.direct())
                .sealing(TinkSealing.under(next))
                .build();
        assertThat(new Story(moved.store(), "r2").loaded()).isEqualTo(ahead);
        assertThat(moving.keys().rotateOnce(Instant.MIN, 100)).isEqualTo(new KeysChanged(1, List.of()));
        assertThat(moving.keys().rotateOnce(Instant.MIN, 100)).isEqualTo(new KeysChanged(0, List.of()));
    }

    @Test
    void whatWasSaidIsErased() {
        assertThat(jdbc.keys().destroyOwn(story.id(), Role.MENTOR)).isFalse();
        story.by(BEN, me -> me.privately().writeReflection(new ReflectionId("t1"), "She is brave"));

        assertThat(jdbc.keys().destroyOwn(story.id(), Role.MENTOR)).isTrue();
        assertThat(story.loaded().id()).isEqualTo(story.id());
        assertThat(jdbc.keys().destroy(story.id())).isTrue();

        assertThatExceptionOfType(ErasedContentException.class).isThrownBy(story::loaded);
        assertThat(jdbc.queries().relationship(story.id())).isPresent();
    }
}
