package dev.mentoring.store.contract.model;

import dev.mentoring.session.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws times and places, with the clock changes of several zones among them.
 *
 * @param scene where they are drawn
 */
record DrawnMeetings(Scene scene) {
    static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "+05:30", "Z")
            .map(ZoneId::of)
            .toList();

    private static final int MINUTES_AHEAD = 30 * 24 * 60;

    /** Mostly ahead; now and then past, or about when another session is. */
    Meeting ahead() {
        Instant now = scene.caller().now();
        List<ModelSession> others = scene.model().liveSessions();
        if (!others.isEmpty() && chance(8)) {
            return at(minutesFrom(scene.draws().oneOf(others).startsAt(), -120, 120));
        }
        return at(chance(95) ? minutesFrom(now, 1, MINUTES_AHEAD) : chance(50) ? now : minutesFrom(now, -3_000, 0));
    }

    /** Several, one after the other; now and then two at once. */
    List<Meeting> series(int count) {
        Meeting first = ahead();
        int hours = chance(96) ? 24 * from(2, 10) : 0;
        return Stream.iterate(first, one -> at(one.startsAt().plus(Duration.ofHours(hours))))
                .limit(count)
                .toList();
    }

    /** Mostly begun, and of a planned session mostly as it was planned; now and then just when another was. */
    Meeting held(Optional<ModelSession> session) {
        Optional<Meeting> planned = session.map(ModelSession::currentMeeting);
        if (planned.isPresent() && chance(60)) {
            return planned.get();
        }
        if (!scene.model().sessions.isEmpty() && chance(15)) {
            Meeting another = scene.draws().oneOf(scene.model().sessions).currentMeeting();
            return at(scene.draws().oneOf(another.startsAt(), ModelSession.endOf(another)));
        }
        Instant now = scene.caller().now();
        return at(chance(94) ? minutesFrom(now, -3_000, 0) : minutesFrom(now, 1, 3_000));
    }

    private Meeting at(Instant start) {
        ZoneId zone = chance(85) ? scene.model().zone() : scene.draws().oneOf(ZONES);
        LocalDateTime local = LocalDateTime.ofInstant(start.truncatedTo(ChronoUnit.MINUTES), zone);
        boolean remote = chance(50);
        return new Meeting(
                local,
                zone,
                Duration.ofMinutes(from(15, 180)),
                local.atZone(zone).toInstant(),
                scene.draws().perhaps(remote ? 10 : 100, scene.draws().text()),
                scene.draws().perhaps(remote ? 100 : 10, "https://meet.example/room"));
    }

    private Instant minutesFrom(Instant instant, int least, int greatest) {
        return instant.plus(Duration.ofMinutes(from(least, greatest)));
    }

    private int from(int least, int greatest) {
        return scene.draws().from(least, greatest);
    }

    private boolean chance(int percent) {
        return scene.draws().chance(percent);
    }
}
