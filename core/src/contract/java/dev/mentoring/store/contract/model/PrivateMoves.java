package dev.mentoring.store.contract.model;

import static dev.mentoring.store.contract.model.Repertoire.Frequency.AFTERWARDS;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.SELDOM;
import static dev.mentoring.store.contract.model.Repertoire.Frequency.USUAL;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.util.List;
import java.util.Optional;

/** How the commands with which a party writes for themselves come to be given. */
final class PrivateMoves {
    private PrivateMoves() {}

    static void enter(Repertoire repertoire) {
        repertoire.add("PrivateCommands.writeReflection(ReflectionId, String)", SELDOM, PrivateMoves::writeReflection);
        repertoire.add(
                "PrivateCommands.writeReflection(ReflectionId, SessionId, String)",
                SELDOM,
                PrivateMoves::writeReflectionOnSession);
        repertoire.add("PrivateCommands.shareReflection(ReflectionId)", SELDOM, PrivateMoves::shareReflection);
        repertoire.add("PrivateCommands.eraseReflection(ReflectionId)", SELDOM, PrivateMoves::eraseReflection);
        repertoire.add(
                "PrivateCommands.writePreparation(SessionId, Preparation)", USUAL, PrivateMoves::writePreparation);
        repertoire.add("PrivateCommands.sharePreparation(SessionId)", USUAL, PrivateMoves::sharePreparation);
        repertoire.add("PrivateCommands.erasePreparation(SessionId)", SELDOM, PrivateMoves::erasePreparation);
        repertoire.add("PrivateCommands.giveRating(SessionId, int)", AFTERWARDS, PrivateMoves::giveRating);
        repertoire.add("PrivateCommands.declineRating(SessionId)", SELDOM, PrivateMoves::declineRating);
    }

    private static Move writeReflection(Scene scene) {
        ReflectionId id = scene.draws().chance(80) ? fresh(scene) : written(scene);
        String text = scene.draws().textOrBlank();
        Expectation expected = rules(scene).writeReflection(scene.caller(), id, text);
        return scene.party(me -> me.privately().writeReflection(id, text), expected, id);
    }

    private static Move writeReflectionOnSession(Scene scene) {
        ReflectionId id = scene.draws().chance(80) ? fresh(scene) : written(scene);
        SessionId session = scene.session(any -> true);
        String text = scene.draws().textOrBlank();
        Expectation expected = rules(scene).writeReflection(scene.caller(), id, session, text);
        return scene.party(me -> me.privately().writeReflection(id, session, text), expected, id, session);
    }

    private static Move shareReflection(Scene scene) {
        ReflectionId id = written(scene);
        Expectation expected = rules(scene).shareReflection(scene.caller(), id);
        return scene.party(me -> me.privately().shareReflection(id), expected, id);
    }

    private static Move eraseReflection(Scene scene) {
        ReflectionId id = written(scene);
        Expectation expected = rules(scene).eraseReflection(scene.caller(), id);
        return scene.party(me -> me.privately().eraseReflection(id), expected, id);
    }

    /** Mostly the caller's; now and then the other party's. */
    private static ReflectionId written(Scene scene) {
        Role likely = scene.caller()
                .role()
                .filter(by -> by.isParty() && scene.draws().chance(85))
                .orElseGet(() -> scene.draws().oneOf(Role.MENTOR, Role.MENTEE));
        List<Reflection> written = scene.model().own(likely).latestFirst(Reflection.class);
        return written.isEmpty() ? fresh(scene) : scene.draws().oneOf(written).id();
    }

    private static ReflectionId fresh(Scene scene) {
        return new ReflectionId(scene.draws().freshId("n"));
    }

    private static Move writePreparation(Scene scene) {
        SessionId id = scene.session(ModelSession::isUnfinished);
        Preparation preparation =
                new Preparation(scene.draws().texts(0, 1), scene.draws().texts(1, 2));
        Expectation expected = rules(scene).writePreparation(scene.caller(), id, preparation);
        return scene.party(me -> me.privately().writePreparation(id, preparation), expected, id, preparation);
    }

    private static Move erasePreparation(Scene scene) {
        SessionId id = preparedByTheCaller(scene);
        Expectation expected = rules(scene).erasePreparation(scene.caller(), id);
        return scene.party(me -> me.privately().erasePreparation(id), expected, id);
    }

    private static SessionId preparedByTheCaller(Scene scene) {
        return scene.session(session -> scene.caller()
                .role()
                .filter(Role::isParty)
                .flatMap(by -> scene.model().own(by).find(AuthorKey.preparationOf(session.id)))
                .isPresent());
    }

    private static Move sharePreparation(Scene scene) {
        SessionId id = preparedByTheCaller(scene);
        Expectation expected = rules(scene).sharePreparation(scene.caller(), id);
        return scene.party(me -> me.privately().sharePreparation(id), expected, id);
    }

    private static Move giveRating(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.CLOSED);
        int value = scene.draws().chance(97)
                ? scene.draws().from(1, 5)
                : scene.draws().oneOf(0, 6);
        Expectation expected = rules(scene).rate(scene.caller(), id, Optional.of(value));
        return scene.party(me -> me.privately().giveRating(id, value), expected, id, value);
    }

    private static Move declineRating(Scene scene) {
        SessionId id = scene.session(session -> session.status == SessionStatus.CLOSED);
        Expectation expected = rules(scene).rate(scene.caller(), id, Optional.empty());
        return scene.party(me -> me.privately().declineRating(id), expected, id);
    }

    private static PrivateRules rules(Scene scene) {
        return new PrivateRules(scene.model());
    }
}
