package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker finds what it is there to find. */
class HistoryTest {
    private final MentoringStore store = new InMemoryMentoringStore();
    private final RelationshipId pair = History.pair(store, "r1").id();
    private final History history = History.from(store, List.of(pair));

    private static Mentoring mentoring(MentoringStore store) {
        return Mentoring.over(store).build().at(Fixtures.tenOClock(1));
    }

    private long noted(String text) {
        return mentoring(store)
                .change(pair, MARIA, me -> me.action(History.ACTION).note(text))
                .version();
    }

    private List<String> problems() {
        return history.problems(store);
    }

    /** One writer loads, another one is through with a whole command, and the first one saves. */
    private static List<String> problemsOfTwoWhoMeet(MentoringStore store) {
        RelationshipId pair = History.pair(store, "r1").id();
        History history = History.from(store, List.of(pair));
        Mentoring mentoring = mentoring(store);
        History.Attempt slow = history.begin(pair, "slow");
        try {
            slow.acknowledged(mentoring
                    .change(pair, MARIA, me -> {
                        History.Attempt fast = history.begin(pair, "fast");
                        fast.acknowledged(mentoring
                                .change(
                                        pair,
                                        MARIA,
                                        other -> other.action(History.ACTION).note("fast"))
                                .version());
                        return me.action(History.ACTION).note("slow");
                    })
                    .version());
        } catch (ConflictException e) {
            slow.refused();
        }
        return history.problems(store);
    }

    @Test
    void theLossOfAnUnguardedWriterIsFound() {
        assertThat(problemsOfTwoWhoMeet(new UnguardedStore()))
                .containsExactlyInAnyOrder(
                        "r1: fast at version 5 was acknowledged and is lost",
                        "r1: fast at version 5 was told the version of slow at version 5");
    }

    @Test
    void aGuardedWriterLosesNothing() {
        assertThat(problemsOfTwoWhoMeet(new InMemoryMentoringStore())).isEmpty();
    }

    @Test
    void whatIsAsItWasToldIsNoProblem() {
        history.begin(pair, "first").acknowledged(noted("first"));
        history.begin(pair, "mine")
                .acknowledged(mentoring(store)
                        .change(pair, BEN, me -> me.privately().writeReflection(new ReflectionId("t1"), "mine"))
                        .version());
        history.begin(pair, "left open, and there");
        noted("left open, and there");
        history.begin(pair, "left open, and not there").leftOpen();
        history.begin(pair, "refused").refused();

        assertThat(problems()).isEmpty();
        assertThat(history.acknowledged()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedAndIsThereIsFound() {
        history.begin(pair, "refused").refused();
        noted("refused");

        assertThat(problems())
                .containsExactly("r1: refused was refused and is there", "r1: 0 commands led from version 4 to 5");
    }

    @Test
    void whatIsThereTwiceIsFound() {
        History.Attempt attempt = history.begin(pair, "twice");
        noted("twice");
        attempt.acknowledged(noted("twice"));

        assertThat(problems())
                .containsExactly("r1: twice at version 6 is there 2 times", "r1: 1 commands led from version 4 to 6");
    }

    @Test
    void whatNobodyWroteIsFound() {
        noted("from nowhere");

        assertThat(problems())
                .containsExactly(
                        "r1: from nowhere is there, and nobody wrote it", "r1: 0 commands led from version 4 to 5");
    }

    @Test
    void aVersionThatNeverWasIsFound() {
        history.begin(pair, "first").acknowledged(noted("first") + 1);

        assertThat(problems()).containsExactly("r1: first at version 6 lies outside versions 5 to 5");
    }

    @Test
    void anOrderThatContradictsTheTimeIsFound() {
        noted("first");
        noted("second");
        history.begin(pair, "second").acknowledged(6);
        history.begin(pair, "first").acknowledged(5);

        assertThat(problems())
                .containsExactly("r1: first at version 5 began when a later version had been acknowledged");
    }
}
