package dev.mentoring.examples.portal.schedule;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Meeting;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and where, as it is typed in one form or another. */
interface TypedMeeting {
    @Nullable
    String startsLocally();

    @Nullable
    String zone();

    @Nullable
    String duration();

    @Nullable
    String place();

    @Nullable
    String link();

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a field cannot be read
     */
    default Meeting meeting() {
        return Meeting.of(
                Typed.dateTime("startsLocally", startsLocally()),
                Typed.zone("zone", zone()),
                Duration.ofMinutes(Typed.number("duration", duration())),
                Typed.text(place()),
                Typed.text(link()));
    }

    /** What was meant, as far as it can be read: to show it while it is typed. */
    default Optional<Meeting> readable() {
        try {
            return Optional.of(meeting());
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
