package dev.mentoring.examples.portal.review;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.goal.ObjectivesReview.GoalReview;
import dev.mentoring.goal.ObjectivesReview.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is typed. It has as many fields as the pair has goals, so it is read from all that was sent.
 *
 * @param sent the fields by their names
 */
record ReviewForm(Map<String, String> sent) {
    private static final String GOAL = "goal-";

    static ReviewForm of(Kind kind) {
        return new ReviewForm(Map.of("kind", kind.name()));
    }

    public @Nullable String kind() {
        return sent.get("kind");
    }

    public @Nullable String summary() {
        return sent.get("summary");
    }

    /** The name of a goal's field. */
    public String field(GoalId goal) {
        return GOAL + goal.value();
    }

    public @Nullable String comment(GoalId goal) {
        return sent.get(field(goal));
    }

    /**
     * What was meant: a goal that nothing is said about is not reviewed.
     *
     * @throws dev.mentoring.rule.InvalidValueException if a field cannot be read
     */
    ObjectivesReview review() {
        List<GoalReview> goals = sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(GOAL)
                        && Typed.text(field.getValue()).isPresent())
                .map(field -> new GoalReview(new GoalId(field.getKey().substring(GOAL.length())), field.getValue()))
                .toList();
        return new ObjectivesReview(
                Typed.choice("kind", Kind.class, kind()), Typed.text(summary()).orElse(""), goals);
    }
}
