package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Actor;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.contract.model.Repertoire.Entry;
import dev.mentoring.store.contract.model.Repertoire.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One relationship on its way: the model of it, the people around it, and how long it is meant to last. */
final class Life {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 220;
    private static final int MANY = 60;

    final ModelRelationship model;
    final Cast cast;
    private final Draws draws;
    private final Repertoire repertoire;
    private final int windingUpFrom;
    private final int afterwards;
    private final Optional<Entry> favourite;
    private int steps;
    private int stepsSinceTheEnd;

    Life(ModelRelationship model, Cast cast, Draws draws, Repertoire repertoire) {
        this.model = model;
        this.cast = cast;
        this.draws = draws;
        this.repertoire = repertoire;
        this.windingUpFrom = draws.chance(8) ? 0 : draws.from(SHORTEST, LONGEST);
        this.afterwards = draws.chance(95) ? draws.from(3, 9) : MANY;
        this.favourite = draws.perhaps(8, draws.oneOf(repertoire.entries()));
    }

    /** What is to be tried next: one of many, but in some lives mostly the same again and again. */
    Entry entry() {
        return favourite.filter(entry -> draws.chance(60)).orElseGet(() -> draws.oneOf(repertoire.at(stage())));
    }

    private Stage stage() {
        if (!model.isLive()) {
            return Stage.OVER;
        }
        return steps < windingUpFrom ? Stage.GOING_ON : Stage.WINDING_UP;
    }

    boolean isTold() {
        return stepsSinceTheEnd >= afterwards;
    }

    void goOn() {
        steps++;
        stepsSinceTheEnd += model.isLive() ? 0 : 1;
    }

    Caller caller(boolean coordinator, Instant now) {
        Actor actor = coordinator ? cast.coordinator(draws) : cast.participant(draws);
        return model.caller(actor, now);
    }

    /** At once, minutes, days or weeks later, or about when something is to be judged by the next session's time. */
    Instant later(Instant now) {
        int die = draws.from(1, 100);
        if (die <= 25) {
            return aroundNextSession().filter(now::isBefore).orElse(now);
        }
        int minutes = die <= 45 ? 0 : die <= 60 ? 1 : die <= 92 ? 60 : die <= 98 ? 3 * 24 * 60 : 40 * 24 * 60;
        return minutes == 0
                ? now
                : now.plus(Duration.ofMinutes(draws.from(0, minutes))).plusNanos(draws.from(0, 1_999_999));
    }

    private Optional<Instant> aroundNextSession() {
        Duration away = draws.oneOf(
                Duration.ofMinutes(draws.from(-45, 45)),
                Duration.ZERO,
                model.policy().startTolerance().negated(),
                model.policy().lateCancellation().negated());
        return model.liveSessions().stream()
                .filter(session -> session.status == SessionStatus.SCHEDULED)
                .map(session -> session.startsAt().plus(away))
                .findFirst();
    }
}
