package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.Action;
import dev.mentoring.goal.SmartGoal;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.session.Session;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a store keeps of a reachable state is read as it was written. */
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
        }));
    }

    private static <T> void assertSurvives(Class<T> type, T value) {
        assertThat(MentoringJson.read(MentoringJson.write(type, value), type)).isEqualTo(value);
    }
}
