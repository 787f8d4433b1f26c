package dev.mentoring.examples.portal.pair;

import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Session;
import dev.mentoring.view.PartyView;
import java.util.List;
import java.util.function.Function;

/**
 * One party's request about their pair: what they see, and what they may do about it.
 *
 * @param view what they see
 * @param me who asks
 * @param mentor the mentor
 * @param mentee the mentee
 */
public record Visit(PartyView view, Person me, Person mentor, Person mentee) {

    /**
     * The pair.
     *
     * @return the relationship's id
     */
    public RelationshipId id() {
        return view.id();
    }

    /**
     * Who asks, as the engine knows them.
     *
     * @return the actor
     */
    public Actor.Participant actor() {
        return me.asParticipant();
    }

    /**
     * The one they are paired with.
     *
     * @return the other party
     */
    public Person other() {
        return view.role() == Role.MENTOR ? mentee : mentor;
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
     * Where the pair's pages are.
     *
     * @return the address that theirs begin with
     */
    public String url() {
        return "/pairs/" + id().value();
    }

    /**
     * What forbids a command in the state that the page shows.
     *
     * @param command the command
     * @return the rules that it would break; none enables its button
     */
    public List<Violation> whyNot(Function<PartyCommands, ? extends Transition<?>> command) {
        return view.whyNot(command);
    }

    /**
     * The same visit with a finished session at hand, so that {@link #whyNot} judges commands on that as well.
     *
     * @param session the session
     * @return the visit
     */
    public Visit recalling(Session session) {
        return new Visit(view.recalling(session), me, mentor, mentee);
    }
}
