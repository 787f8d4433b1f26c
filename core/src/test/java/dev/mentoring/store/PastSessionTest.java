package dev.mentoring.store;

import static dev.mentoring.relationship.Pairs.BEN;
import static dev.mentoring.relationship.Pairs.MARIA;
import static dev.mentoring.relationship.Pairs.START;
import static dev.mentoring.relationship.Pairs.STRANGER;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.JournalItem.SharedReflection;
import dev.mentoring.relationship.Pairs;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.RecordAmendment;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.view.PastSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One finished session as a party reads it, with what was added to it since. */
class PastSessionTest {
    private static final SessionId SESSION = new SessionId("session");
    private static final SessionId OTHER = new SessionId("other");
    private static final Resource BOOK = Resource.ofNote("A book", "on talks");

    private final Mentoring mentoring =
            Mentoring.over(new InMemoryMentoringStore()).build().at(START);
    private RelationshipId id = new RelationshipId("not-yet");

    @BeforeEach
    void twoSessionsAreHeld() {
        id = mentoring.propose(MARIA, Pairs.proposal().build()).relationship();
        mentoring.change(id, BEN, me -> me.acceptAgreement(1));
        mentoring.change(id, BEN, me -> me.recordObjectives(List.of("to write well")));
        mentoring.change(id, BEN, me -> me.session(SESSION).logHeld(Pairs.meetingAt(START.minus(Duration.ofHours(2)))));
        mentoring.change(id, BEN, me -> me.session(OTHER).logHeld(Pairs.meetingAt(START.minus(Duration.ofHours(9)))));
    }

    private void close(SessionId session, ActionReview... reviews) {
        mentoring.change(
                id,
                BEN,
                me -> me.session(session)
                        .close(SessionRecord.builder()
                                .addActionReviews(reviews)
                                .addDiscussed("the outline")
                                .addAgreed("to write it")
                                .addHopedFor("an outline")
                                .noActionsReason("holidays")
                                .nothingToImprove(true)
                                .nextMeeting(NextMeeting.deferred("holidays", LocalDate.of(2026, 2, 1)))
                                .build()));
    }

    private void share(SessionId session, String text) {
        ReflectionId thought = mentoring.newReflectionId();
        mentoring.change(id, BEN, me -> me.privately().writeReflection(thought, session, text));
        mentoring.change(id, BEN, me -> me.privately().shareReflection(thought));
    }

    private SessionId scheduled() {
        SessionId planned = new SessionId("planned");
        mentoring.change(id, MARIA, me -> me.session(planned).propose(Pairs.meetingAt(START.plus(Duration.ofDays(2)))));
        mentoring.change(id, BEN, me -> me.session(planned).confirm(1));
        return planned;
    }

    private SessionId calledOffWithABook() {
        SessionId planned = scheduled();
        Mentoring dayBefore = mentoring.at(START.plus(Duration.ofDays(1)));
        dayBefore.change(id, BEN, me -> me.session(planned).cancel(CancelReason.WORK));
        dayBefore.change(id, BEN, me -> me.session(planned).attach(BOOK));
        return planned;
    }

    private void correctToMissed(SessionId session) {
        mentoring
                .at(START.plus(Duration.ofDays(3)))
                .change(
                        id,
                        MARIA,
                        me -> me.session(session).correct(new Outcome.Missed(Set.of(Role.MENTEE)), "nobody was told"));
    }

    private ActionId agreed(String title) {
        ActionId action = mentoring.newActionId();
        mentoring.change(
                id, BEN, me -> me.agreeAction(NewAction.of(action, title).dueOn(LocalDate.of(2026, 2, 1))));
        return action;
    }

    private PastSession past(SessionId session) {
        return mentoring.pastSession(id, MARIA, session).orElseThrow();
    }

    @Test
    void itComesWithWhatWasAddedToItAndNothingOfTheOthers() {
        share(SESSION, "before it was closed");
        close(SESSION);
        close(OTHER);
        for (SessionId session : List.of(SESSION, OTHER)) {
            mentoring.change(id, BEN, me -> me.session(session).amendRecord("first, of " + session.value()));
            mentoring.change(id, MARIA, me -> me.session(session).amendRecord("then, of " + session.value()));
            share(session, "after it, of " + session.value());
        }
        mentoring.change(id, MARIA, me -> me.session(SESSION).attach(BOOK));

        PastSession past = past(SESSION);
        assertThat(past.session().record()).isPresent();
        assertThat(past.amendments())
                .extracting(RecordAmendment::text)
                .containsExactly("first, of session", "then, of session");
        assertThat(past.amendments()).extracting(RecordAmendment::by).containsExactly(Role.MENTEE, Role.MENTOR);
        assertThat(past.laterResources()).extracting(SharedResource::resource).containsExactly(BOOK);
        assertThat(past.reflections())
                .extracting(SharedReflection::text)
                .containsExactly("before it was closed", "after it, of session");
        assertThat(past(OTHER).amendments()).hasSize(2);
        assertThat(past(OTHER).laterResources()).isEmpty();
        assertThat(past).asString().doesNotContain("first").doesNotContain("outline");
    }

    @Test
    void whatWasAddedIsFoundHoweverLongTheJournal() {
        close(SESSION);
        mentoring.change(id, BEN, me -> me.session(SESSION).amendRecord("at once"));
        IntStream.range(0, 205).forEach(n -> share(OTHER, "thought " + n));

        assertThat(past(SESSION).amendments()).extracting(RecordAmendment::text).containsExactly("at once");
    }

    @Test
    void whatWasAddedIsFoundThoughSomethingOfAnEarlierTimeWasToldSince() {
        close(SESSION);
        mentoring.change(id, BEN, me -> me.session(SESSION).amendRecord("at once"));
        SessionId planned = scheduled();
        mentoring
                .at(START.minus(Duration.ofDays(30)))
                .change(id, BEN, me -> me.session(planned).cancel(CancelReason.WORK));

        assertThat(past(SESSION).amendments()).extracting(RecordAmendment::text).containsExactly("at once");
    }

    @Test
    void whatWasAddedBeforeItsOutcomeWasCorrectedStaysWithIt() {
        SessionId planned = calledOffWithABook();
        correctToMissed(planned);

        PastSession past = past(planned);
        assertThat(past.session().status()).isEqualTo(SessionStatus.MISSED);
        assertThat(past.laterResources()).extracting(SharedResource::resource).containsExactly(BOOK);
    }

    @Test
    void soItDoesThoughSomethingOfAnEarlierTimeWasToldInBetween() {
        ActionId action = agreed("to read");
        SessionId planned = calledOffWithABook();
        mentoring
                .at(START.minus(Duration.ofDays(30)))
                .change(id, BEN, me -> me.action(action).complete("long ago"));
        correctToMissed(planned);

        assertThat(past(planned).laterResources())
                .extracting(SharedResource::resource)
                .containsExactly(BOOK);
    }

    @Test
    void itComesWithTheReviewedActionsThatAreFinishedByNow() {
        List<ActionId> actions = Stream.of("done", "carried", "open", "foreign")
                .map(this::agreed)
                .toList();
        close(
                SESSION,
                ActionReview.done(actions.get(0), "it was easy"),
                ActionReview.carriedOver(actions.get(1), "it takes longer"),
                ActionReview.carriedOver(actions.get(2), "it takes even longer"));
        mentoring.change(id, BEN, me -> me.action(actions.get(1)).complete("at last"));
        mentoring.change(id, BEN, me -> me.action(actions.get(3)).complete("by the way"));

        assertThat(past(SESSION).reviewedActions()).extracting(Action::title).containsExactly("done", "carried");
    }

    @Test
    void aSessionThatIsLiveOrUnknownIsNotPast() {
        assertThat(mentoring.pastSession(id, BEN, SESSION)).isEmpty();
        assertThat(mentoring.pastSession(id, BEN, new SessionId("nowhere"))).isEmpty();
    }

    @Test
    void strangersReadNothingAndDoNotLearnWhetherThereIsAnything() {
        close(SESSION);
        for (RelationshipId any : List.of(id, new RelationshipId("no-such-relationship"))) {
            assertThat(refusal(() -> mentoring.pastSession(any, STRANGER, SESSION)))
                    .containsExactly(Violation.of(Rule.ACCESS_PARTIES_ONLY));
        }
    }

    @Test
    void theViewJudgesCommandsOnItOnceItIsAtHand() {
        close(SESSION);
        close(OTHER);
        var view = mentoring.view(id, BEN).recalling(past(SESSION).session());

        assertThat(view.whyNot(me -> me.session(SESSION).amendRecord("and one more")))
                .isEmpty();
        assertThat(view.whyNot(me -> me.privately().giveRating(SESSION, 4))).isEmpty();
        assertThat(view.whyNot(me -> me.session(SESSION).start()))
                .isEqualTo(mentoring.whyNot(id, BEN, me -> me.session(SESSION).start()))
                .isNotEmpty();
        assertThat(view.session(SESSION)).isEmpty();
    }
}
