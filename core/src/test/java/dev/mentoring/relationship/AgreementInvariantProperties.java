package dev.mentoring.relationship;

import static dev.mentoring.rule.ProofOf.Kind.BY_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.agreement.Revision;
import dev.mentoring.event.AgreementEvent.AgreementAccepted;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.PolicyEvent.PolicyAccepted;
import dev.mentoring.event.RelationshipEvent.RelationshipDeclined;
import dev.mentoring.event.RelationshipEvent.RelationshipEndedEarly;
import dev.mentoring.event.RelationshipEvent.RelationshipPaused;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.ProofOf;
import dev.mentoring.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        play.play((world, step) -> versions(world).map(Revision::value).forEach(agreement -> {
            assertThat(agreement.groundRules())
                    .startsWith(Stream.concat(
                                    Stream.of(MentoringAgreement.CONFIDENTIALITY),
                                    agreement.confidentialityExtension().stream())
                            .collect(Collectors.joining(" ")))
                    .endsWith(agreement.furtherGroundRules().toArray(String[]::new))
                    .hasSize(1 + agreement.furtherGroundRules().size());
            assertThat(agreement.clauses())
                    .startsWith(agreement.groundRules().toArray(String[]::new))
                    .endsWith(
                            agreement.visibility().statement(),
                            agreement.visibility().exception())
                    .hasSize(agreement.groundRules().size() + 2);
            assertThat(agreement.visibility().statement().contains("no ratings"))
                    .isNotEqualTo(agreement.visibility().ratingsOverGroups());
            assertThat(agreement.visibility().exception()).contains("safeguarding", "legal duty");
            assertThat(agreement.sessionLength()).isPositive();
            assertThat(agreement.logistics().zone()).isNotNull();
            assertThat(agreement.logistics().mode()).isNotNull();
        }));
    }

    @Property(tries = 80)
    @ProofOf(value = Rule.AGREEMENT_VISIBILITY_STATED, kind = BY_CONSTRUCTION)
    void theAgreementNeverSaysLessThanTheOrganisationSees(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            RelationshipBody body = world.live().body();
            assertThat(body.agreement().valueOrProposed().orElseThrow().visibility())
                    .as(step::toString)
                    .matches(visibility -> visibility.states(body.policyInForce()));
        });
    }

    @Property(tries = 80)
    void theOrganisationSeesMoreOnlyOnceBothHaveAccepted(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            RelationshipBody before = step.before().body();
            RelationshipBody after = world.live().body();
            boolean unstated = before.agreement()
                    .value()
                    .filter(agreement -> !agreement.visibility().states(after.policyInForce()))
                    .isPresent();
            if (unstated) {
                assertThat(after.policy().inForce()).get().matches(Revision::acceptedByBoth);
                assertThat(after.agreement().revisionInForce())
                        .as(step::toString)
                        .isGreaterThan(before.agreement().revisionInForce());
            }
        });
    }

    @Property
    void aPolicyStandsUntilAnotherIsInForceAndStaysReadable(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            Negotiated<MentoringPolicy> before = step.before().body().policy();
            Negotiated<MentoringPolicy> after = world.live().body().policy();
            if (after.revisionInForce() == before.revisionInForce()) {
                assertThat(after.inForce()).isEqualTo(before.inForce());
            } else {
                assertThat(after.proposal()).as(step::toString).isEmpty();
                assertThat(world.journal())
                        .contains(new JournalItem.SupersededPolicy(
                                before.inForce().orElseThrow()));
            }
        });
    }

    @Property(tries = 80)
    void anAcceptanceSaysWhichVersionOfTheAgreementStatesThePolicyOnceBothHave(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> step.accepted().ifPresent(accepted -> {
            if (accepted.event() instanceof PolicyAccepted yes) {
                RelationshipBody body = world.live().body();
                boolean both = body.policy().revisionInForce() == yes.revision();
                assertThat(yes.agreementRevision())
                        .as(step::toString)
                        .isEqualTo(both ? Optional.of(body.agreement().revisionInForce()) : Optional.empty());
            }
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
            assertThat(step.accepted())
                    .get()
                    .extracting(Transition::event)
                    .isInstanceOfAny(AgreementAccepted.class, PolicyAccepted.class);
            assertThat(after.revisionInForce()).isGreaterThan(before.revisionInForce());
            before.inForce()
                    .ifPresent(old -> assertThat(world.journal()).contains(new JournalItem.SupersededAgreement(old)));
        });
    }

    @Property
    @ProofOf(value = Rule.RELATIONSHIP_END_REASON, kind = BY_CONSTRUCTION)
    void whatIsPausedDeclinedOrEndedEarlyHasAPartyAndAReason(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> {
            Optional<Interruption> kept = world.live().body().interruption();
            assertThat(kept.isPresent())
                    .as(step::toString)
                    .isEqualTo(
                            switch (world.live().status()) {
                                case ON_HOLD, DECLINED, ENDED_EARLY -> true;
                                case PROPOSED, ACTIVE, COMPLETED, WITHDRAWN, EXPIRED -> false;
                            });
            step.accepted()
                    .flatMap(accepted -> stated(accepted.event()))
                    .ifPresent(stated -> assertThat(kept).as(step::toString).contains(stated));
        });
    }

    private static Optional<Interruption> stated(MentoringEvent event) {
        if (event instanceof RelationshipPaused e) {
            return Optional.of(new Interruption(e.by(), e.reason(), e.note(), e.at()));
        }
        if (event instanceof RelationshipDeclined e) {
            return Optional.of(new Interruption(e.by(), e.reason(), e.note(), e.at()));
        }
        return event instanceof RelationshipEndedEarly e
                ? Optional.of(new Interruption(e.by(), e.reason(), e.note(), e.at()))
                : Optional.empty();
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
                assertThat(live.body().policy().proposal()).isEmpty();
                assertThat(live.body().agreement().proposal().isPresent())
                        .isEqualTo(live.body().activatedAt().isEmpty());
                assertThat(live.sessions()).as(step::toString).isEmpty();
                assertThat(live.goals()).as(step::toString).isEmpty();
                assertThat(live.actions()).as(step::toString).isEmpty();
                assertThat(live.phase()).isEqualTo(RelationshipPhase.MOVING_ON);
            }
        });
    }

    /** In force, proposed and superseded. */
    private static Stream<Revision<MentoringAgreement>> versions(World world) {
        Negotiated<MentoringAgreement> agreement = world.live().body().agreement();
        List<Revision<MentoringAgreement>> superseded =
                world.finished(item -> item instanceof JournalItem.SupersededAgreement old ? old.agreement() : null);
        return Stream.of(agreement.inForce().stream(), agreement.proposal().stream(), superseded.stream())
                .flatMap(Function.identity());
    }
}
