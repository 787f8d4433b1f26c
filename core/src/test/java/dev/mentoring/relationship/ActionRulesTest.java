package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.FIRST;
import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.refusal;
import static dev.mentoring.rule.ProofOf.Kind.BROKEN;
import static dev.mentoring.rule.ProofOf.Kind.OBEYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.action.NewAction;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of actions. */
class ActionRulesTest {
    private final Story story = Story.active();

    @Test
    @ProofOf(value = Rule.ACTION_OWNER_AND_DUE, kind = OBEYED)
    void anActionIsTheMenteesByTheNextSessionUnlessStatedOtherwise() {
        story.keep(
                story.maria().session(FIRST).propose(Pairs.meetingAt(story.now().plus(Duration.ofDays(7)))));
        story.keep(story.maria().agreeAction(NewAction.of(OUTLINE, "Outline")));
        assertThat(action().owner()).isEqualTo(Role.MENTEE);
        assertThat(action().dueOn()).isEqualTo(story.today().plusDays(7));
        assertThat(action().overdueOn(story.today().plusDays(7))).isFalse();
        assertThat(action().overdueOn(story.today().plusDays(8))).isTrue();
    }

    @Test
    @ProofOf(value = Rule.ACTION_OWNER_AND_DUE, kind = BROKEN)
    void anActionNeedsADayAndIsWorkedOnByItsOwner() {
        assertThat(refusal(() -> story.ben().agreeAction(NewAction.of(OUTLINE, "Outline"))))
                .containsExactly(Violation.of(Rule.ACTION_OWNER_AND_DUE, "withoutDueDate", OUTLINE));
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline").dueOn(story.today())));
        assertThat(refusal(() -> story.maria().action(OUTLINE).start()))
                .containsExactly(notTheirs(Permission.ACTION_START));
        assertThat(refusal(() -> story.maria().action(OUTLINE).note("well")))
                .containsExactly(notTheirs(Permission.ACTION_NOTE));
        assertThat(refusal(() -> story.maria().action(OUTLINE).stop()))
                .containsExactly(notTheirs(Permission.ACTION_STOP));
    }

    private static Violation notTheirs(Permission permission) {
        return Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", permission, "owner", Role.MENTEE);
    }

    @Test
    @ProofOf(value = Rule.ACTION_NONE_VANISHES, kind = OBEYED)
    void anActionIsBegunLaidAsideNotedAndDone() {
        story.keep(story.ben().agreeAction(NewAction.of(OUTLINE, "Outline").dueOn(story.today())));
        story.keep(story.ben().action(OUTLINE).start());
        story.keep(story.ben().action(OUTLINE).stop());
        assertThat(action().status()).isEqualTo(ActionStatus.OPEN);
        IntStream.range(0, Action.NOTES_KEPT + 1)
                .forEach(n -> story.keep(story.ben().action(OUTLINE).note("note " + n)));
        assertThat(action().notes()).hasSize(Action.NOTES_KEPT);
        assertThat(story.journal()).singleElement().isInstanceOf(JournalItem.EarlierProgressNote.class);
        story.keep(story.maria().action(OUTLINE).complete("an outline of two pages"));
        assertThat(story.relationship().actions()).isEmpty();
        assertThat(story.relationship().body().trackRecord().actionsDone()).isEqualTo(1);
    }

    @Test
    @ProofOf(value = Rule.ACTION_NONE_VANISHES, kind = BROKEN)
    void anIdIsUsedOnceAndNoMoreThanAHundredAreOpen() {
        NewAction action = NewAction.of(OUTLINE, "Outline").dueOn(story.today());
        story.keep(story.ben().agreeAction(action));
        assertThat(refusal(() -> story.ben().agreeAction(action)))
                .containsExactly(Violation.of(Rule.ACTION_NONE_VANISHES, "action", OUTLINE, "unresolved", 1));
        story.keep(story.ben().action(OUTLINE).start());
        assertThat(refusal(() -> story.ben().action(OUTLINE).start()))
                .containsExactly(Violation.of(Rule.ACTION_NONE_VANISHES, "status", ActionStatus.IN_PROGRESS));
        IntStream.range(1, 100)
                .mapToObj(n -> NewAction.of(new ActionId("a" + n), "Act").dueOn(story.today()))
                .forEach(other -> story.keep(story.ben().agreeAction(other)));
        ActionId tooMany = new ActionId("too-many");
        assertThat(refusal(() ->
                        story.ben().agreeAction(NewAction.of(tooMany, "Act").dueOn(story.today()))))
                .containsExactly(Violation.of(Rule.ACTION_NONE_VANISHES, "action", tooMany, "unresolved", 100));
    }

    @Test
    void whatTheRelationshipDoesNotKnowIsRefusedAlone() {
        assertThat(refusal(() -> story.ben().action(OUTLINE).drop("no")))
                .containsExactly(Violation.of(
                        Rule.ACCESS_DENIED_BY_DEFAULT, "permission", Permission.ACTION_DROP, "action", OUTLINE));
    }

    private Action action() {
        return story.relationship().action(OUTLINE).orElseThrow();
    }
}
