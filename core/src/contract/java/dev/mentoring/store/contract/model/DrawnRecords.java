package dev.mentoring.store.contract.model;

import dev.mentoring.action.NewAction;
import dev.mentoring.participant.Role;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws records of sessions, mostly complete, and the actions that they and the pair agree.
 *
 * @param scene where they are drawn
 */
record DrawnRecords(Scene scene) {
    private static final int MOST = 100;

    SessionRecord of(SessionId session) {
        List<NewAction> actions =
                Stream.generate(this::action).limit(scene.draws().from(0, 3)).toList();
        boolean reason = actions.isEmpty() == chance(95);
        boolean improvement = chance(50);
        return SessionRecord.builder()
                .discussed(lines())
                .agreed(lines())
                .hopedFor(lines())
                .reflectionQuestions(scene.draws().texts(0, 2))
                .actionReviews(reviews(session))
                .actions(actions)
                .noActionsReason(reason ? Optional.of(text()) : Optional.empty())
                .improvement(improvement ? Optional.of(text()) : Optional.empty())
                .nothingToImprove(improvement != chance(94))
                .nextMeeting(scene.draws().perhaps(96, nextMeeting(session)))
                .build();
    }

    private List<String> lines() {
        return scene.draws().texts(chance(92) ? 1 : 0, 2);
    }

    /** Mostly of every unresolved action that was agreed by then. */
    private List<ActionReview> reviews(SessionId id) {
        Optional<ModelSession> session = scene.model().session(id);
        List<ActionReview> due = scene.model().liveActions().stream()
                .filter(action -> chance(10)
                        || session.filter(held -> isDue(action, held)).isPresent())
                .map(this::review)
                .toList();
        if (chance(90)) {
            return due;
        }
        List<ActionReview> others =
                List.of(review(new ModelAction(action(), scene.caller().now(), today())));
        return scene.draws().oneOf(scene.draws().some(due, 60), join(due, others), join(due, due));
    }

    /** Of what was agreed at the very moment one may doubt it. */
    private boolean isDue(ModelAction action, ModelSession held) {
        int order = action.agreedAt.compareTo(held.heldAt());
        return order < 0 || (order == 0 && chance(50));
    }

    private static List<ActionReview> join(List<ActionReview> some, List<ActionReview> others) {
        return Stream.concat(some.stream(), others.stream()).limit(MOST).toList();
    }

    private ActionReview review(ModelAction action) {
        ActionReview.Result result = scene.draws().oneOf(List.of(ActionReview.Result.values()));
        return new ActionReview(action.id, result, text(), scene.draws().perhaps(40, today().plusDays(from(-2, 40))));
    }

    private NextMeeting nextMeeting(SessionId closing) {
        List<ModelSession> later = scene.model().liveSessionsBut(closing);
        boolean ahead = later.stream().anyMatch(ModelSession::isAhead);
        if (!later.isEmpty() && chance(50)) {
            return new NextMeeting.Planned(scene.draws().oneOf(later).id);
        }
        if (chance(ahead ? 90 : 50)) {
            return new NextMeeting.Deferred(text(), today().plusDays(chance(95) ? from(0, 30) : -1));
        }
        return chance(95) ? new NextMeeting.None() : new NextMeeting.Planned(scene.session(session -> true));
    }

    /** Fresh, mostly due when the two meet next or later. */
    NewAction action() {
        return new NewAction(
                scene.freshAction(),
                text(),
                scene.draws().oneOf(Role.MENTOR, Role.MENTEE),
                scene.draws().perhaps(50, today().plusDays(from(chance(95) ? 0 : -3, 40))));
    }

    private LocalDate today() {
        return scene.model().dayOf(scene.caller().now());
    }

    private String text() {
        return scene.draws().text();
    }

    private int from(int least, int greatest) {
        return scene.draws().from(least, greatest);
    }

    private boolean chance(int percent) {
        return scene.draws().chance(percent);
    }
}
