package dev.mentoring.agreement;

import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that holds only when both parties have accepted the same revision of it: the agreement, a meeting's time, a
 * session's objectives, a goal. What is in force stays in force until both accept the next; a new proposal replaces the one
 * that was open. The programme's policy alone may also come into force without the two, where the organisation sees no more by
 * it. It is a value: what its methods return changes no relationship; commands do.
 *
 * @param <T> what is negotiated
 * @param lastRevision the highest revision number used so far, 0 before the first proposal
 * @param inForce the revision both have accepted, or that needed nobody's yes, if any
 * @param proposal the one revision that waits for an answer, if any
 */
public record Negotiated<T>(int lastRevision, Optional<Revision<T>> inForce, Optional<Revision<T>> proposal) {

    /**
     * Before anybody has proposed anything.
     *
     * @param <T> what is negotiated
     * @return nothing in force, nothing proposed
     */
    public static <T> Negotiated<T> nothing() {
        return new Negotiated<>(0, Optional.empty(), Optional.empty());
    }

    /**
     * What holds.
     *
     * @return the value in force, if any
     */
    public Optional<T> value() {
        return inForce.map(Revision::value);
    }

    /**
     * What is in force or, before that, what is proposed.
     *
     * @return the best known value, if any
     */
    public Optional<T> valueOrProposed() {
        return inForce.or(this::proposal).map(Revision::value);
    }

    /**
     * The number of the revision in force.
     *
     * @return its number, 0 if there is none
     */
    public int revisionInForce() {
        return inForce.map(Revision::number).orElse(0);
    }

    /**
     * Whether the open proposal is the given revision and still waits for this party's yes.
     *
     * @param party mentor or mentee
     * @param revision the revision they have seen
     * @return true if they can accept it
     */
    public boolean awaits(Role party, int revision) {
        return proposal.filter(p -> p.number() == revision && !p.acceptedBy(party))
                .isPresent();
    }

    /**
     * The revision of a number, if that is the open proposal or the one in force.
     *
     * @param number the revision's number
     * @return the revision; empty if another has taken its place, or it never was
     */
    public Optional<Revision<T>> revision(int number) {
        return Stream.of(proposal, inForce)
                .flatMap(Optional::stream)
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /**
     * With a new proposal in place of the open one. A party who proposes accepts by that; a coordinator's proposal waits
     * for both.
     *
     * @param by who proposes
     * @param value what they propose
     * @param at when
     * @return the negotiation with the next revision proposed
     */
    public Negotiated<T> propose(Role by, T value, Instant at) {
        List<Acceptance> own = by.isParty() ? List.of(new Acceptance(by, at, false)) : List.of();
        int number = lastRevision + 1;
        return new Negotiated<>(number, inForce, Optional.of(new Revision<>(number, value, by, at, own)));
    }

    /**
     * With a value in force at once, because it needs nobody's yes. An open proposal falls.
     *
     * @param by who says so
     * @param value what holds from now on
     * @param at when
     * @return the negotiation with the next revision in force
     */
    public Negotiated<T> enact(Role by, T value, Instant at) {
        int number = lastRevision + 1;
        return new Negotiated<>(
                number, Optional.of(new Revision<>(number, value, by, at, List.of())), Optional.empty());
    }

    /**
     * With one more acceptance of the open proposal, which comes into force when both have accepted it. Without an open
     * proposal nothing changes.
     *
     * @param acceptance whose yes
     * @return the negotiation after it
     */
    public Negotiated<T> accept(Acceptance acceptance) {
        return proposal.map(open -> open.accepted(acceptance))
                .map(open -> open.acceptedByBoth()
                        ? new Negotiated<>(lastRevision, Optional.of(open), Optional.<Revision<T>>empty())
                        : new Negotiated<>(lastRevision, inForce, Optional.of(open)))
                .orElse(this);
    }

    /**
     * Without the open proposal: its author withdrew it or the other party declined.
     *
     * @return what was in force stays so
     */
    public Negotiated<T> drop() {
        return new Negotiated<>(lastRevision, inForce, Optional.empty());
    }
}
