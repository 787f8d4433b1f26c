package dev.mentoring.examples.portal.schedule;

import dev.mentoring.event.SessionEvent;
import dev.mentoring.event.SessionEvent.SessionCancelled;
import dev.mentoring.event.SessionEvent.SessionLogged;
import dev.mentoring.event.SessionEvent.SessionMissed;
import dev.mentoring.event.SessionEvent.SessionOutcomeCorrected;
import dev.mentoring.event.SessionEvent.SessionProposed;
import dev.mentoring.event.SessionEvent.SessionTimeProposed;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.relationship.SessionCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Something that a form does to a session's time or outcome. Each has a page of its own, by its name; what the page says is
 * among the messages.
 *
 * @param <E> what happens
 * @param name its name in addresses and messages
 * @param done what to say when it is done
 * @param asks what its form asks for
 * @param command what it does with what was typed
 */
record TimeChange<E extends SessionEvent>(
        String name, String done, Set<Ask> asks, BiFunction<SessionCommands, TimeForm, Transition<E>> command) {

    /** A part of a form. */
    enum Ask {
        /** When and where. */
        MEETING,
        /** Who missed it. */
        ABSENT,
        /** Who called it off, and whether late. */
        CALLER,
        /** Why it is called off. */
        CANCELLATION,
        /** Why an outcome is corrected. */
        CORRECTION
    }

    private static final TimeChange<SessionProposed> PROPOSE = of(
            "propose",
            "The session is proposed, and waits for the other to confirm it.",
            (session, form) -> session.propose(form.meeting()),
            Ask.MEETING);
    private static final TimeChange<SessionTimeProposed> RESCHEDULE = of(
            "reschedule",
            "The other time is proposed.",
            (session, form) -> session.reschedule(form.meeting()),
            Ask.MEETING);
    private static final TimeChange<SessionLogged> LOG = of(
            "held",
            "It is written down that you met.",
            (session, form) -> session.logHeld(form.meeting()),
            Ask.MEETING);
    private static final TimeChange<SessionMissed> MISS =
            of("missed", "It is written down.", (session, form) -> session.recordMissed(form.absent()), Ask.ABSENT);
    private static final TimeChange<SessionCancelled> CANCEL =
            of("cancel", "The session is called off.", TimeChange::cancel, Ask.CANCELLATION);
    private static final TimeChange<SessionOutcomeCorrected> CORRECT_TO_HELD = of(
            "correct-to-held",
            "The outcome is corrected.",
            (session, form) -> session.correct(form.meeting(), form.correction()),
            Ask.MEETING,
            Ask.CORRECTION);
    private static final TimeChange<SessionOutcomeCorrected> CORRECT_TO_MISSED = of(
            "correct-to-missed",
            "The outcome is corrected.",
            (session, form) -> session.correct(new Outcome.Missed(form.absent()), form.correction()),
            Ask.ABSENT,
            Ask.CORRECTION);
    private static final TimeChange<SessionOutcomeCorrected> CORRECT_TO_CANCELLED = of(
            "correct-to-cancelled",
            "The outcome is corrected.",
            (session, form) -> session.correct(form.cancelled(), form.correction()),
            Ask.CALLER,
            Ask.CANCELLATION,
            Ask.CORRECTION);

    /** What brings a session in. */
    private static final List<TimeChange<?>> NEW = List.of(PROPOSE, LOG);

    private static final List<TimeChange<?>> AHEAD = List.of(RESCHEDULE, LOG, MISS, CANCEL);
    private static final List<TimeChange<?>> CORRECTIONS =
            List.of(CORRECT_TO_HELD, CORRECT_TO_MISSED, CORRECT_TO_CANCELLED);

    /** What is worth offering for a session that stands so; whether it may be, the engine says. */
    static List<TimeChange<?>> of(SessionStatus status) {
        if (status.isAhead()) {
            return AHEAD;
        }
        return status.isCorrectable() ? CORRECTIONS : List.of();
    }

    /** What brings in a session by that name. */
    static TimeChange<?> toBringIn(String name) {
        return named(name, NEW);
    }

    /** What is done to a session by that name, however it stands. */
    static TimeChange<?> named(String name) {
        return named(name, Stream.concat(AHEAD.stream(), CORRECTIONS.stream()).toList());
    }

    /** Whether its form asks for that. */
    public boolean asks(Ask ask) {
        return asks.contains(ask);
    }

    /**
     * What forbids the change whatever is typed: of a time that is over, one that is ahead and the session's own, it asks about
     * the one that fits best.
     *
     * @param visit who would change it, recalling the session if it is finished
     * @param session the session, or a fresh id
     * @return nothing if there is a form that would be accepted
     */
    List<Violation> whyNot(Visit visit, SessionId session) {
        Suggestion some = new Suggestion(visit);
        Stream<Meeting> own = visit.view().session(session).map(Session::currentMeeting).stream();
        return Stream.concat(own, Stream.of(some.later(), some.earlier()))
                .map(TimeForm::answered)
                .map(form -> visit.whyNot(me -> command.apply(me.session(session), form)))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static TimeChange<?> named(String name, List<TimeChange<?>> among) {
        return among.stream()
                .filter(change -> change.name().equals(name))
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
    }

    private static Transition<SessionCancelled> cancel(SessionCommands session, TimeForm form) {
        return Typed.text(form.note())
                .map(note -> session.cancel(form.cancelReason(), note))
                .orElseGet(() -> session.cancel(form.cancelReason()));
    }

    private static <E extends SessionEvent> TimeChange<E> of(
            String name,
            String done,
            BiFunction<SessionCommands, TimeForm, Transition<E>> command,
            Ask first,
            Ask... more) {
        return new TimeChange<>(name, done, EnumSet.of(first, more), command);
    }
}
