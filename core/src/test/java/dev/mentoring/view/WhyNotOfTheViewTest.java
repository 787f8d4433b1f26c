package dev.mentoring.view;

import static dev.mentoring.relationship.Pairs.BEN;
import static dev.mentoring.relationship.Pairs.MARIA;
import static dev.mentoring.relationship.Pairs.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.goal.GoalId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.InMemoryMentoringStore;
import dev.mentoring.store.Mentoring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view says which of its reader's commands would be refused, by what it shows and nothing else. */
class WhyNotOfTheViewTest {
    private static final SessionId SESSION = new SessionId("session");

    private final Mentoring mentoring =
            Mentoring.over(new InMemoryMentoringStore()).build().at(START);
    private RelationshipId id = new RelationshipId("not-yet");

    @BeforeEach
    void aSessionIsProposed() {
        id = mentoring.propose(MARIA, Pairs.proposal().build()).relationship();
        mentoring.change(id, BEN, me -> me.acceptAgreement(1));
        mentoring.change(id, MARIA, me -> me.session(SESSION).propose(Pairs.meetingAt(START.plus(Duration.ofDays(2)))));
    }

    private void assertThatTheViewAgrees(Function<PartyCommands, ? extends Transition<?>> command) {
        assertThat(mentoring.view(id, BEN).whyNot(command)).isEqualTo(mentoring.whyNot(id, BEN, command));
    }

    @Test
    void itIsReadAtTheTimeOfTheEngine() {
        assertThat(mentoring.at(START.plusNanos(1_999_999)).view(id, BEN).readAt())
                .isEqualTo(START.plusMillis(1));
    }

    @Test
    void itsDayIsTheDayOfTheAgreement() {
        ZoneId zone = mentoring.view(id, BEN).zone();
        Instant midnight = LocalDate.of(2027, 6, 1).atStartOfDay(zone).toInstant();
        assertThat(mentoring.at(midnight).view(id, BEN).today()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(mentoring.at(midnight.minusMillis(1)).view(id, BEN).today()).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void eachReaderIsJudgedAsWhoTheyAre() {
        assertThat(mentoring.view(id, BEN).whyNot(me -> me.session(SESSION).confirm(1)))
                .isEmpty();
        assertThat(mentoring.view(id, MARIA).whyNot(me -> me.session(SESSION).confirm(1)))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_SCHEDULE_AGREED_BY_BOTH);
    }

    @Test
    void itIsJudgedByWhatItShowsAtTheTimeItWasRead() {
        mentoring.change(id, BEN, me -> me.session(SESSION).confirm(1));
        PartyView early = mentoring.view(id, BEN);
        PartyView late = mentoring.at(START.plus(Duration.ofDays(2))).view(id, BEN);
        mentoring.change(id, MARIA, me -> me.session(SESSION).cancel(CancelReason.PREFER_NOT_TO_SAY));

        assertThat(early.whyNot(me -> me.session(SESSION).start()))
                .extracting(Violation::rule)
                .contains(Rule.SESSION_START_NOT_EARLY);
        assertThat(late.whyNot(me -> me.session(SESSION).start()))
                .extracting(Violation::rule)
                .doesNotContain(Rule.SESSION_START_NOT_EARLY);
    }

    @Test
    void aFinishedSessionIsNotInIt() {
        mentoring.change(id, MARIA, me -> me.session(SESSION).cancel(CancelReason.PREFER_NOT_TO_SAY));

        assertThatExceptionOfType(NotInViewException.class)
                .isThrownBy(() ->
                        mentoring.view(id, BEN).whyNot(me -> me.session(SESSION).start()))
                .satisfies(e -> assertThat(e.id()).isEqualTo(SESSION))
                .withMessageContaining("Mentoring.whyNot");
    }

    @Test
    void aSessionThatACommandWouldBringInIsNotLookedForAmongTheFinished() {
        SessionId fresh = new SessionId("fresh");
        Meeting sameTime =
                mentoring.view(id, BEN).session(SESSION).orElseThrow().currentMeeting();

        assertThatTheViewAgrees(me -> me.session(fresh).propose(sameTime));
        assertThatTheViewAgrees(me -> me.proposeSeries(List.of(new ProposedSession(fresh, sameTime))));
        assertThatTheViewAgrees(me -> me.session(fresh).logHeld(sameTime));
        assertThat(mentoring.view(id, BEN).whyNot(me -> me.session(fresh).propose(sameTime)))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_SCHEDULE_NO_OVERLAP);
    }

    @Test
    void aGoalThatIsNotLiveIsUnknownToTheEngineToo() {
        GoalId nowhere = new GoalId("nowhere");
        assertThatTheViewAgrees(me -> me.goal(nowhere).agree(1));
        assertThat(mentoring.view(id, BEN).whyNot(me -> me.goal(nowhere).agree(1)))
                .hasSize(1);
    }

    @Test
    void whatTheReaderWroteForThemselvesIsInIt() {
        ReflectionId written = mentoring.newReflectionId();
        ReflectionId missing = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(written, "I am stuck"));
        mentoring.change(id, BEN, me -> me.privately().writePreparation(SESSION, Preparation.topics("to ask")));

        assertThatTheViewAgrees(me -> me.privately().shareReflection(written));
        assertThatTheViewAgrees(me -> me.privately().shareReflection(missing));
        assertThatTheViewAgrees(me -> me.privately().sharePreparation(SESSION));
        assertThat(mentoring.view(id, BEN).whyNot(me -> me.privately().shareReflection(written)))
                .isEmpty();
        assertThat(mentoring.view(id, BEN).whyNot(me -> me.privately().shareReflection(missing)))
                .hasSize(1);
        assertThat(mentoring.view(id, MARIA).whyNot(me -> me.privately().shareReflection(written)))
                .hasSize(1);
    }

    @Test
    void whatIsOlderThanTheLatestOfTheReadersOwnIsNotTakenForMissing() {
        ReflectionId oldest = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(oldest, "I am stuck"));
        IntStream.range(0, Bounds.LIST).forEach(i -> {
            ReflectionId later = mentoring.newReflectionId();
            mentoring.change(id, BEN, me -> me.privately().writeReflection(later, "and again"));
        });
        PartyView view = mentoring.view(id, BEN);

        assertThat(view.own()).hasSize(Bounds.LIST);
        assertThatExceptionOfType(NotInViewException.class)
                .isThrownBy(() -> view.whyNot(me -> me.privately().shareReflection(oldest)))
                .satisfies(e -> assertThat(e.id()).isEqualTo(AuthorKey.of(oldest)));
        assertThat(mentoring.whyNot(id, BEN, me -> me.privately().shareReflection(oldest)))
                .isEmpty();
    }

    @Test
    void aValueOutOfItsBoundsIsTurnedAway() {
        PartyView view = mentoring.view(id, BEN);
        assertThatThrownBy(() -> view.whyNot(me -> me.recordObjectives(List.of())))
                .isInstanceOf(InvalidValueException.class);
    }
}
