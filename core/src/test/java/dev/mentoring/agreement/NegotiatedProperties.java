package dev.mentoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.participant.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The laws of negotiating: whatever two people propose, accept and drop. */
class NegotiatedProperties {
    /** What somebody does next. */
    enum Turn {
        MENTOR_PROPOSES,
        MENTEE_PROPOSES,
        COORDINATOR_PROPOSES,
        MENTOR_ACCEPTS,
        MENTEE_ACCEPTS,
        DROP,
        COORDINATOR_ENACTS
    }

    @Property
    void whatIsInForceWasAcceptedByBothAndNumbersOnlyRise(@ForAll @Size(max = 40) List<Turn> turns) {
        Negotiated<String> now = Negotiated.nothing();
        for (Turn turn : turns) {
            Negotiated<String> before = now;
            now = taken(before, turn);
            assertThat(now.lastRevision()).isBetween(before.lastRevision(), before.lastRevision() + 1);
            assertThat(now.revisionInForce()).isBetween(before.revisionInForce(), now.lastRevision());
            assertThat(now.inForce().stream())
                    .allMatch(inForce -> inForce.acceptedByBoth()
                            || inForce.acceptances().isEmpty() && inForce.by() == Role.COORDINATOR);
            assertThat(now.proposal().stream())
                    .noneMatch(Revision::acceptedByBoth)
                    .allMatch(open -> open.number() == before.lastRevision() || open.number() > before.lastRevision());
            if (now.revisionInForce() == before.revisionInForce()) {
                assertThat(now.inForce()).isEqualTo(before.inForce());
            } else {
                assertThat(now.proposal()).isEmpty();
                assertThat(turn).isIn(Turn.MENTOR_ACCEPTS, Turn.MENTEE_ACCEPTS, Turn.COORDINATOR_ENACTS);
            }
        }
    }

    @Property
    void whatIsEnactedIsInForceAtOnceAndNothingWaits(@ForAll @Size(max = 20) List<Turn> turns) {
        Negotiated<String> now = Negotiated.nothing();
        for (Turn turn : turns) {
            now = taken(now, turn);
        }
        Negotiated<String> enacted = now.enact(Role.COORDINATOR, "so be it", Instant.EPOCH);
        assertThat(enacted.value()).contains("so be it");
        assertThat(enacted.revisionInForce()).isEqualTo(enacted.lastRevision()).isEqualTo(now.lastRevision() + 1);
        assertThat(enacted.proposal()).isEmpty();
        assertThat(enacted.accept(new Acceptance(Role.MENTOR, Instant.EPOCH, false)))
                .isEqualTo(enacted);
    }

    @Property
    void acceptingTwiceIsAcceptingOnce(@ForAll @Size(max = 20) List<Turn> turns, @ForAll boolean mentor) {
        Negotiated<String> now = Negotiated.nothing();
        for (Turn turn : turns) {
            now = taken(now, turn);
        }
        Turn accept = mentor ? Turn.MENTOR_ACCEPTS : Turn.MENTEE_ACCEPTS;
        Negotiated<String> once = taken(now, accept);
        assertThat(taken(once, accept)).isEqualTo(once);
    }

    @Property
    void aProposalAwaitsThoseWhoHaveNotAcceptedIt(@ForAll @Size(max = 20) List<Turn> turns) {
        Negotiated<String> now = Negotiated.nothing();
        for (Turn turn : turns) {
            now = taken(now, turn);
        }
        for (Role party : Role.PARTIES) {
            for (int revision = 0; revision <= now.lastRevision() + 1; revision++) {
                int asked = revision;
                boolean open = now.proposal()
                        .filter(p -> p.number() == asked && !p.acceptedBy(party))
                        .isPresent();
                assertThat(now.awaits(party, revision)).isEqualTo(open);
            }
        }
        for (int number = 0; number <= now.lastRevision() + 1; number++) {
            int asked = number;
            assertThat(now.revision(number).stream())
                    .containsExactlyElementsOf(Stream.of(now.inForce(), now.proposal())
                            .flatMap(Optional::stream)
                            .filter(known -> known.number() == asked)
                            .toList());
        }
        assertThat(now.drop().value()).isEqualTo(now.value());
        assertThat(now.drop().valueOrProposed()).isEqualTo(now.value());
        assertThat(now.valueOrProposed())
                .isEqualTo(now.inForce().or(now::proposal).map(Revision::value));
    }

    private static Negotiated<String> taken(Negotiated<String> before, Turn turn) {
        Instant at = Instant.EPOCH;
        String value = "value " + (before.lastRevision() + 1);
        return switch (turn) {
            case MENTOR_PROPOSES -> before.propose(Role.MENTOR, value, at);
            case MENTEE_PROPOSES -> before.propose(Role.MENTEE, value, at);
            case COORDINATOR_PROPOSES -> before.propose(Role.COORDINATOR, value, at);
            case MENTOR_ACCEPTS -> before.accept(new Acceptance(Role.MENTOR, at, false));
            case MENTEE_ACCEPTS -> before.accept(new Acceptance(Role.MENTEE, at, false));
            case DROP -> before.drop();
            case COORDINATOR_ENACTS -> before.enact(Role.COORDINATOR, value, at);
        };
    }
}
