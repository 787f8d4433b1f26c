package dev.mentoring.store.contract.model;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ValueRating;
import dev.mentoring.goal.GoalId;
import dev.mentoring.goal.GoalStatus;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.session.Agenda;
import dev.mentoring.session.Outcome;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.contract.model.ModelNegotiation.Offer;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What the views should show of a relationship: the model, counted and sorted anew each time. */
final class Sight {
    private static final Comparator<Action> BY_ID =
            Comparator.comparing(action -> action.id().value());

    static final int OWN_IN_VIEW = 100;

    private final ModelRelationship model;

    Sight(ModelRelationship model) {
        this.model = model;
    }

    Differences from(CoordinatorView view) {
        Differences differences = new Differences();
        differences.same("coordinator's view", coordinatorView(), view);
        return differences;
    }

    /** Everything that a party reads, but for the journal. */
    Differences from(PartyView view) {
        Differences differences = new Differences();
        Role reader = view.role();
        differences.same("id", model.id, view.id());
        differences.same("version", model.version, view.version());
        differences.same("shared version", model.sharedVersion, view.sharedVersion());
        differences.same("pair", pair(), view.pair());
        differences.same("status", model.status, view.status());
        differences.same("phase", phase(), view.phase());
        differences.same("interruption", model.interruption, view.interruption());
        differences.same("agreement", model.agreement.asNegotiated(), view.agreement());
        differences.same("policy", model.policies.asNegotiated(ModelPolicy::asPolicy), view.policy());
        differences.same("zone", model.zone(), view.zone());
        differences.same("objectives", model.objectives, view.objectives());
        differences.same("self-assessment", model.selfAssessment, view.selfAssessment());
        differences.same("midway review", model.midwayReview, view.midwayReview());
        differences.same("final review", model.finalReview, view.finalReview());
        differences.same("track record", trackRecord(), view.trackRecord());
        differences.same("last record", model.lastRecord, view.lastRecord());
        differences.same("sessions", sessions(), view.sessions());
        differences.same("times to confirm", timesToConfirm(reader), view.timesToConfirm());
        agendaOfOne(differences, view);
        differences.same("goals", goals(), view.goals().stream().collect(byGoalId()));
        own(differences, view);
        differences.same("order of actions", sorted(view.actions()), view.actions());
        differences.same("actions", actions(), byId(view.actions()));
        return differences;
    }

    /** Nothing of the other party's is among it. */
    private void own(Differences differences, PartyView view) {
        ModelOwn own = model.own(view.role());
        differences.same("own", own.latestFirst().stream().limit(OWN_IN_VIEW).toList(), view.own());
        differences.same("reflections", among(view, Reflection.class), view.reflections());
        differences.same("ratings", among(view, ValueRating.class), view.ratings());
        for (ModelSession session : model.liveSessions()) {
            differences.same(
                    "private preparation of " + session.id,
                    among(view, PrivatePreparation.class).stream()
                            .filter(kept -> kept.session().equals(session.id))
                            .map(PrivatePreparation::preparation)
                            .findFirst(),
                    view.privatePreparation(session.id));
        }
    }

    private <T extends AuthorContent> List<T> among(PartyView view, Class<T> type) {
        return model.own(view.role()).latestFirst().stream()
                .limit(OWN_IN_VIEW)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Another session's each time: an agenda repeats much of what is compared already. */
    private void agendaOfOne(Differences differences, PartyView view) {
        List<ModelSession> live = model.liveSessions();
        if (!live.isEmpty()) {
            ModelSession session = live.get((int) (model.version % live.size()));
            Optional<Agenda> seen = view.agenda(session.id).map(Sight::settled);
            differences.same("agenda of " + session.id, Optional.of(agenda(session)), seen);
        }
    }

    private Pair pair() {
        return new Pair(model.proposal.mentor(), model.proposal.mentee());
    }

    private RelationshipPhase phase() {
        if (!model.isLive()) {
            return RelationshipPhase.MOVING_ON;
        }
        int held = count(model.sessions, ModelSession::wasHeld);
        boolean seriesHeld = model.agreement
                .value()
                .map(MentoringAgreement::sessions)
                .filter(planned -> held >= planned)
                .isPresent();
        if (seriesHeld || model.finalReview.isPresent()) {
            return RelationshipPhase.WINDING_UP;
        }
        if (model.goals.stream().anyMatch(goal -> goal.agreedAt.isPresent())) {
            return RelationshipPhase.PROGRESS_MAKING;
        }
        return held > 0 ? RelationshipPhase.DIRECTION_SETTING : RelationshipPhase.RAPPORT_BUILDING;
    }

    private TrackRecord trackRecord() {
        List<ModelSession> sessions = model.sessions;
        return new TrackRecord(
                sessions.size(),
                count(sessions, ModelSession::wasHeld),
                count(sessions, session -> session.status == SessionStatus.CLOSED),
                count(sessions, session -> session.wasMissedBy(Set.of(Role.MENTOR, Role.MENTEE))),
                count(sessions, session -> session.wasMissedBy(Set.of(Role.MENTOR))),
                count(sessions, session -> session.wasMissedBy(Set.of(Role.MENTEE))),
                count(sessions, session -> session.cancellation().isPresent()),
                count(
                        sessions,
                        session -> session.cancellation()
                                .filter(Outcome.Cancelled::late)
                                .isPresent()),
                model.rescheduled,
                count(model.goals, goal -> goal.agreedAt.isPresent()),
                count(model.goals, goal -> goal.status == GoalStatus.ACHIEVED),
                model.actions.size(),
                count(model.actions, action -> action.status == ActionStatus.DONE),
                count(model.actions, action -> action.status == ActionStatus.DROPPED),
                model.lastHeldAt(),
                model.lastClosedHeldAt(),
                model.recentAttendance);
    }

    private static <T> int count(List<T> all, Predicate<T> condition) {
        return (int) all.stream().filter(condition).count();
    }

    private CoordinatorView coordinatorView() {
        List<ModelSession> live = model.liveSessions();
        return new CoordinatorView(
                model.id,
                model.version,
                pair(),
                model.proposal.programme(),
                model.proposal.externalId(),
                model.status,
                phase(),
                model.proposedAt,
                model.activatedAt,
                model.endedAt,
                model.interruption.map(Interruption::reason),
                model.agreement.open.map(Offer::number),
                model.agreement.open.map(Sight::acceptedBy).orElse(Set.of()),
                model.policy().asPolicy(),
                model.policies.open.map(Offer::number),
                trackRecord(),
                live.stream()
                        .filter(session -> session.status == SessionStatus.SCHEDULED)
                        .map(ModelSession::startsAt)
                        .findFirst(),
                count(live, session -> session.status == SessionStatus.HELD),
                model.liveGoals().size(),
                model.liveActions().size());
    }

    private static Set<Role> acceptedBy(Offer<?> offer) {
        return Role.PARTIES.stream().filter(offer::acceptedBy).collect(Collectors.toSet());
    }

    private List<Session> sessions() {
        return model.liveSessions().stream().map(ModelSession::asSession).toList();
    }

    private List<SessionRevision> timesToConfirm(Role reader) {
        return model.liveSessions().stream()
                .filter(ModelSession::isAhead)
                .flatMap(session -> session.meeting.open.stream()
                        .filter(offer -> !offer.acceptedBy(reader))
                        .map(offer -> new SessionRevision(session.id, offer.number())))
                .toList();
    }

    private Agenda agenda(ModelSession session) {
        Optional<ModelSession> next = model.liveSessions().stream()
                .filter(other -> other.isAhead() && other.startsAt().isAfter(session.startsAt()))
                .findFirst();
        return settled(new Agenda(
                new Agenda.Review(
                        model.liveActions().stream().map(ModelAction::asAction).toList(), model.lastRecord),
                session.objectives.valueOrOpen(),
                List.of(),
                new Agenda.ValueReview(model.lastRecord.flatMap(SessionRecord::improvement)),
                next.map(ModelSession::asSession)));
    }

    /** Of two actions agreed at once for the same day either may stand first. */
    private static Agenda settled(Agenda agenda) {
        return new Agenda(
                new Agenda.Review(
                        byId(agenda.review().unresolvedActions()),
                        agenda.review().lastRecord()),
                agenda.objectives(),
                agenda.agreedActions(),
                agenda.valueReview(),
                agenda.nextMeeting());
    }

    private Map<GoalId, SmartGoal> goals() {
        return model.liveGoals().stream().map(ModelGoal::asGoal).collect(byGoalId());
    }

    private static Collector<SmartGoal, ?, Map<GoalId, SmartGoal>> byGoalId() {
        return Collectors.toMap(SmartGoal::id, Function.identity());
    }

    private List<Action> actions() {
        return byId(model.liveActions().stream().map(ModelAction::asAction).toList());
    }

    private static List<Action> byId(List<Action> actions) {
        return actions.stream().sorted(BY_ID).toList();
    }

    private static List<Action> sorted(List<Action> actions) {
        return actions.stream()
                .sorted(Comparator.comparing(Action::dueOn).thenComparing(Action::agreedAt))
                .toList();
    }
}
