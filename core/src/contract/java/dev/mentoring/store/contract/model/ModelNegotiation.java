package dev.mentoring.store.contract.model;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that holds once mentor and mentee have accepted the same revision of it.
 *
 * @param <T> what is negotiated
 */
final class ModelNegotiation<T> {
    int lastRevision;
    Optional<Offer<T>> inForce = Optional.empty();
    Optional<Offer<T>> open = Optional.empty();

    /**
     * One revision, with who has accepted it so far.
     *
     * @param number its number
     * @param value what it says
     * @param by who proposed it
     * @param at when
     * @param acceptances who said yes, in order
     */
    record Offer<T>(int number, T value, Role by, Instant at, List<Acceptance> acceptances) {
        boolean acceptedBy(Role party) {
            return acceptances.stream().anyMatch(yes -> yes.party() == party);
        }

        Revision<T> asRevision() {
            return asRevision(Function.identity());
        }

        <U> Revision<U> asRevision(Function<T, U> as) {
            return new Revision<>(number, as.apply(value), by, at, acceptances);
        }
    }

    /** A party accepts what they propose; a coordinator's proposal waits for both. */
    void propose(Role by, T value, Instant at) {
        lastRevision++;
        open = Optional.of(new Offer<>(lastRevision, value, by, at, new ArrayList<>()));
        if (by != Role.COORDINATOR) {
            accept(by, at, false);
        }
    }

    /** It holds at once, and needs nobody's yes. */
    void enact(Role by, T value, Instant at) {
        lastRevision++;
        inForce = Optional.of(new Offer<>(lastRevision, value, by, at, List.of()));
        open = Optional.empty();
    }

    boolean awaits(Role party, int revision) {
        return isOpen(revision) && !open.orElseThrow().acceptedBy(party);
    }

    /** What a refusal says of a revision that does not wait for this party: who proposed it, and who has accepted it already. */
    Map<String, Object> told(int revision) {
        Map<String, Object> told = new HashMap<>(Map.of("revision", revision, "lastRevision", lastRevision));
        Stream.of(open, inForce)
                .flatMap(Optional::stream)
                .filter(offer -> offer.number() == revision)
                .findFirst()
                .ifPresent(offer -> {
                    told.put("proposedBy", offer.by());
                    told.put(
                            "acceptedBy",
                            offer.acceptances().stream().map(Acceptance::party).toList());
                });
        return told;
    }

    boolean isOpen(int revision) {
        return open.filter(offer -> offer.number() == revision).isPresent();
    }

    /** Whether it comes into force by that: it does with the second yes. */
    boolean accept(Role party, Instant at, boolean attested) {
        Offer<T> offer = open.orElseThrow();
        offer.acceptances().add(new Acceptance(party, at, attested));
        if (offer.acceptedBy(Role.MENTOR) && offer.acceptedBy(Role.MENTEE)) {
            inForce = open;
            open = Optional.empty();
            return true;
        }
        return false;
    }

    void drop() {
        open = Optional.empty();
    }

    Optional<T> value() {
        return inForce.map(Offer::value);
    }

    /** What is in force or, before that, what is proposed. */
    Optional<T> valueOrOpen() {
        return inForce.or(() -> open).map(Offer::value);
    }

    Negotiated<T> asNegotiated() {
        return asNegotiated(Function.identity());
    }

    <U> Negotiated<U> asNegotiated(Function<T, U> as) {
        return new Negotiated<>(
                lastRevision, inForce.map(offer -> offer.asRevision(as)), open.map(offer -> offer.asRevision(as)));
    }
}
