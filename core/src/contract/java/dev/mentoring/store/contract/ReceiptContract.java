package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.AtOnce.THREADS;
import static dev.mentoring.store.contract.AtOnce.atOnce;
import static dev.mentoring.store.contract.AtOnce.untilItSucceeds;
import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.COORDINATOR;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.smallGoal;
import static dev.mentoring.store.contract.Fixtures.tenOClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.SuggestedGoal;
import dev.mentoring.participant.Actor;
import dev.mentoring.relationship.Proposal;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.store.ChangedMeanwhileException;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.CommandKeyReusedException;
import dev.mentoring.store.CommandKeyReusedException.Difference;
import dev.mentoring.store.ConflictException;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.Receipt;
import dev.mentoring.store.Receipted;
import dev.mentoring.store.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A command under a key takes effect once, and its receipt says so. */
interface ReceiptContract extends StoreUnderTest {
    /** A key. */
    CommandKey KEY = new CommandKey("form-1");

    @Test
    default void givenAgainACommandIsNotCarriedOutButItsReceiptIsReturned() {
        Story story = Story.active(store(), "r1");
        AtomicInteger calls = new AtomicInteger();
        Supplier<Receipted<?>> agree = () -> at(1, reopened()).once(KEY).change(story.id(), MARIA, me -> {
            calls.incrementAndGet();
            return me.agreeAction(action("a1", 30));
        });

        Receipted<?> first = agree.get();
        int called = calls.get();
        Receipted<?> second = agree.get();

        assertThat(first.repeated()).isFalse();
        assertThat(first.committed().orElseThrow().published()).isEqualTo(first.published());
        assertThat(first.committed().orElseThrow().version()).isEqualTo(first.version());
        assertThat(second.repeated()).isTrue();
        assertThat(second.committed()).isEmpty();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(second.relationship()).isEqualTo(story.id());
        assertThat(calls).hasValue(called);
        assertThat(kept(story).orElseThrow().version()).isEqualTo(first.version());
        assertThat(receipts().find(KEY)).contains(first.receipt());
        assertThat(first.receipt().at()).isEqualTo(tenOClock(1));
    }

    @Test
    default void aCoordinatorsCommandTakesEffectOnceAsWell() {
        Story story = Story.active(store(), "r1");

        Receipted<?> first = at(1, store())
                .once(KEY, "0f3a")
                .change(story.id(), COORDINATOR, me -> me.pause(EndReason.PREFER_NOT_TO_SAY));
        Receipted<?> second = at(2, reopened())
                .once(KEY, "0f3a")
                .change(story.id(), COORDINATOR, me -> me.pause(EndReason.PREFER_NOT_TO_SAY));

        assertThat(second.repeated()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(second.receipt().fingerprint()).contains("0f3a");
    }

    @Test
    default void aProposalUnderAKeyIsMadeOnce() {
        Proposal proposal = proposal()
                .externalId("row-1")
                .addSuggestedGoal(new SuggestedGoal(new GoalId("g1"), smallGoal("To be heard")))
                .build();

        Receipted<?> first = at(0, store()).once(KEY).propose(MARIA, proposal);
        Receipted<?> second = at(0, reopened()).once(KEY).propose(MARIA, proposal);

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.repeated()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(found("row-1")).contains(first.relationship());
        assertThat(reopened()
                        .inTransaction(work -> work.load(first.relationship()))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    default void aKeyStandsForOneCommandAlone() {
        Story story = Story.active(store(), "r1");
        Story other = Story.active(store(), "r2");
        Mentoring mentoring = at(1, store());
        mentoring.once(KEY, "0f3a").change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

        assertRefused(
                () -> mentoring.once(KEY, "0f3a").change(other.id(), MARIA, me -> me.agreeAction(action("a2", 30))),
                Difference.RELATIONSHIP);
        assertRefused(
                () -> mentoring.once(KEY, "0f3a").change(story.id(), BEN, me -> me.agreeAction(action("a2", 30))),
                Difference.ACTOR);
        Actor.Coordinator maria = Actor.coordinator("maria", "programme-1");
        assertRefused(
                () -> mentoring
                        .once(KEY, "0f3a")
                        .change(story.id(), maria, me -> me.pause(EndReason.PREFER_NOT_TO_SAY)),
                Difference.ACTOR);
        assertRefused(
                () -> mentoring.once(KEY, "0f3b").change(story.id(), MARIA, me -> me.agreeAction(action("a2", 30))),
                Difference.FINGERPRINT);
        assertRefused(
                () -> mentoring.once(KEY).change(story.id(), MARIA, me -> me.agreeAction(action("a2", 30))),
                Difference.FINGERPRINT);
        assertRefused(
                () -> mentoring.once(KEY).propose(BEN, proposal().build()),
                Difference.RELATIONSHIP,
                Difference.ACTOR,
                Difference.FINGERPRINT);
        assertThat(kept(story).orElseThrow().actions()).hasSize(1);
        assertThat(kept(other).orElseThrow().actions()).isEmpty();
    }

    private static void assertRefused(Supplier<?> command, Difference... differences) {
        assertThatExceptionOfType(CommandKeyReusedException.class)
                .isThrownBy(command::get)
                .satisfies(e -> assertThat(e.differences()).containsExactlyInAnyOrder(differences))
                .satisfies(e -> assertThat(e.key()).isEqualTo(KEY));
    }

    @Test
    default void whatIsRefusedLeavesNoReceipt() {
        Story story = Story.active(store(), "r1");
        Mentoring mentoring = at(1, store());

        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> mentoring.once(KEY).change(story.id(), BEN, me -> me.acceptAgreement(1)));
        assertThat(receipts().find(KEY)).isEmpty();
        assertThat(mentoring
                        .once(KEY)
                        .change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)))
                        .repeated())
                .isFalse();

        CommandKey second = new CommandKey("form-2");
        Proposal taken = proposal().externalId("row-1").build();
        mentoring.propose(MARIA, taken);
        assertThatExceptionOfType(DuplicateIdException.class)
                .isThrownBy(() -> mentoring.once(second).propose(MARIA, taken));
        assertThat(receipts().find(second)).isEmpty();
    }

    @Test
    default void aFormThatIsSentTwiceIsNotTakenForOneThatWasOvertaken() {
        Story story = Story.active(store(), "r1");
        Mentoring form = at(1, store()).ifUnchangedSince(story.loaded().sharedVersion());
        form.once(KEY).change(story.id(), BEN, me -> me.recordObjectives(List.of("To be heard")));

        assertThat(form.once(KEY)
                        .change(story.id(), BEN, me -> me.recordObjectives(List.of("To be heard")))
                        .repeated())
                .isTrue();
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> form.once(new CommandKey("form-2"))
                        .change(story.id(), BEN, me -> me.recordObjectives(List.of("To speak"))));
    }

    @Test
    default void anotherTenantHasItsOwnKeys() {
        Story story = Story.active(store(), "r1");
        MentoringStore otherTenants = ofAnotherTenant();
        Story other = Story.active(otherTenants, "r2");
        at(1, store()).once(KEY).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

        assertThat(at(1, otherTenants).receipts().find(KEY)).isEmpty();
        assertThat(at(1, otherTenants)
                        .once(KEY)
                        .change(other.id(), MARIA, me -> me.agreeAction(action("a1", 30)))
                        .repeated())
                .isFalse();
    }

    @Test
    default void keysAreComparedExactly() {
        Story story = Story.active(store(), "r1");
        at(1, store()).once(KEY).change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)));

        assertThat(receipts().find(new CommandKey("FORM-1"))).isEmpty();
        assertThat(at(1, store())
                        .once(new CommandKey("FORM-1"))
                        .change(story.id(), MARIA, me -> me.agreeAction(action("a2", 30)))
                        .repeated())
                .isFalse();
    }

    @Test
    default void theHostForgetsReceiptsFromTheOldestOn() {
        Story story = Story.active(store(), "r1");
        for (int day = 1; day <= 4; day++) {
            String action = "a" + day;
            at(day, store())
                    .once(new CommandKey("day-" + day))
                    .change(story.id(), MARIA, me -> me.agreeAction(action(action, 30)));
        }

        assertThat(receipts().forgetBefore(tenOClock(1), 10)).isZero();
        assertThat(receipts().forgetBefore(tenOClock(4), 2)).isEqualTo(2);
        assertThat(kept(IntStream.rangeClosed(1, 4))).containsExactly("day-3", "day-4");
        assertThat(receipts().forgetBefore(tenOClock(4), 2)).isEqualTo(1);
        assertThat(kept(IntStream.rangeClosed(1, 4))).containsExactly("day-4");
        assertThat(kept(story).orElseThrow().actions()).hasSize(4);
        for (int impossible : new int[] {0, Receipts.MOST + 1}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> receipts().forgetBefore(tenOClock(4), impossible));
        }
    }

    private List<String> kept(IntStream days) {
        return days.mapToObj(day -> "day-" + day)
                .filter(key -> receipts().find(new CommandKey(key)).isPresent())
                .toList();
    }

    @Test
    default void aKeyProposesNoSecondRelationshipEvenWhenItsReceiptIsForgotten() {
        at(0, store()).once(KEY).propose(MARIA, proposal().build());
        assertThat(receipts().forgetBefore(tenOClock(1), 10)).isEqualTo(1);

        assertThatExceptionOfType(DuplicateIdException.class)
                .isThrownBy(
                        () -> at(0, store()).once(KEY).propose(MARIA, proposal().build()));
    }

    @Test
    default void aReceiptThatIsThereRefusesAnother() {
        Story story = Story.active(store(), "r1");
        Receipt receipt = at(1, store())
                .once(KEY)
                .change(story.id(), MARIA, me -> me.agreeAction(action("a1", 30)))
                .receipt();
        var step = story.decided(BEN, me -> me.agreeAction(action("a2", 30)));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store().inTransaction(work -> {
                    work.save(step, receipt);
                    return work;
                }));
        assertThat(kept(story).orElseThrow().actions()).hasSize(1);
    }

    @Test
    default void givenBySeveralAtOnceItTakesEffectOnce() throws Exception {
        Story story = Story.active(store(), "r1");
        long before = story.loaded().version();

        List<Receipted<?>> answers = atOnce(thread -> {
            Mentoring mentoring = at(1, reopened());
            return () -> untilItSucceeds(() ->
                    mentoring.once(KEY).change(story.id(), BEN, me -> me.recordObjectives(List.of("To be heard"))));
        });

        assertOneEffect(answers);
        assertThat(kept(story).orElseThrow().version()).isEqualTo(before + 1);
    }

    /** Each but the first would be refused, for what the first has brought about. */
    @Test
    default void whatMayHappenButOnceIsNoRefusalToThoseWhoGiveItAtOnce() throws Exception {
        Story story = new Story(store(), "r1");
        story.propose(MARIA, proposal().build());

        List<Receipted<?>> answers = atOnce(thread -> {
            Mentoring mentoring = at(1, reopened());
            return () ->
                    untilItSucceeds(() -> mentoring.once(KEY).change(story.id(), BEN, me -> me.acceptAgreement(1)));
        });

        assertOneEffect(answers);
    }

    @Test
    default void proposedBySeveralAtOnceItIsOneRelationship() throws Exception {
        Proposal proposal = proposal().externalId("row-1").build();

        List<Receipted<?>> answers = atOnce(thread -> {
            Mentoring mentoring = at(1, reopened());
            return () -> untilItSucceeds(() -> mentoring.once(KEY).propose(MARIA, proposal));
        });

        assertOneEffect(answers);
        assertThat(found("row-1")).contains(answers.get(0).relationship());
    }

    private static void assertOneEffect(List<Receipted<?>> answers) {
        assertThat(answers)
                .extracting(Receipted::receipt)
                .containsOnly(answers.get(0).receipt());
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
    }

    @Test
    default void ofSeveralRelationshipsAtOnceOneHasTheKey() throws Exception {
        List<Story> stories = IntStream.range(0, THREADS)
                .mapToObj(i -> Story.active(store(), "r" + i))
                .toList();

        List<Optional<Difference>> refused = atOnce(thread -> {
            Mentoring mentoring = at(1, reopened());
            Story own = stories.get(thread);
            return () -> {
                try {
                    untilItSucceeds(() ->
                            mentoring.once(KEY).change(own.id(), MARIA, me -> me.agreeAction(action("a1", 30))));
                    return Optional.empty();
                } catch (CommandKeyReusedException e) {
                    return e.differences().stream().findFirst();
                }
            };
        });

        assertThat(refused).containsOnlyOnce(Optional.empty());
        assertThat(refused).containsOnly(Optional.empty(), Optional.of(Difference.RELATIONSHIP));
        assertThat(stories.stream()
                        .filter(story -> !kept(story).orElseThrow().actions().isEmpty()))
                .hasSize(1);
    }

    private Receipts receipts() {
        return Mentoring.over(reopened()).build().receipts();
    }

    private static Mentoring at(int day, MentoringStore store) {
        return Mentoring.over(store).build().at(tenOClock(day));
    }
}
