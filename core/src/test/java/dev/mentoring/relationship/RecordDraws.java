package dev.mentoring.relationship;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.action.NewAction;
import dev.mentoring.participant.Role;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws the records of sessions: mostly complete ones. */
final class RecordDraws {
    private final Random random;
    private final World world;
    private final Instant now;

    RecordDraws(Random random, World world, Instant now) {
        this.random = random;
        this.world = world;
        this.now = now;
    }

    /** All that a record needs at the least, whatever is open. */
    static SessionRecord complete(MentoringRelationship relationship, LocalDate decideBy) {
        return SessionRecord.builder()
                .addDiscussed("discussed")
                .addAgreed("agreed")
                .addHopedFor("hoped for")
                .actionReviews(relationship.actions().stream()
                        .map(action -> ActionReview.carriedOver(action.id(), "still learning"))
                        .toList())
                .noActionsReason("no action this time")
                .nothingToImprove(true)
                .nextMeeting(NextMeeting.deferred("holidays", decideBy))
                .build();
    }

    SessionRecord record() {
        SessionRecord.Builder record = SessionRecord.builder()
                .addDiscussed(text(), text())
                .addHopedFor(text())
                .addReflectionQuestion(text())
                .actionReviews(reviews())
                .nextMeeting(next());
        if (chance(95)) {
            record.addAgreed(text());
        }
        if (chance(97)) {
            record.nothingToImprove(chance(50) || !improve(record));
        }
        return withActions(record).build();
    }

    private boolean improve(SessionRecord.Builder record) {
        record.improvement(text());
        return true;
    }

    private SessionRecord.Builder withActions(SessionRecord.Builder record) {
        int count = random.nextInt(3);
        for (int n = 0; n < count; n++) {
            NewAction action = NewAction.of(actionId(), text()).ownedBy(chance(50) ? Role.MENTOR : Role.MENTEE);
            record.addAction(chance(70) ? action.dueOn(today().plusDays(random.nextInt(60))) : action);
        }
        return count == 0 && chance(95) ? record.noActionsReason(text()) : record;
    }

    private ActionId actionId() {
        List<Action> open = world.live().actions();
        return open.isEmpty() || chance(97)
                ? new ActionId("a-" + Long.toHexString(random.nextLong()))
                : open.get(random.nextInt(open.size())).id();
    }

    private List<ActionReview> reviews() {
        return world.live().actions().stream()
                .filter(action -> chance(98))
                .map(this::review)
                .toList();
    }

    private ActionReview review(Action action) {
        return switch (random.nextInt(4)) {
            case 0 -> ActionReview.done(action.id(), text());
            case 1 -> ActionReview.dropped(action.id(), text());
            case 2 ->
                new ActionReview(
                        action.id(),
                        ActionReview.Result.CARRIED_OVER,
                        text(),
                        Optional.of(today().plusDays(random.nextInt(30))));
            default -> ActionReview.carriedOver(action.id(), text());
        };
    }

    private NextMeeting next() {
        List<Session> ahead = world.live().sessions().stream()
                .filter(session -> session.status().isAhead())
                .toList();
        if (!ahead.isEmpty() && chance(60)) {
            return NextMeeting.planned(ahead.get(random.nextInt(ahead.size())).id());
        }
        return chance(80) ? NextMeeting.deferred(text(), today().plusDays(10)) : NextMeeting.thisWasTheLast();
    }

    private LocalDate today() {
        return world.live().dayOf(now);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String text() {
        return "secret " + random.nextInt(1_000);
    }
}
