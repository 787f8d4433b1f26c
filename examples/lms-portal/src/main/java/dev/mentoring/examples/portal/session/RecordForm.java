package dev.mentoring.examples.portal.session;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of a session as it is typed.
 *
 * @param discussed what was discussed, a line each
 * @param agreed what was agreed, a line each
 * @param hopedFor what is hoped for, a line each
 * @param reflectionQuestions the questions that the mentee takes along, a line each
 * @param reviews a row for each earlier action
 * @param actions rows for new actions, some of them blank
 * @param noActionsReason why none is agreed
 * @param improvement what could be improved
 * @param nothingToImprove whether the box for that is ticked
 * @param next the next session's id, or one of {@link #LAST} and {@link #DEFERRED}
 * @param deferReason why the next meeting is settled later
 * @param decideBy by when it is settled
 * @param leftOver what was typed of actions that somebody else has finished meanwhile
 */
record RecordForm(
        @Nullable String discussed,
        @Nullable String agreed,
        @Nullable String hopedFor,
        @Nullable String reflectionQuestions,
        List<ReviewRow> reviews,
        List<ActionRow> actions,
        @Nullable String noActionsReason,
        @Nullable String improvement,
        @Nullable String nothingToImprove,
        @Nullable String next,
        @Nullable String deferReason,
        @Nullable String decideBy,
        @Nullable String leftOver)
        implements SessionForm {

    /** There is no next meeting: this was the last. */
    static final String LAST = "LAST";
    /** The next meeting is settled later. */
    static final String DEFERRED = "DEFERRED";

    private static final int MORE = 3;

    /** At least some rows for actions. */
    RecordForm {
        reviews = rows(reviews);
        actions = rows(actions).isEmpty() ? blanks().toList() : rows(actions);
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /**
     * What became of one action, as it is typed.
     *
     * @param action the action's id
     * @param result what became of it
     * @param learning what was learnt
     * @param dueOn the new due date
     */
    record ReviewRow(
            @Nullable String action,
            @Nullable String result,
            @Nullable String learning,
            @Nullable String dueOn) {

        boolean isOf(ActionId id) {
            return id.value().equals(action);
        }

        private boolean isBlank() {
            return Stream.of(result, learning, dueOn).map(Typed::text).allMatch(Optional::isEmpty);
        }

        private ActionReview review() {
            return new ActionReview(
                    new ActionId(Typed.text(action).orElse("")),
                    Typed.choice("result", ActionReview.Result.class, result),
                    Typed.text(learning).orElse(""),
                    Typed.date("dueOn", dueOn));
        }
    }

    /**
     * A new action as it is typed.
     *
     * @param title what is to be done
     * @param owner who does it
     * @param dueOn by when
     */
    record ActionRow(
            @Nullable String title,
            @Nullable String owner,
            @Nullable String dueOn) {

        private boolean isBlank() {
            return Typed.text(title).isEmpty() && Typed.text(dueOn).isEmpty();
        }

        private NewAction action(ActionId id) {
            return new NewAction(
                    id,
                    Typed.text(title).orElse(""),
                    Typed.choice("owner", Role.class, owner),
                    Typed.date("dueOn", dueOn));
        }
    }

    /** Before anything is typed. */
    static RecordForm blank() {
        return new RecordForm(null, null, null, null, List.of(), List.of(), null, null, null, null, null, null, null);
    }

    /** With room for more actions. */
    RecordForm longer() {
        return new RecordForm(
                discussed,
                agreed,
                hopedFor,
                reflectionQuestions,
                reviews,
                Stream.concat(actions.stream(), blanks()).toList(),
                noActionsReason,
                improvement,
                nothingToImprove,
                next,
                deferReason,
                decideBy,
                leftOver);
    }

    private static Stream<ActionRow> blanks() {
        return Stream.generate(() -> new ActionRow(null, null, null)).limit(MORE);
    }

    /**
     * What was meant so far.
     *
     * @param freshId the ids of new actions
     * @throws InvalidValueException if a field cannot be read
     */
    SessionRecord record(Supplier<ActionId> freshId) {
        return SessionRecord.builder()
                .discussed(Typed.lines(discussed))
                .agreed(Typed.lines(agreed))
                .hopedFor(Typed.lines(hopedFor))
                .reflectionQuestions(Typed.lines(reflectionQuestions))
                .actionReviews(IntStream.range(0, reviews.size())
                        .filter(index -> !reviews.get(index).isBlank())
                        .mapToObj(index -> Typed.row("reviews[" + index + "]", reviews.get(index)::review))
                        .toList())
                .actions(IntStream.range(0, actions.size())
                        .filter(index -> !actions.get(index).isBlank())
                        .mapToObj(index -> Typed.row(
                                "actions[" + index + "]",
                                () -> actions.get(index).action(freshId.get())))
                        .toList())
                .noActionsReason(Typed.text(noActionsReason))
                .improvement(Typed.text(improvement))
                .nothingToImprove(nothingToImprove != null)
                .nextMeeting(Typed.text(next).map(this::nextMeeting))
                .build();
    }

    private NextMeeting nextMeeting(String chosen) {
        return switch (chosen) {
            case LAST -> NextMeeting.thisWasTheLast();
            case DEFERRED ->
                NextMeeting.deferred(
                        Typed.text(deferReason)
                                .orElseThrow(() -> new InvalidValueException("deferReason", "is still blank")),
                        Typed.requiredDate("decideBy", decideBy));
            default -> NextMeeting.planned(new SessionId(chosen));
        };
    }

    @Override
    public boolean shownOn(Face face) {
        return face == Face.AFTER;
    }

    @Override
    public Map<String, String> texts() {
        Texts texts = new Texts()
                .and("field.discussed", discussed)
                .and("field.agreed", agreed)
                .and("field.hopedFor", hopedFor)
                .and("field.reflectionQuestions", reflectionQuestions);
        reviews.forEach(row -> texts.and("field.reviews.learning", row.learning()));
        actions.forEach(row -> texts.and("field.actions.title", row.title()));
        return texts.and("field.noActionsReason", noActionsReason)
                .and("field.improvement", improvement)
                .and("field.deferReason", deferReason)
                .and("field.leftOver", leftOver)
                .toMap();
    }
}
