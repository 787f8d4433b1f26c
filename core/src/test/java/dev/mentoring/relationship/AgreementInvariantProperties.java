package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the relationship and its agreement in every reachable state. */
class AgreementInvariantProperties extends PlayProperties {

    @Property
    @ProofOf(value = Rule.RELATIONSHIP_TWO_PEOPLE, kind = BY_CONSTRUCTION)
    void mentorAndMenteeAreTwoPeople(@ForAll("plays") Playthrough play) {
        World world = play.play(
                (w, step) -> assertThat(w.live().pair()).isEqualTo(step.before().pair()));
        assertThat(world.live().pair().mentor())
                .isNotEqualTo(world.live().pair().mentee());
    }

    @Property
    void theStatusMovesAsItsTableSays(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            RelationshipStatus from = step.before().status();
            RelationshipStatus to = world.live().status();
            assertThat(from == to || from.next().contains(to))
                    .as(step::toString)
                    .isTrue();
        });
    }

    @Property
    @ProofOf(value = Rule.AGREEMENT_ACCEPTED_BY_BOTH, kind = BY_CONSTRUCTION)
    void onlyWhatBothAcceptedIsInForce(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            Optional<Revision<MentoringAgreement>> inForce =
                    world.live().body().agreement().inForce();
            boolean ever = world.live().body().activatedAt().isPresent();
            assertThat(inForce.isPresent()).as(step::toString).isEqualTo(ever);
            assertThat(inForce.stream()).allMatch(Revision::acceptedByBoth);
            switch (world.live().status()) {
                case ACTIVE, ON_HOLD, COMPLETED, ENDED_EARLY -> assertThat(ever).isTrue();
                case PROPOSED, DECLINED, WITHDRAWN, EXPIRED -> assertThat(ever).isFalse();
            }
        });
    }

    @Property
    @ProofOf(
            value = {
                Rule.AGREEMENT_CONFIDENTIALITY_FIRST,
                Rule.AGREEMENT_VISIBILITY_STATED,
                Rule.AGREEMENT_SESSION_LENGTH_STATED,
                Rule.AGREEMENT_LOGISTICS
            },
            kind = BY_CONSTRUCTION)
    void everyVersionStatesWhatItMust(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> versions(world.live()).map(Revision::value).forEach(agreement -> {
            assertThat(agreement.groundRules().get(0)).startsWith(MentoringAgreement.CONFIDENTIALITY);
            assertThat(agreement.visibility().statement()).isNotBlank();
            assertThat(agreement.visibility().exception()).contains("safeguarding");
            assertThat(agreement.sessionLength()).isPositive();
            assertThat(agreement.logistics().zone()).isNotNull();
            assertThat(agreement.logistics().mode()).isNotNull();
        }));
    }

    @Property
    @ProofOf(value = Rule.AGREEMENT_AMENDED_BY_BOTH, kind = BY_CONSTRUCTION)
    void theOldVersionStandsUntilBothAcceptTheNextAndStaysReadable(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            Negotiated<MentoringAgreement> before = step.before().body().agreement();
            Negotiated<MentoringAgreement> after = world.live().body().agreement();
            if (after.revisionInForce() == before.revisionInForce()) {
                assertThat(after.inForce()).isEqualTo(before.inForce());
                return;
            }
            assertThat(step.accepted()).get().extracting(Transition::event).isInstanceOf(AgreementAccepted.class);
            assertThat(after.revisionInForce()).isGreaterThan(before.revisionInForce());
            before.inForce()
                    .ifPresent(old -> assertThat(world.journal()).contains(new JournalItem.SupersededAgreement(old)));
        });
    }

    @Property
    @ProofOf(value = Rule.RELATIONSHIP_END_REASON, kind = BY_CONSTRUCTION)
    void whatIsPausedDeclinedOrEndedEarlyHasAPartyAndAReason(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> assertThat(world.live().body().interruption().isPresent())
                .as(step::toString)
                .isEqualTo(
                        switch (world.live().status()) {
                            case ON_HOLD, DECLINED, ENDED_EARLY -> true;
                            case PROPOSED, ACTIVE, COMPLETED, WITHDRAWN, EXPIRED -> false;
                        }));
    }

    @Property
    void everyPauseIsInTheJournalOnceItIsOver(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            boolean over = step.before().status() == RelationshipStatus.ON_HOLD
                    && world.live().status() != RelationshipStatus.ON_HOLD;
            if (over) {
                Interruption pause = step.before().body().interruption().orElseThrow();
                assertThat(world.journal()).as(step::toString).contains(new JournalItem.Pause(pause));
            }
        });
    }

    @Property
    void nothingIsLiveAfterTheEnd(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            MentoringRelationship live = world.live();
            assertThat(live.body().endedAt().isPresent())
                    .isNotEqualTo(live.status().isLive());
            if (!live.status().isLive()) {
                assertThat(live.sessions()).as(step::toString).isEmpty();
                assertThat(live.goals()).as(step::toString).isEmpty();
                assertThat(live.actions()).as(step::toString).isEmpty();
                assertThat(live.phase()).isEqualTo(RelationshipPhase.MOVING_ON);
            }
        });
    }

    private static Stream<Revision<MentoringAgreement>> versions(MentoringRelationship live) {
        return Stream.concat(live.body().agreement().inForce().stream(), live.body().agreement().proposal().stream());
    }
}
