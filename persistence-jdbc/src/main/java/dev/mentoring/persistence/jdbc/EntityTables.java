package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.Action;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import java.util.List;
import java.util.Optional;

/** What the columns of sessions, goals and actions say beside their content. */
final class EntityTables {
    private EntityTables() {}

    static EntityTable<Session> sessions(Tables tables, Dialect dialect) {
        List<Column<Session>> projections = List.of(
                Column.number("session_number", Session::number),
                Column.code("status", Session::status),
                Column.number("revision", session -> session.meeting().revisionInForce()),
                Column.instant("starts_at", session -> session.currentMeeting().startsAt()),
                Column.instant("ends_at", session -> session.currentMeeting().endsAt()),
                Column.flag("unplanned", Session::unplanned),
                Column.optionalInstant("started_at", Session::startedAt),
                Column.optionalInstant("ended_at", Session::finishedAt),
                Column.flag("missed_by_mentor", session -> missedBy(session, Role.MENTOR)),
                Column.flag("missed_by_mentee", session -> missedBy(session, Role.MENTEE)),
                Column.optionalCode(
                        "cancelled_by", session -> cancelled(session).map(Outcome.Cancelled::by)),
                Column.flag(
                        "cancelled_late",
                        session -> cancelled(session)
                                .filter(Outcome.Cancelled::late)
                                .isPresent()),
                Column.optionalCode("reason", session -> cancelled(session).map(Outcome.Cancelled::reason)),
                Column.optionalInstant("closed_at", Session::closedAt));
        return new EntityTable<>(
                tables.named("session"),
                ContentContext.Kind.SESSION,
                Session.class,
                session -> session.id().value(),
                projections,
                dialect);
    }

    static EntityTable<SmartGoal> goals(Tables tables, Dialect dialect) {
        List<Column<SmartGoal>> projections = List.of(
                Column.code("status", SmartGoal::status),
                Column.number("revision", goal -> goal.definition().revisionInForce()),
                Column.optionalDay(
                        "target_on", goal -> goal.current().criteria().timeBound()),
                Column.optionalInstant("agreed_at", SmartGoal::agreedAt),
                Column.optionalInstant("ended_at", SmartGoal::endedAt));
        return new EntityTable<>(
                tables.named("goal"),
                ContentContext.Kind.GOAL,
                SmartGoal.class,
                goal -> goal.id().value(),
                projections,
                dialect);
    }

    static EntityTable<Action> actions(Tables tables, Dialect dialect) {
        List<Column<Action>> projections = List.of(
                Column.code("status", Action::status),
                Column.code("owner", Action::owner),
                Column.instant("agreed_at", Action::agreedAt),
                Column.day("due_on", Action::dueOn),
                Column.number("times_carried_over", Action::timesCarriedOver),
                Column.optionalInstant("ended_at", Action::endedAt),
                Column.flag("continues_beyond", Action::continuesBeyond));
        return new EntityTable<>(
                tables.named("action"),
                ContentContext.Kind.ACTION,
                Action.class,
                action -> action.id().value(),
                projections,
                dialect);
    }

    private static boolean missedBy(Session session, Role party) {
        return session.outcome()
                .filter(outcome ->
                        outcome instanceof Outcome.Missed missed && missed.by().contains(party))
                .isPresent();
    }

    private static Optional<Outcome.Cancelled> cancelled(Session session) {
        return session.outcome().filter(Outcome.Cancelled.class::isInstance).map(Outcome.Cancelled.class::cast);
    }
}
