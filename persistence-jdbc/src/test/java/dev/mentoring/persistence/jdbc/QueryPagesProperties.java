package dev.mentoring.persistence.jdbc;

import static dev.mentoring.store.contract.Fixtures.action;
import static dev.mentoring.store.contract.Fixtures.meetingOn;
import static dev.mentoring.store.contract.Fixtures.proposal;
import static dev.mentoring.store.contract.Fixtures.session;

import dev.mentoring.agreement.EndReason;
import dev.mentoring.participant.Actor;
import dev.mentoring.session.CancelReason;
import dev.mentoring.store.contract.Story;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Read at any page size, a list is the same list. Many things fall on the same day, so that ids often decide. */
class QueryPagesProperties {
    private static final List<String> PEOPLE = List.of("ada", "Ben", "cem", "Dana");
    private static final List<String> PROGRAMMES = List.of("north", "North", "south");

    private final JdbcMentoring jdbc =
            JdbcMentoring.over(H2.inMemory()).migrateSchema().build();

    @Property(tries = 60)
    void theSameAtAnySizeOfPage(
            @ForAll @Size(max = 16) List<@IntRange(min = 0, max = 1_000_000) Integer> seeds,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        JdbcMentoring own = jdbc.forTenant(TestServer.freshTenant());
        Kept kept = new Kept(own.store());
        for (int i = 0; i < seeds.size(); i++) {
            tell(new Story(kept, (i % 2 == 0 ? "r" : "R") + i), new Random(seeds.get(i)));
        }

        new QueriesAgree(own.queries(), kept, size).holds();
    }

    private static void tell(Story story, Random random) {
        int first = random.nextInt(PEOPLE.size());
        String mentor = PEOPLE.get(first);
        String mentee = PEOPLE.get((first + 1 + random.nextInt(PEOPLE.size() - 1)) % PEOPLE.size());
        String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
        story.on(random.nextInt(3));
        story.propose(
                Actor.coordinator("paula", programme),
                proposal().mentor(mentor).mentee(mentee).programme(programme).build());
        if (random.nextInt(4) > 0) {
            story.by(Actor.participant(mentor), me -> me.acceptAgreement(1));
            story.by(Actor.participant(mentee), me -> me.acceptAgreement(1));
            goOn(story, Actor.participant(mentor), Actor.participant(mentee), random);
        }
    }

    private static void goOn(Story story, Actor.Participant mentor, Actor.Participant mentee, Random random) {
        for (int i = 1; i <= random.nextInt(4); i++) {
            String id = "s" + i;
            int day = 5 + i;
            story.by(mentor, me -> me.session(session(id)).propose(meetingOn(day)));
            if (random.nextBoolean()) {
                story.by(mentee, me -> me.session(session(id)).confirm(1));
            } else if (random.nextBoolean()) {
                story.by(mentee, me -> me.session(session(id)).cancel(CancelReason.WORK));
            }
        }
        for (int i = 1; i <= random.nextInt(4); i++) {
            String id = "a" + i;
            int day = 5 + random.nextInt(2);
            story.by(mentee, me -> me.agreeAction(action(id, day)));
            if (random.nextInt(3) == 0) {
                story.by(mentee, me -> me.action(action(id, day).id()).start());
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> story.by(mentee, me -> me.pause(EndReason.LEAVE));
            case 1 -> story.by(mentor, me -> me.endEarly(EndReason.NOT_A_MATCH));
            default -> {}
        }
    }
}
