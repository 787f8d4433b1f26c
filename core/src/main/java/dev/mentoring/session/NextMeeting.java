package dev.mentoring.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mentoring.rule.Bounds;
import java.time.LocalDate;
import java.util.Objects;

/** How a session's record confirms the next meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NextMeeting.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = NextMeeting.Deferred.class, name = "deferred"),
    @JsonSubTypes.Type(value = NextMeeting.None.class, name = "none")
})
public sealed interface NextMeeting {

    /**
     * The next session is scheduled or proposed.
     *
     * @param session that session
     */
    record Planned(SessionId session) implements NextMeeting {
        /** Checks that there is a session. */
        public Planned {
            Objects.requireNonNull(session, "session");
        }
    }

    /**
     * The pair will settle it later.
     *
     * @param reason why, at most 2,000 characters
     * @param decideBy the day by which, in the agreement's time zone
     */
    record Deferred(String reason, LocalDate decideBy) implements NextMeeting {
        /** Checks the reason. */
        public Deferred {
            reason = Bounds.line("reason", reason);
            decideBy = Bounds.day("decideBy", decideBy);
        }

        /** The day; never the reason. */
        @Override
        public String toString() {
            return "Deferred[decideBy=" + decideBy + "]";
        }
    }

    /** There is none: this session was the last. */
    record None() implements NextMeeting {}

    /**
     * The next session is scheduled or proposed.
     *
     * @param session that session
     * @return the confirmation
     */
    static NextMeeting planned(SessionId session) {
        return new Planned(session);
    }

    /**
     * The pair will settle it later.
     *
     * @param reason why, at most 2,000 characters
     * @param decideBy the day by which
     * @return the confirmation
     * @throws dev.mentoring.rule.InvalidValueException if the reason is blank or too long
     */
    static NextMeeting deferred(String reason, LocalDate decideBy) {
        return new Deferred(reason, decideBy);
    }

    /**
     * There is none: this session was the last.
     *
     * @return the confirmation
     */
    static NextMeeting thisWasTheLast() {
        return new None();
    }
}
