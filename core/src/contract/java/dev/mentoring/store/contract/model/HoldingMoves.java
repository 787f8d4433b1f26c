package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.OFTEN;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SETTLING;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.goal.GoalId;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Meeting;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjective;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.session.SessionStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the commands with which a session is prepared, held and closed come to be given. */
final class HoldingMoves {
    private HoldingMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("SessionCommands.proposeObjectives(SessionObjectives)", OFTEN, HoldingMoves::proposeObjectives);
        repertoire.add("SessionCommands.agreeObjectives(int)", OFTEN, HoldingMoves::agreeObjectives);
        repertoire.add("SessionCommands.declineObjectives(int)", SELDOM, HoldingMoves::declineObjectives);
        repertoire.add("SessionCommands.prepare(Preparation)", USUAL, HoldingMoves::prepare);
        repertoire.add("SessionCommands.start()", OFTEN, HoldingMoves::start);
        repertoire.add("SessionCommands.enterStage(ConversationStage)", OFTEN, HoldingMoves::enterStage);
        repertoire.add("SessionCommands.finish()", SETTLING, HoldingMoves::finish);
        repertoire.add("SessionCommands.logHeld(Meeting)", SELDOM, HoldingMoves::logHeld);
        repertoire.add("SessionCommands.close(SessionRecord)", SETTLING, HoldingMoves::close);
    }

    private static Move proposeObjectives(Scene scene) {
        SessionId id = scene.session(ModelSession::isAhead);
        SessionObjectives objectives = new SessionObjectives(Stream.generate(() -> objective(scene))
                .limit(scene.draws().from(1, 2))
                .toList());
        Expectation expected = rules(scene).proposeObjectives(scene.caller(), id, objectives);
        return scene.party(me -> me.session(id).proposeObjectives(objectives), expected, id, objectives);
    }

    private static SessionObjective objective(Scene scene) {
        Optional<GoalId> goal = scene.model().goals.isEmpty() || scene.draws().chance(40)
                ? Optional.empty()
                : Optional.of(scene.goal(ModelGoal::isWorkedOn));
        return new SessionObjective(scene.draws().text(), goal);
    }

    private static Move agreeObjectives(Scene scene) {
        SessionId id = scene.session(session -> session.isAhead() && session.objectives.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).agreeObjectives(scene.caller(), id, revision);
        return scene.party(me -> me.session(id).agreeObjectives(revision), expected, id, revision);
    }

    private static Move declineObjectives(Scene scene) {
        SessionId id = scene.session(session -> session.isAhead() && session.objectives.open.isPresent());
        int revision = revision(scene, id);
        Expectation expected = rules(scene).declineObjectives(scene.caller(), id, revision);
        return scene.party(me -> me.session(id).declineObjectives(revision), expected, id, revision);
    }

    private static int revision(Scene scene, SessionId id) {
        return scene.model()
                .session(id)
                .map(session -> scene.revision(session.objectives))
                .orElse(1);
    }

    private static Move prepare(Scene scene) {
        SessionId id = scene.session(ModelSession::isUnfinished);
        List<String> topics = scene.draws().texts(1, 2);
        Preparation preparation = new Preparation(scene.draws().texts(0, 1), topics);
        Expectation expected = rules(scene).prepare(scene.caller(), id, preparation);
        return scene.party(me -> me.session(id).prepare(preparation), expected, id, preparation);
    }

    private static Move start(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.SCHEDULED);
        Expectation expected = rules(scene).start(scene.caller(), id);
        return scene.party(me -> me.session(id).start(), expected, id);
    }

    private static Move enterStage(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.IN_PROGRESS);
        ConversationStage stage = scene.draws().oneOf(List.of(ConversationStage.values()));
        Expectation expected = rules(scene).enterStage(scene.caller(), id, stage);
        return scene.party(me -> me.session(id).enterStage(stage), expected, id, stage);
    }

    private static Move finish(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.IN_PROGRESS);
        Expectation expected = rules(scene).finish(scene.caller(), id);
        return scene.party(me -> me.session(id).finish(), expected, id);
    }

    private static Move logHeld(Scene scene) {
        int die = scene.draws().from(1, 100);
        SessionId id = die <= 60
                ? scene.session(ModelSession::isAhead)
                : die <= 90 ? scene.freshSession() : scene.session(session -> !session.isAhead());
        Meeting meeting = new DrawnMeetings(scene).held(scene.model().session(id));
        Expectation expected = rules(scene).logHeld(scene.caller(), id, meeting);
        return scene.party(me -> me.session(id).logHeld(meeting), expected, id, meeting);
    }

    private static Move close(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.HELD);
        SessionRecord record = new DrawnRecords(scene).of(id);
        Expectation expected = new ClosingRules(scene.model()).close(scene.caller(), id, record);
        return scene.party(me -> me.session(id).close(record), expected, id, record);
    }

    private static HoldingRules rules(Scene scene) {
        return new HoldingRules(scene.model());
    }
}
