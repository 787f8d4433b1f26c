package dev.mentoring.session;

import dev.mentoring.action.ActionId;
import dev.mentoring.rule.Bounds;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one earlier action, and what was learnt from it.
 *
 * @param action the action
 * @param result what became of it
 * @param learning what was learnt, or why it was dropped, at most 2,000 characters
 * @param dueOn the new due date of an action that is carried over; by default the day of the next session
 */
public record ActionReview(ActionId action, Result result, String learning, Optional<LocalDate> dueOn) {

    /** What became of an action. */
    public enum Result {
        /** It is done. */
        DONE,
        /** It is given up. */
        DROPPED,
        /** It goes on, and the next session reviews it again. */
        CARRIED_OVER
    }

    /**
     * Checks the learning.
     *
     * @throws dev.mentoring.rule.InvalidValueException if it is blank or too long
     */
    public ActionReview {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(result, "result");
        learning = Bounds.line("learning", learning);
        dueOn = Bounds.day("dueOn", dueOn);
    }

    /**
     * The action is done.
     *
     * @param action the action
     * @param learning what came of it and what was learnt
     * @return the review
     */
    public static ActionReview done(ActionId action, String learning) {
        return new ActionReview(action, Result.DONE, learning, Optional.empty());
    }

    /**
     * The action is given up.
     *
     * @param action the action
     * @param reason why
     * @return the review
     */
    public static ActionReview dropped(ActionId action, String reason) {
        return new ActionReview(action, Result.DROPPED, reason, Optional.empty());
    }

    /**
     * The action goes on, due by the next session.
     *
     * @param action the action
     * @param learning what was learnt so far
     * @return the review
     */
    public static ActionReview carriedOver(ActionId action, String learning) {
        return new ActionReview(action, Result.CARRIED_OVER, learning, Optional.empty());
    }

    /** Action and result; never the learning. */
    @Override
    public String toString() {
        return "ActionReview[action=" + action + ", result=" + result + "]";
    }
}
