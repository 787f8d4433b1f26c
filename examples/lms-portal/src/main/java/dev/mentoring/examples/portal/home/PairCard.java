package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import java.util.List;

/**
 * One of my pairs, on the first page.
 *
 * @param summary where it stands
 * @param role what I am in it
 * @param other who I am paired with
 * @param nudges what needs me
 */
record PairCard(RelationshipSummary summary, Role role, Person other, List<Nudge> nudges) {
    boolean isLive() {
        return summary.status().isLive();
    }

    public String url() {
        return "/pairs/" + summary.id().value();
    }
}
