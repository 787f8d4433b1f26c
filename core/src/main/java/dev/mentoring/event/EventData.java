package dev.mentoring.event;

import dev.mentoring.action.NewAction;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.goal.GoalDefinition;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.NextMeeting;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Collects what an event publishes, and takes of each value of the model the metadata alone. */
final class EventData {
    /** The number that the first proposal of anything has. */
    private static final int FIRST_REVISION = 1;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private EventData() {}

    static EventData none() {
        return new EventData();
    }

    static EventData of(String field, Object value) {
        return none().with(field, value);
    }

    EventData with(String field, Object value) {
        values.put(field, value);
        return this;
    }

    EventData with(String field, Optional<?> value) {
        value.ifPresent(present -> with(field, present));
        return this;
    }

    <T> EventData withEach(String field, Collection<T> elements, Function<T, EventData> entry) {
        return with(
                field,
                elements.stream().map(element -> entry.apply(element).values).toList());
    }

    EventData withFirstRevision() {
        return with("revision", FIRST_REVISION);
    }

    /** When; never where, not even in which time zone. */
    EventData with(Meeting meeting) {
        return with("startsAt", meeting.startsAt()).with("endsAt", meeting.endsAt());
    }

    EventData with(MentoringAgreement agreement) {
        return with("sessionMinutes", Math.toIntExact(agreement.sessionLength().toMinutes()))
                .with("sessionsPlanned", agreement.sessions())
                .with("cadenceDays", agreement.cadence().days())
                .with("zone", agreement.logistics().zone())
                .with("ratingsOverGroups", agreement.visibility().ratingsOverGroups())
                .with("startsOn", agreement.term().map(Term::startsOn))
                .with("endsOn", agreement.term().map(Term::endsOn))
                .with("midwayReviewOn", agreement.term().flatMap(Term::midwayReviewOn))
                .with("finalReviewOn", agreement.term().flatMap(Term::finalReviewOn));
    }

    EventData with(GoalDefinition definition) {
        return with("measures", definition.measures().size())
                .with("targetOn", definition.criteria().timeBound());
    }

    EventData with(Outcome outcome) {
        if (outcome instanceof Outcome.Missed missed) {
            List<Role> inOrder =
                    Stream.of(Role.values()).filter(missed.by()::contains).toList();
            return with("missedBy", inOrder);
        }
        return outcome instanceof Outcome.Cancelled cancelled
                ? with("cancelledBy", cancelled.by())
                        .with("reason", cancelled.reason())
                        .with("late", cancelled.late())
                : this;
    }

    EventData with(NewAction action) {
        return with("action", action.id()).with("owner", action.owner()).with("dueOn", action.dueOn());
    }

    EventData with(SessionRecord record) {
        return with("discussed", record.discussed().size())
                .with("agreed", record.agreed().size())
                .with("hopedFor", record.hopedFor().size())
                .with("reflectionQuestions", record.reflectionQuestions().size())
                .withEach(
                        "actionReviews",
                        record.actionReviews(),
                        review -> EventData.of("action", review.action())
                                .with("result", review.result())
                                .with("dueOn", review.dueOn()))
                .withEach("actions", record.actions(), action -> none().with(action))
                .with("nextMeeting", record.nextMeeting().map(NextMeetingKind::of))
                .with("nextSession", record.nextMeeting().flatMap(EventData::nextSession))
                .with("decideBy", record.nextMeeting().flatMap(EventData::decideBy));
    }

    private static Optional<SessionId> nextSession(NextMeeting next) {
        return next instanceof NextMeeting.Planned planned ? Optional.of(planned.session()) : Optional.empty();
    }

    private static Optional<LocalDate> decideBy(NextMeeting next) {
        return next instanceof NextMeeting.Deferred deferred ? Optional.of(deferred.decideBy()) : Optional.empty();
    }

    PublishedEvent as(EventType type, Stamp stamp) {
        return new PublishedEvent(type, type.version(), stamp.relationship(), stamp.by(), stamp.at(), values);
    }
}
