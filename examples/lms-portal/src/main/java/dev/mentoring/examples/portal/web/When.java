package dev.mentoring.examples.portal.web;

import dev.mentoring.session.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** How pages say when something is, seen from where and when its reader is. */
@Component("when")
public class When {
    private final Times times;

    When(Times times) {
        this.times = times;
    }

    /**
     * A meeting where the reader is and, if clocks differ there, where the pair meets.
     *
     * @param meeting the meeting
     * @param reader the reader's zone
     * @return such as Tue 2 Mar 2027, 15:10–16:10 (16:10–17:10, Berlin time)
     */
    public String meeting(Meeting meeting, ZoneId reader) {
        String there =
                times.there(meeting, reader).map(time -> " (" + time + ")").orElse("");
        return times.when(meeting, reader) + there;
    }

    /**
     * How far away a moment is: in minutes and hours while it is near, in days where the reader is after that.
     *
     * @param now when it is read
     * @param then the moment
     * @param reader the reader's zone
     * @return such as in 10 minutes, tomorrow, 12 days ago
     */
    public String away(Instant now, Instant then, ZoneId reader) {
        Duration gap = Duration.between(now, then).abs();
        boolean ahead = !then.isBefore(now);
        if (gap.toMinutes() == 0) {
            return "now";
        }
        if (gap.toHours() < 1) {
            return told(gap.toMinutes(), "minute", ahead);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(day(now, reader), day(then, reader)));
        if (days == 0) {
            return told(gap.toHours(), "hour", ahead);
        }
        if (days == 1) {
            return ahead ? "tomorrow" : "yesterday";
        }
        return told(days, "day", ahead);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static String told(long count, String unit, boolean ahead) {
        String amount = count + " " + unit + (count == 1 ? "" : "s");
        return ahead ? "in " + amount : amount + " ago";
    }
}
