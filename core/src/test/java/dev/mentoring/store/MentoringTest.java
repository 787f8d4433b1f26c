package dev.mentoring.store;

import static dev.mentoring.relationship.Pairs.BEN;
import static dev.mentoring.relationship.Pairs.CARLA;
import static dev.mentoring.relationship.Pairs.ELSEWHERE;
import static dev.mentoring.relationship.Pairs.MARIA;
import static dev.mentoring.relationship.Pairs.START;
import static dev.mentoring.relationship.Pairs.STRANGER;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.Disclosure;
import dev.mentoring.agreement.DisclosureGround;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.Visibility;
import dev.mentoring.event.EventType;
import dev.mentoring.event.SessionEvent;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.guidance.NudgeKind;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Permission;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.Transition;
import dev.mentoring.resource.Resource;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The façade: commands, questions, views and the journal, for parties, coordinators and strangers. */
class MentoringTest {
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
    private static final RelationshipId ABSENT = new RelationshipId("no-such-relationship");

    private final Mentoring mentoring = Mentoring.over(new InMemoryMentoringStore())
            .clock(CLOCK)
            .ids(Ids.timeOrdered(CLOCK, new Random(1)))
            .build();
    private RelationshipId id = ABSENT;

    @BeforeEach
    void propose() {
        id = mentoring
                .propose(MARIA, Pairs.proposal().externalId("crm-1").build())
                .relationship();
        mentoring.change(id, BEN, me -> me.acceptAgreement(1));
        mentoring.change(id, BEN, me -> me.recordObjectives(List.of("to write well")));
    }

    @Test
    void aProposalIsCommittedUnderAFreshIdAndFoundByTheHostsOwn() {
        var proposed = mentoring.propose(CARLA, Pairs.proposal().build());
        assertThat(proposed.relationship()).isNotEqualTo(id);
        assertThat(proposed.version()).isEqualTo(1);
        assertThat(mentoring.findByExternalId("crm-1")).contains(id);
        assertThat(mentoring.findByExternalId("crm-2")).isEmpty();
        assertThatThrownBy(() -> mentoring.propose(
                        MARIA, Pairs.proposal().externalId("crm-1").build()))
                .isInstanceOfSatisfying(DuplicateIdException.class, e -> {
                    assertThat(e.kind()).isEqualTo("externalId");
                    assertThat(e.id()).isEqualTo("crm-1");
                });
    }

    @Test
    void whatIsCommittedCanBePublished() {
        var published = mentoring
                .change(id, BEN, me -> me.recordObjectives(List.of("to write well", "to speak")))
                .published();
        assertThat(published.type()).isEqualTo(EventType.OBJECTIVES_RECORDED);
        assertThat(published.relationship()).isEqualTo(id);
        assertThat(published.by()).isEqualTo(Role.MENTEE);
        assertThat(published.data()).isEqualTo(Map.of("objectives", 2));
    }

    @Test
    @ProofOf(value = Rule.ACCESS_PARTIES_ONLY, kind = BROKEN)
    void strangersReadNothingAndDoNotLearnWhetherThereIsAnything() {
        assertThatStrangersReadNothing();
    }

    private void assertThatStrangersReadNothing() {
        List<Violation> partiesOnly = List.of(Violation.of(Rule.ACCESS_PARTIES_ONLY));
        for (RelationshipId any : List.of(id, ABSENT)) {
            assertThat(refusal(() -> mentoring.view(any, STRANGER))).isEqualTo(partiesOnly);
            assertThat(refusal(() -> mentoring.journal(any, STRANGER, JournalPosition.START, 10)))
                    .isEqualTo(partiesOnly);
            assertThat(refusal(() -> mentoring.nudges(any, STRANGER))).isEqualTo(partiesOnly);
            assertThat(refusal(() -> mentoring.nudges(any, ELSEWHERE)))
                    .containsExactly(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT));
            assertThat(refusal(() -> mentoring.view(any, ELSEWHERE)))
                    .containsExactly(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT));
            assertThat(refusal(() -> mentoring.change(any, STRANGER, me -> me.resume())))
                    .containsExactly(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", Permission.RESUME));
            assertThat(refusal(() -> mentoring.change(any, ELSEWHERE, me -> me.resume())))
                    .containsExactly(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", Permission.RESUME));
        }
    }

    @Test
    @ProofOf(value = Rule.ACCESS_PARTIES_ONLY, kind = OBEYED)
    void thePartiesReadWhatTheyShareAndTheCoordinatorTheCounts() {
        var view = mentoring.view(id, BEN);
        assertThat(view.role()).isEqualTo(Role.MENTEE);
        assertThat(view.objectives()).containsExactly("to write well");
        assertThat(view.agreement().value()).contains(Pairs.agreement());
        assertThat(mentoring.view(id, MARIA).role()).isEqualTo(Role.MENTOR);
        var counts = mentoring.view(id, CARLA);
        assertThat(counts.status()).isEqualTo(RelationshipStatus.ACTIVE);
        assertThat(counts.version()).isEqualTo(3);
        assertThat(counts.activatedAt()).contains(START);
    }

    @Test
    @ProofOf(value = Rule.ACCESS_PARTIES_ONLY, kind = OBEYED)
    void aDisclosureIsReadByTheTwoAndOpensTheJournalToNobody() {
        var told = new Disclosure(
                DisclosureGround.SAFEGUARDING, "stranger", "a threat", LocalDate.ofInstant(START, Pairs.ZONE));
        mentoring.change(id, MARIA, me -> me.recordDisclosure(told));
        for (Actor.Participant party : List.of(MARIA, BEN)) {
            assertThat(mentoring.journal(id, party, JournalPosition.START, 10).entries())
                    .extracting(JournalEntry::item)
                    .containsExactly(new JournalItem.RecordedDisclosure(told, Role.MENTOR, START));
        }
        assertThatStrangersReadNothing();
    }

    @Test
    @ProofOf(value = Rule.AGREEMENT_AMENDED_BY_BOTH, kind = OBEYED)
    void everyVersionOfTheAgreementStaysReadableByBoth() {
        var longer = Pairs.agreement().toBuilder().sessions(4).build();
        mentoring.change(id, MARIA, me -> me.proposeAgreement(longer));
        mentoring.change(id, BEN, me -> me.acceptAgreement(2));
        mentoring.change(
                id,
                CARLA,
                me -> me.changePolicy(MentoringPolicy.standard().toBuilder()
                        .ratingsOverGroups(true)
                        .build()));
        mentoring.change(id, MARIA, me -> me.acceptPolicy(2));
        mentoring.change(id, BEN, me -> me.acceptPolicy(2));
        mentoring.change(id, BEN, me -> me.endEarly(EndReason.OBJECTIVES_REACHED));
        for (Actor.Participant party : List.of(MARIA, BEN)) {
            assertThat(mentoring.journal(id, party, JournalPosition.START, 10).entries())
                    .extracting(JournalEntry::item)
                    .filteredOn(JournalItem.SupersededAgreement.class::isInstance)
                    .extracting(item ->
                            ((JournalItem.SupersededAgreement) item).agreement().value())
                    .containsExactly(Pairs.agreement(), longer);
            assertThat(mentoring
                            .view(id, party)
                            .agreement()
                            .value()
                            .orElseThrow()
                            .clauses())
                    .contains(Visibility.withRatingsOverGroups().statement());
        }
    }

    @Test
    void eachReaderIsRemindedOfWhatIsForThem() {
        var unanswered = mentoring.propose(MARIA, Pairs.proposal().build()).relationship();
        Mentoring later = mentoring.at(START.plus(Duration.ofDays(15)));
        for (var reminded : List.of(later.nudges(unanswered, BEN), later.nudges(unanswered, CARLA))) {
            assertThat(reminded).extracting(Nudge::kind).containsExactly(NudgeKind.AGREEMENT_WAITING);
        }
        assertThat(later.nudges(unanswered, BEN)).extracting(Nudge::recipient).containsOnly(Role.MENTEE);
        assertThat(later.nudges(unanswered, MARIA)).isEmpty();
    }

    @Test
    void aCommandSaysWhenToLookNext() {
        var proposed = mentoring.propose(MARIA, Pairs.proposal().build());

        var attentionAt = proposed.attentionAt().orElseThrow();

        assertThat(mentoring.at(attentionAt.minusMillis(1)).nudges(proposed.relationship(), BEN))
                .isEmpty();
        assertThat(mentoring.at(attentionAt).nudges(proposed.relationship(), BEN))
                .extracting(Nudge::dueAt)
                .containsExactly(attentionAt);
        assertThat(mentoring
                        .change(proposed.relationship(), MARIA, me -> me.withdraw())
                        .attentionAt())
                .isEmpty();
    }

    @Test
    void askingWhyNotGivesTheRefusalAndChangesNothing() {
        Function<PartyCommands, Transition<SessionEvent.SessionStarted>> start =
                me -> me.session(new SessionId("unknown")).start();
        List<Violation> refused = refusal(() -> mentoring.change(id, BEN, start));
        assertThat(mentoring.whyNot(id, BEN, start)).isEqualTo(refused).isNotEmpty();
        assertThat(mentoring.whyNot(id, BEN, command(me -> me.pause(EndReason.LEAVE))))
                .isEmpty();
        assertThat(mentoring.whyNot(id, CARLA, me -> me.pause(EndReason.LEAVE))).isEmpty();
        assertThat(mentoring.whyNot(id, CARLA, me -> me.expire()))
                .containsExactly(Violation.of(
                        Rule.ACCESS_DENIED_BY_DEFAULT,
                        "permission",
                        Permission.EXPIRE,
                        "status",
                        RelationshipStatus.ACTIVE));
        assertThat(mentoring.whyNot(ABSENT, CARLA, me -> me.resume())).hasSize(1);
        assertThat(mentoring.view(id, BEN).version()).isEqualTo(3);
        assertThat(mentoring.view(id, BEN).status()).isEqualTo(RelationshipStatus.ACTIVE);
    }

    @Test
    void askingWhyNotAProposalGivesItsRefusalAndProposesNothing() {
        var alone = Pairs.proposal().externalId("row-9").mentee(MARIA.id()).build();
        assertThat(mentoring.whyNot(MARIA, alone))
                .isEqualTo(refusal(() -> mentoring.propose(MARIA, alone)))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_TWO_PEOPLE);
        assertThat(mentoring.whyNot(MARIA, Pairs.proposal().externalId("row-9").build()))
                .isEmpty();
        assertThat(mentoring.findByExternalId("row-9")).isEmpty();
    }

    @Test
    void anotherMomentIsAnotherEngineOverTheSameStore() {
        var later = START.plus(Duration.ofDays(3));
        var paused = mentoring.at(later).change(id, CARLA, me -> me.pause(EndReason.PROGRAMME));
        assertThat(paused.event().at()).isEqualTo(later);
        assertThat(mentoring.view(id, CARLA).status()).isEqualTo(RelationshipStatus.ON_HOLD);
        assertThat(mentoring.change(id, CARLA, me -> me.resume()).event().at()).isEqualTo(START);
    }

    @Test
    void theJournalIsReadAPageAtATime() {
        IntStream.range(0, 5).forEach(n -> {
            var action = mentoring.newActionId();
            mentoring.change(
                    id,
                    BEN,
                    me -> me.agreeAction(NewAction.of(action, "Act " + n)
                            .dueOn(Pairs.START.atZone(Pairs.ZONE).toLocalDate())));
            mentoring.change(id, BEN, me -> me.action(action).complete("done " + n));
        });
        JournalPage first = mentoring.journal(id, BEN, JournalPosition.START, 3);
        JournalPage second = mentoring.journal(id, MARIA, first.next().orElseThrow(), 3);
        assertThat(first.entries()).hasSize(3);
        assertThat(second.entries()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(mentoring.journal(id, BEN, JournalPosition.START, 5).next()).isEmpty();
        assertThat(mentoring.journal(id, BEN, JournalPosition.START, 100).entries())
                .extracting(JournalEntry::position)
                .isSorted()
                .hasSize(5);
        assertThat(mentoring.journalBefore(id, MARIA, JournalPosition.END, 2).entries())
                .containsExactly(second.entries().get(1), second.entries().get(0));
        assertThat(mentoring.journalBefore(id, BEN, JournalPosition.END, 5).next())
                .isEmpty();
        for (int size : new int[] {0, 101, -1}) {
            assertThatThrownBy(() -> mentoring.journal(id, BEN, JournalPosition.START, size))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.field()).isEqualTo("size"));
            assertThatThrownBy(() -> mentoring.journalBefore(id, BEN, JournalPosition.END, size))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.field()).isEqualTo("size"));
        }
    }

    @Test
    void aFinishedSessionIsCorrectedAndALaterOneAmended() {
        SessionId session = mentoring.newSessionId();
        var meeting = Pairs.meetingAt(START.plus(Duration.ofHours(2)));
        Mentoring after = mentoring.at(START.plus(Duration.ofDays(1)));
        mentoring.change(id, MARIA, me -> me.session(session).propose(meeting));
        mentoring.change(id, BEN, me -> me.session(session).confirm(1));
        after.change(id, MARIA, me -> me.session(session).recordMissed(Set.of(Role.MENTEE)));
        assertThat(after.view(id, BEN).session(session)).isEmpty();
        assertThat(after.whyNot(id, BEN, command(me -> me.session(session).correct(new Outcome.Held(), "was there"))))
                .isEmpty();
        after.change(id, BEN, me -> me.session(session).correct(new Outcome.Held(), "I was there"));
        assertThat(after.view(id, BEN).session(session).orElseThrow().status()).isEqualTo(SessionStatus.HELD);
        assertThat(after.journal(id, BEN, JournalPosition.START, 10).entries()).isEmpty();
        after.change(id, BEN, me -> me.session(session).close(record()));
        Resource slides = Resource.ofLink("The slides", "https://library.example/slides");
        after.change(id, MARIA, me -> me.session(session).attach(slides));
        assertThat(refusal(
                        () -> after.change(id, MARIA, me -> me.session(session).detach(slides))))
                .containsExactly(Violation.of(Rule.SESSION_RECORD_APPEND_ONLY, "status", SessionStatus.CLOSED));
        after.change(id, BEN, me -> me.endEarly(EndReason.OBJECTIVES_REACHED));
        assertThat(after.whyNot(id, MARIA, command(me -> me.session(session).attach(slides))))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_ACTIVE_ONLY);
        after.change(id, MARIA, me -> me.session(session).amendRecord("and of style"));
        assertThat(after.journal(id, MARIA, JournalPosition.START, 10).entries())
                .<Object>extracting(JournalEntry::item)
                .hasExactlyElementsOfTypes(
                        JournalItem.FinishedSession.class,
                        JournalItem.AttachedResource.class,
                        JournalItem.Amendment.class);
    }

    @Test
    void whatLoggingACancelledSessionBreaksIsSaidAllAtOnce() {
        SessionId session = mentoring.newSessionId();
        var meeting = Pairs.meetingAt(START.plus(Duration.ofHours(2)));
        mentoring.change(id, MARIA, me -> me.session(session).propose(meeting));
        mentoring.change(id, MARIA, me -> me.session(session).cancel(CancelReason.WORK));
        assertThat(refusal(() ->
                        mentoring.change(id, MARIA, me -> me.session(session).logHeld(meeting))))
                .extracting(Violation::rule)
                .containsExactly(Rule.SESSION_OUTCOME_RECORDED, Rule.SESSION_OUTCOME_CORRECTED);
    }

    @Test
    void anIdIsUsedOnceEvenWhenItsEntityIsFinished() {
        SessionId session = mentoring.newSessionId();
        var meeting = Pairs.meetingAt(START.plus(Duration.ofHours(2)));
        mentoring.change(id, MARIA, me -> me.session(session).propose(meeting));
        mentoring.change(id, MARIA, me -> me.session(session).cancel(CancelReason.WORK));
        assertThatThrownBy(() ->
                        mentoring.change(id, MARIA, me -> me.session(session).propose(meeting)))
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.kind()).isEqualTo("session"));
    }

    @Test
    void idsAreFreshAndAnEngineNeedsNothingButAStore() {
        Mentoring plain = Mentoring.over(new InMemoryMentoringStore()).build();
        assertThat(Set.of(
                        plain.newGoalId().value(),
                        plain.newActionId().value(),
                        plain.newSessionId().value()))
                .hasSize(3);
        assertThat(Optional.of(plain.propose(MARIA, Pairs.proposal().build()))).isPresent();
    }

    private static Function<PartyCommands, Transition<?>> command(Function<PartyCommands, Transition<?>> command) {
        return command;
    }

    private static SessionRecord record() {
        return SessionRecord.builder()
                .addDiscussed("the outline")
                .addAgreed("to write")
                .noActionsReason("enough to do")
                .nothingToImprove(true)
                .nextMeeting(NextMeeting.thisWasTheLast())
                .build();
    }
}
