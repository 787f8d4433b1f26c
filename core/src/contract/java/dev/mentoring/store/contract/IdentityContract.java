package dev.mentoring.store.contract;

import static dev.mentoring.store.contract.Fixtures.BEN;
import static dev.mentoring.store.contract.Fixtures.MARIA;
import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.goalId;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.action.ActionId;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.relationship.RelationshipStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids are compared character by character, and one tenant's are nothing to another. */
interface IdentityContract extends StoreUnderTest {

    @Test
    default void aRelationshipIsFoundByTheHostsIdForIt() {
        Story story = new Story(store(), "r1");
        story.propose(MARIA, proposal().externalId("row-1").build());
        story.by(BEN, me -> me.acceptAgreement(1));
        new Story(store(), "r2").propose(MARIA, proposal().build());
        new Story(store(), "r3").propose(MARIA, proposal().externalId("row-3").build());

        assertThat(found("row-1")).contains(story.id());
        assertThat(found("row-3")).contains(new RelationshipId("r3"));
        assertThat(found("row-2")).isEmpty();
        assertThat(kept(story).orElseThrow().externalId()).contains("row-1");
    }

    @Test
    default void relationshipIdsThatDifferInOneCharacterAreDifferent() {
        for (String id : List.of("a", "A", "a_", "a-", "aa")) {
            Story.active(store(), id);
        }

        new Story(store(), "A").endEarly();

        assertThat(kept(new Story(store(), "A")).orElseThrow().status()).isEqualTo(RelationshipStatus.ENDED_EARLY);
        for (String id : List.of("a", "a_", "a-", "aa")) {
            assertThat(kept(new Story(store(), id)).map(MentoringRelationship::status))
                    .contains(RelationshipStatus.ACTIVE);
        }
        assertThat(kept(new Story(store(), "AA"))).isEmpty();
    }

    @Test
    default void externalIdsThatDifferInOneCharacterAreDifferent() {
        List<String> ids = List.of("Row", "row", "row.", "row%", "row_", "row'", "r\"ow", "row\\", "row/1", "null");
        for (int i = 0; i < ids.size(); i++) {
            new Story(store(), "r" + i)
                    .propose(MARIA, proposal().externalId(ids.get(i)).build());
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(found(ids.get(i))).as(ids.get(i)).contains(new RelationshipId("r" + i));
        }
        assertThat(found("ROW")).isEmpty();
        assertThat(found("row ")).isEmpty();
    }

    @Test
    default void idsWithinARelationshipThatDifferInOneCharacterAreDifferent() {
        Story story = Story.active(store(), "r1");
        for (String id : List.of("a", "A", "a-")) {
            story.by(MARIA, me -> me.goal(goalId(id)).draft(Fixtures.goal("Goal " + id)));
            story.by(MARIA, me -> me.agreeAction(action(id, 30)));
        }
        story.by(MARIA, me -> me.session(session("a")).propose(meetingOn(7)));
        story.by(MARIA, me -> me.session(session("A")).propose(meetingOn(8)));

        story.by(MARIA, me -> me.goal(goalId("A")).abandon("Never mind"));
        story.by(MARIA, me -> me.action(new ActionId("A")).drop("Never mind"));
        story.by(BEN, me -> me.session(session("A")).confirm(1));

        MentoringRelationship kept = kept(story).orElseThrow();
        assertThat(kept.goals()).extracting(goal -> goal.id().value()).containsExactly("a", "a-");
        assertThat(kept.actions()).extracting(action -> action.id().value()).containsExactly("a", "a-");
        assertThat(kept.session(session("a")).orElseThrow().meeting().revisionInForce())
                .isZero();
    }

    @Test
    default void theLongestIdsFit() {
        String id = "Z".repeat(36);
        String hostId = "~".repeat(128);
        Story story = new Story(store(), id);

        var proposed = story.propose(
                Actor.participant(hostId),
                proposal().mentee(hostId).programme(hostId).externalId(hostId).build());

        assertThat(kept(story)).contains(proposed.relationship());
        assertThat(found(hostId)).contains(story.id());
    }

    @Test
    default void tenantsDoNotSeeOneAnother() {
        Story ours = new Story(store(), "r1");
        ours.propose(MARIA, proposal().externalId("row-1").build());
        ours.by(BEN, me -> me.acceptAgreement(1));
        ours.by(MARIA, me -> me.recordObjectives(List.of("To be heard")));
        ours.through("s1", 7);
        MentoringRelationship before = ours.loaded();
        Story theirs = new Story(ofAnotherTenant(), "r1");

        theirs.propose(BEN, proposal().externalId("row-1").build());
        theirs.by(MARIA, me -> me.acceptAgreement(1));

        assertThat(theirs.journal()).isEmpty();
        assertThat(theirs.finishedSession("s1")).isEmpty();
        assertThat(theirs.loaded().version()).isEqualTo(2);
        theirs.endEarly();
        assertThat(kept(ours)).contains(before);
        assertThat(ours.journal()).hasSize(1);
    }
}
