package dev.mentoring.relationship;

import static dev.mentoring.relationship.Story.OUTLINE;
import static dev.mentoring.relationship.Story.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.action.Action;
import dev.mentoring.action.ProgressNote;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** The owner's notes on an action: dated, in their order, the latest with the action and the rest in the journal. */
class ProgressNoteProperties {
    private Story story = Story.in(RelationshipStatus.ACTIVE);

    @BeforeTry
    void begin() {
        story = Story.in(RelationshipStatus.ACTIVE);
    }

    @Property(tries = 30)
    void theJournalAndTheActionHoldEveryNoteInItsOrder(@ForAll @IntRange(max = 3 * Action.NOTES_KEPT) int count) {
        List<ProgressNote> noted = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            noted.add(note("note " + n));
        }
        int earlier = Math.max(0, count - Action.NOTES_KEPT);
        assertThat(action().notes()).isEqualTo(noted.subList(earlier, count));
        assertThat(story.journal())
                .extracting(item -> (JournalItem.EarlierProgressNote) item)
                .allMatch(item -> item.action().equals(OUTLINE))
                .extracting(JournalItem.EarlierProgressNote::note)
                .isEqualTo(noted.subList(0, earlier));
    }

    @Example
    void theNotesGoWithTheActionIntoTheJournal() {
        List<ProgressNote> noted = List.of(note("begun"), note("stuck"));
        story.keep(story.maria().action(OUTLINE).drop("too much"));
        assertThat(story.journal())
                .singleElement()
                .isInstanceOfSatisfying(
                        JournalItem.FinishedAction.class,
                        item -> assertThat(item.action().notes()).isEqualTo(noted));
        assertThat(refusal(() -> story.ben().action(OUTLINE).note("later")))
                .extracting(Violation::rule)
                .containsExactly(Rule.ACCESS_DENIED_BY_DEFAULT);
    }

    @Example
    void aNoteIsWrittenOnHoldToo() {
        story.keep(story.maria().pause(EndReason.LEAVE));
        assertThat(action().notes()).isEmpty();
        ProgressNote note = note("on the beach");
        assertThat(action().notes()).containsExactly(note);
    }

    @Example
    void aNoteIsALineThatSaysSomething() {
        story.keep(story.ben().action(OUTLINE).note("  " + "x".repeat(Bounds.LINE) + "  "));
        assertThat(action().notes().get(0).text()).hasSize(Bounds.LINE);
        for (String text : List.of(" ", "x".repeat(Bounds.LINE + 1))) {
            assertThatThrownBy(() -> story.ben().action(OUTLINE).note(text))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.field()).isEqualTo("text"));
        }
    }

    private ProgressNote note(String text) {
        story.later(Duration.ofMinutes(1)).keep(story.ben().action(OUTLINE).note(text));
        return new ProgressNote(story.now(), text);
    }

    private Action action() {
        return story.relationship().action(OUTLINE).orElseThrow();
    }
}
