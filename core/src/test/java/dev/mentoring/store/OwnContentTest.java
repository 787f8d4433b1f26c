package dev.mentoring.store;

import static dev.mentoring.relationship.Pairs.BEN;
import static dev.mentoring.relationship.Pairs.CARLA;
import static dev.mentoring.relationship.Pairs.MARIA;
import static dev.mentoring.relationship.Pairs.START;
import static dev.mentoring.relationship.Pairs.STRANGER;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.guidance.NudgeKind;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a party writes for themselves, through the façade: read by them alone until they share it. */
class OwnContentTest {
    private static final RelationshipId ABSENT = new RelationshipId("no-such-relationship");
    private static final SessionId SESSION = new SessionId("session");

    private final Mentoring mentoring =
            Mentoring.over(new InMemoryMentoringStore()).build().at(START);
    private RelationshipId id = ABSENT;

    @BeforeEach
    void aSessionIsHeld() {
        id = mentoring.propose(MARIA, Pairs.proposal().build()).relationship();
        mentoring.change(id, BEN, me -> me.acceptAgreement(1));
        mentoring.change(id, BEN, me -> me.recordObjectives(List.of("to write well")));
        mentoring.change(id, BEN, me -> me.session(SESSION).logHeld(Pairs.meetingAt(START.minus(Duration.ofHours(2)))));
    }

    private void close() {
        mentoring.change(
                id,
                BEN,
                me -> me.session(SESSION)
                        .close(SessionRecord.builder()
                                .addDiscussed("the outline")
                                .addAgreed("to write it")
                                .addHopedFor("an outline")
                                .noActionsReason("holidays")
                                .nothingToImprove(true)
                                .nextMeeting(NextMeeting.deferred("holidays", LocalDate.of(2026, 2, 1)))
                                .build()));
    }

    @Test
    @ProofOf(value = Rule.ACCESS_AUTHOR_ONLY, kind = ProofOf.Kind.OBEYED)
    void theViewShowsItsReaderWhatIsTheirOwnAndNothingOfTheOthers() {
        ReflectionId thought = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(thought, SESSION, "I am stuck"));
        mentoring.change(id, BEN, me -> me.privately().writePreparation(SESSION, Preparation.topics("ask for help")));
        close();
        mentoring.change(id, BEN, me -> me.privately().giveRating(SESSION, 2));
        mentoring.change(id, MARIA, me -> me.privately().declineRating(SESSION));

        var bens = mentoring.view(id, BEN);
        assertThat(bens.reflections()).extracting(Reflection::text).containsExactly("I am stuck");
        assertThat(bens.privatePreparation(SESSION)).contains(Preparation.topics("ask for help"));
        assertThat(bens.privatePreparation(new SessionId("other"))).isEmpty();
        assertThat(bens.ratings()).extracting(ValueRating::value).containsExactly(Optional.of(2));
        assertThat(bens.own()).hasSize(3).first().isInstanceOf(ValueRating.class);

        var marias = mentoring.view(id, MARIA);
        assertThat(marias.reflections()).isEmpty();
        assertThat(marias.privatePreparation(SESSION)).isEmpty();
        assertThat(marias.ratings()).extracting(ValueRating::value).containsExactly(Optional.empty());
    }

    @Test
    @ProofOf(value = Rule.SESSION_RECORD_SHARED, kind = ProofOf.Kind.OBEYED)
    void whatIsSharedIsReadByBothInTheJournal() {
        close();
        ReflectionId thought = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(thought, SESSION, "I was stuck"));

        mentoring.change(id, BEN, me -> me.privately().shareReflection(thought));

        assertThat(mentoring.view(id, BEN).reflections()).isEmpty();
        for (var reader : List.of(BEN, MARIA)) {
            assertThat(mentoring.journal(id, reader, JournalPosition.START, 10).entries())
                    .extracting(JournalEntry::item)
                    .hasAtLeastOneElementOfType(JournalItem.FinishedSession.class)
                    .hasAtLeastOneElementOfType(JournalItem.SharedReflection.class);
        }
    }

    @Test
    @ProofOf(value = Rule.ACCESS_AUTHOR_ONLY, kind = ProofOf.Kind.BROKEN)
    void nobodySharesWhatIsTheOthersAndNoStrangerReads() {
        ReflectionId thought = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(thought, "I am stuck"));

        assertThat(refusal(
                        () -> mentoring.change(id, MARIA, me -> me.privately().shareReflection(thought))))
                .extracting(Violation::rule)
                .containsExactly(Rule.ACCESS_DENIED_BY_DEFAULT);
        for (RelationshipId any : List.of(id, ABSENT)) {
            assertThat(refusal(() -> mentoring.own(any, STRANGER, OwnPage.LATEST, 10)))
                    .containsExactly(Violation.of(Rule.ACCESS_PARTIES_ONLY));
        }
        assertThat(mentoring.own(id, MARIA, OwnPage.LATEST, 10).contents()).isEmpty();
    }

    @Test
    void aPreparationOfAFinishedSessionIsNoLongerShared() {
        mentoring.change(id, BEN, me -> me.privately().writePreparation(SESSION, Preparation.topics("ask for help")));
        close();

        assertThat(refusal(() -> mentoring.change(id, BEN, me -> me.privately().sharePreparation(SESSION))))
                .extracting(Violation::rule)
                .contains(Rule.SESSION_PREPARED_BY_EACH);
    }

    @Test
    void aPageSaysWhereTheNextBegins() {
        IntStream.rangeClosed(1, 5)
                .forEach(n -> mentoring.change(
                        id, BEN, me -> me.privately().writeReflection(mentoring.newReflectionId(), "thought " + n)));

        OwnPage first = mentoring.own(id, BEN, OwnPage.LATEST, 3);
        OwnPage second = mentoring.own(id, BEN, first.next().orElseThrow(), 3);

        assertThat(texts(first)).containsExactly("thought 5", "thought 4", "thought 3");
        assertThat(texts(second)).containsExactly("thought 2", "thought 1");
        assertThat(second.next()).isEmpty();
        assertThat(mentoring.own(id, BEN, OwnPage.LATEST, 5).next()).isEmpty();
        for (int size : List.of(0, 101)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> mentoring.own(id, BEN, OwnPage.LATEST, size))
                    .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("size"));
        }
    }

    @Test
    void lowRatingsAreBroughtToTheirAuthorAlone() {
        close();
        mentoring.change(id, BEN, me -> me.privately().giveRating(SESSION, 2));

        assertThat(mentoring.nudges(id, BEN)).extracting(Nudge::kind).contains(NudgeKind.VALUE_RATING);
        assertThat(mentoring.nudges(id, MARIA)).extracting(Nudge::kind).doesNotContain(NudgeKind.VALUE_RATING);
        assertThat(mentoring.nudges(id, CARLA)).isEmpty();
    }

    private static List<String> texts(OwnPage page) {
        return page.contents().stream()
                .map(content -> ((Reflection) content).text())
                .toList();
    }
}
