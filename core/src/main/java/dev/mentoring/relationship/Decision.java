package dev.mentoring.relationship;

import dev.mentoring.agreement.Acceptance;
import dev.mentoring.agreement.Negotiated;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.RelationshipEvent.RelationshipProposed;
import dev.mentoring.event.Stamp;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.rule.Enforcement;
import dev.mentoring.rule.MentoringPolicy;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Strength;
import dev.mentoring.rule.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The judgement of one command, and the only maker of a {@link Transition}: no command can skip its permission. */
final class Decision {
    private final Optional<MentoringRelationship> before;
    private final MentoringPolicy policy;
    private final Permission permission;
    private final Stamp stamp;
    private final List<Violation> refusals = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();

    private Decision(
            Optional<MentoringRelationship> before, MentoringPolicy policy, Permission permission, Stamp stamp) {
        this.before = before;
        this.policy = policy;
        this.permission = permission;
        this.stamp = stamp;
    }

    /** Judges by somebody whose role has the permission; a status that lacks it refuses alone. */
    static Decision of(MentoringRelationship before, Permission permission, Role by, Instant now) {
        if (!permission.statuses().contains(before.status())) {
            Rule rule = permission.statuses().contains(RelationshipStatus.ACTIVE)
                    ? Rule.RELATIONSHIP_ACTIVE_ONLY
                    : Rule.ACCESS_DENIED_BY_DEFAULT;
            throw refusal(Violation.of(rule, "permission", permission, "status", before.status()));
        }
        return new Decision(
                Optional.of(before), before.body().policyInForce(), permission, new Stamp(before.id(), by, now));
    }

    /** Judges a proposal, which comes before there is a relationship. */
    static Decision ofProposal(RelationshipId id, MentoringPolicy policy, Optional<Role> role, Instant now) {
        Role by = role.orElseThrow(
                () -> refusal(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", Permission.PROPOSE)));
        return new Decision(Optional.empty(), policy, Permission.PROPOSE, new Stamp(id, by, now));
    }

    static RuleViolationException refusal(Violation violation) {
        return new RuleViolationException(List.of(violation));
    }

    Permission permission() {
        return permission;
    }

    Stamp stamp() {
        return stamp;
    }

    Role by() {
        return stamp.by();
    }

    /** Without this the event would mean nothing: refused whatever the policy makes of the rule. */
    Decision insist(boolean holds, Rule rule, Object... facts) {
        if (!holds(holds, rule)) {
            refusals.add(Violation.of(rule, facts));
        }
        return this;
    }

    /** What a value finds amiss with itself, by invariants and with facts of its own. */
    Decision insist(List<Violation> found) {
        found.forEach(violation -> holds(false, violation.rule()));
        refusals.addAll(found);
        return this;
    }

    /** A fact stands even against a rule about plans; it comes back with a warning. */
    Decision warn(boolean holds, Rule rule, Object... facts) {
        if (!holds(holds, rule)) {
            warnings.add(Violation.of(rule, facts));
        }
        return this;
    }

    /** Refuses, warns or passes, as the rule's strength and the policy say. */
    Decision require(boolean holds, Rule rule, Object... facts) {
        Enforcement enforcement = policy.enforcementOf(rule);
        if (holds(holds, rule) || enforcement == Enforcement.OFF) {
            return this;
        }
        boolean plan = permission.kind() == Permission.Kind.PLAN;
        if (rule.strength() == Strength.INVARIANT || (plan && enforcement == Enforcement.ENFORCED)) {
            return insist(false, rule, facts);
        }
        return warn(false, rule, facts);
    }

    /** What tells apart a revision that nobody waits for, one's own, and one that the party has accepted already. */
    static Object[] facts(Negotiated<?> negotiated, int revision, Object... about) {
        List<Object> facts = new ArrayList<>(List.of(about));
        facts.addAll(List.of("revision", revision, "lastRevision", negotiated.lastRevision()));
        negotiated
                .revision(revision)
                .ifPresent(asked -> facts.addAll(List.of(
                        "proposedBy",
                        asked.by(),
                        "acceptedBy",
                        asked.acceptances().stream().map(Acceptance::party).toList())));
        return facts.toArray();
    }

    /** A command is judged by the rules that its permission names: nobody checks one under another's id. */
    private boolean holds(boolean holds, Rule rule) {
        if (!permission.rules().contains(rule)) {
            throw new IllegalStateException(permission + " is not judged by " + rule);
        }
        return holds;
    }

    <E extends MentoringEvent> Transition<E> accept(E event) {
        if (!refusals.isEmpty()) {
            throw new RuleViolationException(refusals);
        }
        Successor successor =
                before.map(b -> b.evolve(event)).orElseGet(() -> Successor.first((RelationshipProposed) event));
        return new Transition<>(
                before, successor.relationship(), event, warnings, successor.finished(), successor.authored());
    }
}
