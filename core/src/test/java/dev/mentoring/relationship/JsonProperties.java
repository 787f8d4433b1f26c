package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.action.Action;
import dev.mentoring.author.AuthorContent;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.json.Damage;
import dev.mentoring.json.Damages;
import dev.mentoring.json.MalformedDocumentException;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.Role;
import dev.mentoring.session.Session;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a store keeps of a reachable state is read as it was written, and not at all once it is damaged. */
class JsonProperties extends PlayProperties {

    @Property
    void everythingThatAStoreKeepsIsReadAsItWasWritten(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().ifPresent(accepted -> {
            MentoringRelationship live = world.live();
            assertSurvives(RelationshipBody.class, live.body());
            live.sessions().forEach(session -> assertSurvives(Session.class, session));
            live.goals().forEach(goal -> assertSurvives(SmartGoal.class, goal));
            live.actions().forEach(action -> assertSurvives(Action.class, action));
            accepted.finished().forEach(item -> assertSurvives(JournalItem.class, item));
            Role.PARTIES.forEach(author -> world.own(author).forEach(own -> assertSurvives(AuthorContent.class, own)));
        }));
    }

    @Property
    void damageToARealStateIsRefusedByItsPlaceAndProblem(@ForAll("plays") Playthrough play, @ForAll Random chosen)
            throws IOException {
        World world = play.play((w, step) -> {});
        switch (chosen.nextInt(5)) {
            case 0 ->
                assertRefusedOnceDamaged(
                        RelationshipBody.class, List.of(world.live().body()), chosen);
            case 1 -> assertRefusedOnceDamaged(Session.class, world.allSessions(), chosen);
            case 2 -> assertRefusedOnceDamaged(SmartGoal.class, world.live().goals(), chosen);
            case 3 -> assertRefusedOnceDamaged(Action.class, world.live().actions(), chosen);
            default -> assertRefusedOnceDamaged(JournalItem.class, world.journal(), chosen);
        }
    }

    private static <T> void assertRefusedOnceDamaged(Class<T> type, Collection<T> values, Random chosen)
            throws IOException {
        if (values.isEmpty()) {
            return;
        }
        T value = List.copyOf(values).get(chosen.nextInt(values.size()));
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(MentoringJson.write(type, value));
        List<Damage> damages = Damages.of(type, List.of(document));
        Damage damage = damages.get(chosen.nextInt(damages.size()));
        assertThatThrownBy(() -> MentoringJson.read(damage.document(), type))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage(damage.message(type));
    }

    private static <T> void assertSurvives(Class<T> type, T value) {
        assertThat(MentoringJson.read(MentoringJson.write(type, value), type)).isEqualTo(value);
    }
}
