package dev.mentoring.examples.portal.session;

import dev.mentoring.action.Action;
import dev.mentoring.examples.portal.session.RecordForm.ReviewRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier action beside what is typed of it.
 *
 * @param action the action, as it stands now
 * @param row what is typed
 */
record ReviewLine(Action action, ReviewRow row) {

    /** A line for each action that waits for its outcome, in whatever order the rows were sent. */
    static List<ReviewLine> of(List<Action> actions, RecordForm form) {
        return actions.stream()
                .map(action -> new ReviewLine(
                        action,
                        form.reviews().stream()
                                .filter(row -> row.isOf(action.id()))
                                .findFirst()
                                .orElseGet(() -> new ReviewRow(action.id().value(), null, null, null))))
                .toList();
    }

    /** What is typed of actions that wait no longer, because somebody was faster; it is kept to be read, and counts no more. */
    static @Nullable String leftOver(List<Action> actions, RecordForm form) {
        Texts texts = new Texts().and("text", form.leftOver());
        form.reviews().stream()
                .filter(row -> actions.stream().noneMatch(action -> row.isOf(action.id())))
                .forEach(row -> texts.and("text", row.learning()));
        return texts.toMap().get("text");
    }
}
