package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import dev.mentoring.view.CoordinatorView;
import java.util.List;
import java.util.stream.Stream;

/**
 * A coordinator's request about a pair of their programme.
 *
 * @param view what they see
 * @param summary what the pair has planned, and has behind it
 * @param me who asks
 * @param mentor the mentor
 * @param mentee the mentee
 */
public record ProgrammeVisit(
        CoordinatorView view, RelationshipSummary summary, Person me, Person mentor, Person mentee) {

    /**
     * The pair.
     *
     * @return the relationship's id
     */
    public RelationshipId id() {
        return view.id();
    }

    /**
     * Where the coordinator's pages about the pair are.
     *
     * @return the address that theirs begin with
     */
    public String url() {
        return ProgrammeVisitResolver.PAIRS + "/" + id().value();
    }

    /**
     * Who has a role.
     *
     * @param role mentor or mentee
     * @return the person
     */
    public Person person(Role role) {
        return role == Role.MENTOR ? mentor : mentee;
    }

    /**
     * Whose answer to the agreement that waits is missing.
     *
     * @return the mentor before the mentee
     */
    public List<Role> notAccepted() {
        return Stream.of(Role.MENTOR, Role.MENTEE)
                .filter(party -> !view.acceptedBy().contains(party))
                .toList();
    }
}
