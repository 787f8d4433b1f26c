package dev.mentoring.store.contract.model;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.store.Committed;
import dev.mentoring.store.DuplicateIdException;
import dev.mentoring.store.contract.model.Answer.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the engine said to one command.
 *
 * @param answer in short
 * @param refusals what refused it, with the facts
 * @param committed what was carried out, if it was
 */
record Reply(Answer answer, List<Violation> refusals, Optional<Committed<?>> committed) {

    /** Of a command that is given; a failure that is no answer is passed on. */
    static Reply toChange(Supplier<Committed<?>> change) {
        try {
            Committed<?> committed = change.get();
            return new Reply(
                    new Answer(Kind.CARRIED_OUT, ids(committed.warnings())), List.of(), Optional.of(committed));
        } catch (RuleViolationException e) {
            return refused(e.violations());
        } catch (InvalidValueException e) {
            return turnedAway(Kind.INVALID);
        } catch (DuplicateIdException e) {
            return turnedAway(Kind.DUPLICATE);
        }
    }

    /** Of the question why a command could not be carried out. */
    static Reply toWhyNot(Supplier<List<Violation>> whyNot) {
        try {
            List<Violation> violations = whyNot.get();
            return violations.isEmpty() ? turnedAway(Kind.CARRIED_OUT) : refused(violations);
        } catch (InvalidValueException e) {
            return turnedAway(Kind.INVALID);
        }
    }

    /** Whether the question why not is answered by this, if the command itself is by the other. */
    boolean foretells(Reply change) {
        boolean passed =
                change.answer().kind() == Kind.CARRIED_OUT || change.answer().kind() == Kind.DUPLICATE;
        Kind kind = passed ? Kind.CARRIED_OUT : change.answer().kind();
        return answer.kind() == kind && refusals.equals(change.refusals());
    }

    private static Reply refused(List<Violation> violations) {
        return new Reply(new Answer(Kind.REFUSED, ids(violations)), violations, Optional.empty());
    }

    private static Reply turnedAway(Kind kind) {
        return new Reply(new Answer(kind, Set.of()), List.of(), Optional.empty());
    }

    private static Set<String> ids(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
