package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.action.Action;
import dev.mentoring.action.ActionId;
import dev.mentoring.agreement.EndReason;
import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.examples.hrimport.programme.Series;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.session.CancelReason;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Meetings;
import dev.mentoring.session.ProposedSession;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole of one relationship, from the proposal to its end. */
final class Play {
    private static final List<EndReason> UNHAPPY =
            List.of(EndReason.NOT_A_MATCH, EndReason.NO_TIME, EndReason.CHANGED_ROLE, EndReason.PREFER_NOT_TO_SAY);
    private static final List<Role> PARTIES = List.of(Role.MENTOR, Role.MENTEE);

    private final Scene scene;
    private final Dice dice;
    private final Habits habits;
    private final Course course;
    private final Term term;
    private final Series series;
    private final int hour;
    private final GoalPlay goals;
    private final RecordPlay records;
    private final SessionPlay sessions;
    /** Before which session the course takes its turn, if it takes one. */
    private final int turn;

    private boolean midwayReviewed;

    Play(Scene scene, Dice dice, Temperament temperament, Term term, Series series, Optional<Actor.Participant> other) {
        this.scene = scene;
        this.dice = dice;
        this.habits = temperament.habits();
        this.term = term;
        this.series = series;
        boolean accepted = scene.view().status() == RelationshipStatus.ACTIVE;
        // Who has accepted can no longer decline; they can end.
        this.course = accepted && !temperament.course().begins() ? Course.ENDS_EARLY : temperament.course();
        this.hour = dice.between(9, 16);
        this.turn = dice.between(1, Math.max(1, series.sessions() - 1));
        this.goals = new GoalPlay(scene, dice, habits, term.endsOn());
        this.records = new RecordPlay(scene, dice, habits);
        this.sessions = new SessionPlay(scene, dice, habits, goals, other);
    }

    void run() {
        LocalDate start = term.startsOn();
        switch (course) {
            case IS_DECLINED -> decline(start.minusDays(8));
            case FINDS_NO_ANSWER -> scene.at(start.plusDays(14), 9).coordinatorDoes(me -> me.expire());
            case IS_WITHDRAWN -> scene.at(start.minusDays(3), 9).coordinatorDoes(me -> me.withdraw());
            default -> live();
        }
    }

    private void decline(LocalDate day) {
        EndReason reason = dice.oneOf(UNHAPPY);
        scene.at(day, 11).does(dice.oneOf(PARTIES), me -> me.decline(reason));
    }

    private void live() {
        accept();
        LocalDate start = term.startsOn();
        goals.takeStock(start.minusDays(5));
        boolean goalsEarly = !dice.chance(habits.forgets() / 2);
        if (goalsEarly) {
            goals.settle(start.minusDays(4));
        }
        List<SessionId> planned = course == Course.SESSION_BY_SESSION ? List.of() : proposeSeries();
        for (int index = 0; index < series.sessions(); index++) {
            if (index == turn && takesTurn(planned.isEmpty() ? Optional.empty() : Optional.of(planned.get(index)))) {
                return;
            }
            prepareFor(index, goalsEarly);
            SessionId id = planned.isEmpty() ? arrange(series.days().get(index)) : planned.get(index);
            if (scene.view().session(id).isPresent()) {
                meet(id, index);
            }
        }
        end();
    }

    private void accept() {
        LocalDate start = term.startsOn();
        if (scene.view().status() == RelationshipStatus.ACTIVE) {
            return;
        }
        if (dice.chance(habits.hastes())) {
            List<ProposedSession> tooSoon = List.of(proposed(series.firstOn()));
            scene.at(start.minusDays(10), 9).tries(Role.MENTEE, me -> me.proposeSeries(tooSoon));
        }
        if (dice.chance(10)) {
            MentoringAgreement agreement = agreement().toBuilder()
                    .addFurtherGroundRule("Messages are answered within two working days.")
                    .build();
            scene.at(start.minusDays(9), 9).does(Role.MENTOR, me -> me.proposeAgreement(agreement));
        }
        int revision = scene.view().agreement().lastRevision();
        for (Role party : PARTIES) {
            if (scene.view().agreement().awaits(party, revision)) {
                scene.at(start.minusDays(dice.between(6, 8)), 12).does(party, me -> me.acceptAgreement(revision));
            }
        }
    }

    private List<SessionId> proposeSeries() {
        List<ProposedSession> proposed =
                scene.newSessions(Meetings.series(meeting(series.firstOn()), series.cadence(), series.sessions()));
        scene.at(term.startsOn().minusDays(3), 9).does(Role.MENTEE, me -> me.proposeSeries(proposed));
        List<SessionRevision> seen = scene.timesToConfirm(Role.MENTOR);
        scene.at(term.startsOn().minusDays(2), 9).does(Role.MENTOR, me -> me.confirmSeries(seen));
        return proposed.stream().map(ProposedSession::id).toList();
    }

    private SessionId arrange(LocalDate day) {
        ProposedSession session = proposed(day);
        scene.at(day.minusDays(6), 9)
                .does(Role.MENTEE, me -> me.session(session.id()).propose(session.meeting()));
        scene.at(day.minusDays(6), 13)
                .does(Role.MENTOR, me -> me.session(session.id()).confirm(1));
        return session.id();
    }

    /** What a pair does, or forgets, in the weeks before a session. */
    private void prepareFor(int index, boolean goalsEarly) {
        LocalDate day = series.days().get(index);
        if (index > 0) {
            records.workOnActions(day.minusDays(7));
        }
        if (!goalsEarly && index == Math.min(2, series.sessions() - 1)) {
            goals.settle(day.minusDays(6));
        }
        boolean midway =
                term.midwayReviewOn().filter(review -> review.isBefore(day)).isPresent()
                        || 2 * index >= series.sessions();
        if (midway && !midwayReviewed) {
            midwayReviewed = true;
            LocalDate reviewDay = term.midwayReviewOn().orElse(day.minusDays(6));
            if (!dice.chance(habits.forgets() / 2)) {
                goals.review(ObjectivesReview.Kind.MIDWAY, reviewDay);
            }
            if (dice.chance(12)) {
                goals.reconsider(reviewDay);
            }
            if (dice.chance(10)) {
                goals.draftAnother(reviewDay);
            }
        }
    }

    private void meet(SessionId id, int index) {
        int gap = series.cadence().days();
        boolean last = index == series.sessions() - 1;
        if (sessions.play(id, gap, term.endsOn())) {
            goals.recordObjectives();
            boolean late = !last && dice.chance(habits.forgets() / 3);
            if (!late) {
                scene.at(scene.today().plusDays(dice.between(0, 2)), 17);
                records.closeAll(last);
                goals.observe(100 * (index + 1) / series.sessions());
            }
            if (dice.chance(5)) {
                scene.at(scene.today().plusDays(2), 9);
                records.amend();
            }
        }
        int spontaneity = course == Course.SESSION_BY_SESSION ? 40 : 4;
        if (!last && gap >= 14 && dice.chance(spontaneity)) {
            meetUnplanned(series.days().get(index).plusDays(gap / 2));
        }
    }

    private void meetUnplanned(LocalDate day) {
        ProposedSession met = proposed(day);
        scene.at(day, 20).does(dice.oneOf(PARTIES), me -> me.session(met.id()).logHeld(met.meeting()));
        goals.recordObjectives();
        records.closeAll(false);
    }

    /** True if the relationship is over with it. */
    private boolean takesTurn(Optional<SessionId> next) {
        LocalDate day = series.days().get(turn);
        if (course == Course.ENDS_EARLY) {
            EndReason reason = dice.chance(25) ? EndReason.OBJECTIVES_REACHED : dice.oneOf(UNHAPPY);
            scene.at(day.minusDays(2), 9).does(dice.oneOf(PARTIES), me -> me.endEarly(reason));
            return true;
        }
        if (course != Course.WITH_A_PAUSE && course != Course.DRIFTS_AWAY) {
            return false;
        }
        scene.at(day.minusDays(8), 9).does(dice.oneOf(PARTIES), me -> me.pause(EndReason.LEAVE));
        if (dice.chance(habits.hastes())) {
            ProposedSession instead = proposed(day.plusDays(1));
            scene.at(day.minusDays(7), 9)
                    .tries(Role.MENTOR, me -> me.session(instead.id()).propose(instead.meeting()));
        }
        if (course == Course.DRIFTS_AWAY) {
            scene.at(term.endsOn(), 9).coordinatorDoes(me -> me.endEarly(EndReason.PROGRAMME));
            return true;
        }
        next.ifPresent(id -> scene.at(day.minusDays(3), 9)
                .does(Role.MENTEE, me -> me.session(id).cancel(CancelReason.PERSONAL)));
        scene.at(day.plusDays(Math.min(8, series.cadence().days() / 3)), 9).does(Role.MENTEE, me -> me.resume());
        return false;
    }

    private void end() {
        LocalDate reviewDay = term.finalReviewOn().orElse(term.endsOn());
        scene.at(reviewDay, 13);
        records.closeAll(true);
        if (scene.view().trackRecord().held() == 0) {
            scene.does(Role.MENTEE, me -> me.endEarly(EndReason.NO_TIME));
            return;
        }
        for (Session left : scene.view().sessions()) {
            scene.does(Role.MENTEE, me -> me.session(left.id()).cancel(CancelReason.NOT_NEEDED));
        }
        goals.observe(100);
        if (dice.chance(habits.hastes())) {
            scene.tries(Role.MENTEE, me -> me.complete(Set.of()));
        }
        goals.review(ObjectivesReview.Kind.FINAL, reviewDay);
        goals.conclude(scene.today());
        records.settleActions(term.endsOn());
        Set<ActionId> continuing =
                scene.view().actions().stream().map(Action::id).collect(Collectors.toSet());
        scene.at(term.endsOn(), 17).does(dice.oneOf(PARTIES), me -> me.complete(continuing));
        if (dice.chance(4)) {
            scene.at(term.endsOn().plusDays(10), 9);
            records.amend();
        }
    }

    private ProposedSession proposed(LocalDate day) {
        return scene.newSessions(List.of(meeting(day))).get(0);
    }

    private Meeting meeting(LocalDate day) {
        return Meeting.online(
                day.atTime(hour, 0), scene.zone(), agreement().sessionLength(), "https://meet.example/" + hour);
    }

    private MentoringAgreement agreement() {
        return scene.view()
                .agreement()
                .valueOrProposed()
                .orElseThrow(() -> new IllegalStateException("a relationship comes with an agreement"));
    }
}
