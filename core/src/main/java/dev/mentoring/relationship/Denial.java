package dev.mentoring.relationship;

import dev.mentoring.participant.Role;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a permission does not cover a command, in words for whoever gave it. */
final class Denial {
    private static final Set<Rule> DENIALS =
            EnumSet.of(Rule.ACCESS_DENIED_BY_DEFAULT, Rule.ACCESS_OWN_PROGRAMME, Rule.RELATIONSHIP_ACTIVE_ONLY);

    /** What else the facts of a denial can name: what the command was about. */
    private static final Set<String> ENTITIES =
            Set.of("session", "goal", "action", "reflection", "preparation", "rating");

    private Denial() {}

    static Optional<String> explain(Permission permission, Violation violation) {
        if (!DENIALS.contains(violation.rule())) {
            return Optional.empty();
        }
        return ofStatus(permission, violation)
                .or(() -> ofOwner(violation))
                .or(() -> ofProposer(permission, violation))
                .or(() -> ofAttachment(violation))
                .or(() -> ofEntity(violation))
                .or(() -> ofRole(permission, violation));
    }

    private static Optional<String> ofStatus(Permission permission, Violation violation) {
        return fact(violation, "status", RelationshipStatus.class)
                .map(status -> "This needs a relationship that is " + joined(permission.statuses()) + "; it is "
                        + word(status) + ".");
    }

    private static Optional<String> ofOwner(Violation violation) {
        return fact(violation, "owner", Role.class)
                .map(owner -> "Only the " + word(owner) + ", whose it is, may do this.");
    }

    private static Optional<String> ofProposer(Permission permission, Violation violation) {
        return fact(violation, "proposedBy", Role.class)
                .map(proposer -> permission == Permission.WITHDRAW
                        ? "Only the " + word(proposer) + ", who proposed it, may do this."
                        : "The " + word(proposer) + " has proposed it: that is for the others to do.");
    }

    private static Optional<String> ofAttachment(Violation violation) {
        return Optional.of(violation)
                .filter(denied -> denied.facts().containsKey("attachedByActor"))
                .map(denied -> "Only whoever attached it may take it back.");
    }

    private static Optional<String> ofEntity(Violation violation) {
        return violation.facts().keySet().stream()
                .filter(ENTITIES::contains)
                .findFirst()
                .map(entity -> "There is no such " + entity + " here, or not any more.");
    }

    /** A coordinator who is in the pair is told by the rule itself. */
    private static Optional<String> ofRole(Permission permission, Violation violation) {
        return Optional.of(violation)
                .filter(denied -> denied.rule() == Rule.ACCESS_DENIED_BY_DEFAULT)
                .map(denied -> "Only the " + joined(permission.roles()) + " may do this.");
    }

    private static <T> Optional<T> fact(Violation violation, String name, Class<T> type) {
        return Optional.ofNullable(violation.facts().get(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Denial::word).collect(Collectors.joining(" or "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
