package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.GUIDE;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the two attach to a session, a goal or an action, and take back. */
class ResourceRulesTest {
    private static final Resource BOOK = Resource.ofLink("On writing", "https://library.example/on-writing");
    private static final Resource ADVICE = Resource.ofNote("Pauses", "Count to three");

    private final Story story = Story.in(RelationshipStatus.ACTIVE);

    /** To what resources are attached. */
    enum Target {
        SESSION(
                Permission.SESSION_DETACH,
                Rule.SESSION_RECORD_APPEND_ONLY,
                (me, resource) -> me.session(FIRST).attach(resource),
                (me, resource) -> me.session(FIRST).detach(resource),
                live -> live.session(FIRST).map(Session::resources).orElseThrow()),
        GOAL(
                Permission.GOAL_DETACH,
                Rule.GOAL_REVISED_NOT_REWRITTEN,
                (me, resource) -> me.goal(GUIDE).attach(resource),
                (me, resource) -> me.goal(GUIDE).detach(resource),
                live -> live.goal(GUIDE).map(SmartGoal::resources).orElseThrow()),
        ACTION(
                Permission.ACTION_DETACH,
                Rule.ACTION_NONE_VANISHES,
                (me, resource) -> me.action(OUTLINE).attach(resource),
                (me, resource) -> me.action(OUTLINE).detach(resource),
                live -> live.action(OUTLINE).map(Action::resources).orElseThrow());

        private final Permission takingBack;
        private final Rule rule;
        private final BiFunction<PartyCommands, Resource, Transition<?>> attach;
        private final BiFunction<PartyCommands, Resource, Transition<?>> detach;
        private final Function<MentoringRelationship, List<SharedResource>> resources;

        Target(
                Permission takingBack,
                Rule rule,
                BiFunction<PartyCommands, Resource, Transition<?>> attach,
                BiFunction<PartyCommands, Resource, Transition<?>> detach,
                Function<MentoringRelationship, List<SharedResource>> resources) {
            this.takingBack = takingBack;
            this.rule = rule;
            this.attach = attach;
            this.detach = detach;
            this.resources = resources;
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void eitherPartyAttachesAResourceAlsoOnHold(Target target) {
        attach(target, story.maria(), BOOK);
        var first = story.now();
        story.keep(story.ben().pause(EndReason.LEAVE));
        story.later(Duration.ofDays(1));
        attach(target, story.ben(), ADVICE);
        assertThat(resources(target))
                .containsExactly(
                        new SharedResource(BOOK, Role.MENTOR, first),
                        new SharedResource(ADVICE, Role.MENTEE, story.now()));
        assertThat(story.journal()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void theSameResourceIsNotAttachedTwice(Target target) {
        attach(target, story.maria(), BOOK);
        for (var party : List.of(story.maria(), story.ben())) {
            assertThat(refusal(() -> target.attach.apply(party, BOOK)))
                    .containsExactly(Violation.of(target.rule, "attachedAlready", true, "resources", 1));
        }
        attach(target, story.ben(), BOOK.withNote("Chapter two"));
        assertThat(resources(target)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void aHundredAreKeptAndWhatIsTakenBackMakesRoom(Target target) {
        IntStream.range(0, Bounds.LIST)
                .forEach(n -> attach(target, story.maria(), Resource.ofNote("Page " + n, "Read it")));
        assertThat(refusal(() -> target.attach.apply(story.ben(), BOOK)))
                .containsExactly(Violation.of(target.rule, "attachedAlready", false, "resources", Bounds.LIST));
        story.keep(target.detach.apply(story.maria(), Resource.ofNote("Page 7", "Read it")));
        attach(target, story.ben(), BOOK);
        assertThat(resources(target))
                .hasSize(Bounds.LIST)
                .extracting(shared -> shared.resource().title())
                .doesNotContain("Page 7")
                .endsWith("On writing");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void onlyWhoAttachedAResourceTakesItBack(Target target) {
        attach(target, story.maria(), BOOK);
        List<Violation> notTheirs = List.of(
                Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", target.takingBack, "attachedByActor", false));
        assertThat(refusal(() -> target.detach.apply(story.ben(), BOOK))).isEqualTo(notTheirs);
        assertThat(refusal(() -> target.detach.apply(story.ben(), ADVICE))).isEqualTo(notTheirs);
        story.keep(target.detach.apply(story.maria(), BOOK));
        assertThat(resources(target)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothingIsAttachedAfterTheEnd(Target target) {
        story.keep(story.ben().endEarly(EndReason.NO_TIME));
        story.recall(FIRST);
        assertThat(refusal(() -> target.attach.apply(story.maria(), BOOK)))
                .extracting(Violation::rule)
                .containsExactly(Rule.RELATIONSHIP_ACTIVE_ONLY);
    }

    @Test
    void whatIsAttachedGoesWithItIntoTheJournal() {
        for (Target target : Target.values()) {
            attach(target, story.maria(), BOOK);
        }
        story.keep(story.maria().goal(GUIDE).agree(1));
        story.keep(story.ben().endEarly(EndReason.NO_TIME));
        assertThat(story.journal())
                .hasSize(3)
                .allSatisfy(item -> assertThat(Parts.of(List.of(item))).contains(BOOK));
    }

    @Test
    void aLateResourceStandsBesideTheFinishedSession() {
        story.keep(story.maria().session(FIRST).attach(ADVICE));
        story.keep(story.maria().session(FIRST).cancel(CancelReason.ILLNESS));
        Session finished = finished();
        MentoringRelationship before = story.relationship();
        var attached = story.later(Duration.ofDays(2))
                .recall(FIRST)
                .keep(story.maria().session(FIRST).attach(BOOK));
        assertThat(attached.finished())
                .containsExactly(
                        new JournalItem.AttachedResource(FIRST, new SharedResource(BOOK, Role.MENTOR, story.now())));
        assertThat(finished()).isEqualTo(finished);
        assertThat(story.relationship().sessions()).isEqualTo(before.sessions()).isEmpty();
        assertThat(story.relationship().body()).isEqualTo(before.body());
    }

    @Test
    void whatStandsInAFinishedSessionOrBesideItIsNotTakenBack() {
        story.keep(story.maria().session(FIRST).attach(ADVICE));
        story.keep(story.maria().session(FIRST).cancel(CancelReason.ILLNESS));
        story.recall(FIRST).keep(story.maria().session(FIRST).attach(BOOK));
        for (Resource resource : List.of(ADVICE, BOOK)) {
            assertThat(refusal(() -> story.recall(FIRST).maria().session(FIRST).detach(resource)))
                    .containsExactly(Violation.of(Rule.SESSION_RECORD_APPEND_ONLY, "status", SessionStatus.CANCELLED));
        }
    }

    @Test
    void aFinishedSessionTakesAnyNumberOfResources() {
        IntStream.range(0, Bounds.LIST)
                .forEach(n -> attach(Target.SESSION, story.maria(), Resource.ofNote("Page " + n, "Read it")));
        story.keep(story.maria().session(FIRST).cancel(CancelReason.ILLNESS));
        for (int n = 0; n < 3; n++) {
            story.recall(FIRST).keep(story.ben().session(FIRST).attach(BOOK));
        }
        assertThat(story.journal())
                .filteredOn(JournalItem.AttachedResource.class::isInstance)
                .hasSize(3);
    }

    @Test
    void aSessionThatComesBackByACorrectionHasWhatWasAttachedBefore() {
        attach(Target.SESSION, story.maria(), ADVICE);
        story.keep(story.maria().session(FIRST).cancel(CancelReason.WORK));
        story.recall(FIRST).keep(story.ben().session(FIRST).attach(BOOK));
        story.later(Duration.ofDays(8)).recall(FIRST);
        story.keep(story.ben().session(FIRST).correct(new Outcome.Held(), "we met after all"));
        assertThat(resources(Target.SESSION))
                .extracting(SharedResource::resource)
                .containsExactly(ADVICE);
        attach(Target.SESSION, story.maria(), BOOK);
    }

    private void attach(Target target, PartyCommands party, Resource resource) {
        story.keep(target.attach.apply(party, resource));
    }

    private List<SharedResource> resources(Target target) {
        return target.resources.apply(story.relationship());
    }

    private Session finished() {
        return story.journal().stream()
                .filter(JournalItem.FinishedSession.class::isInstance)
                .map(item -> ((JournalItem.FinishedSession) item).session())
                .findFirst()
                .orElseThrow();
    }
}
