package dev.mentoring.store.contract.model;

import dev.mentoring.rule.Violation;
import dev.mentoring.store.contract.model.Answer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the model expects of one command, and what the command would change. A command without permission is refused for that
 * alone; else by everything that it breaks, all at once.
 */
final class Expectation {
    static final String NO_PERMISSION = "access.denied-by-default";
    private static final Set<String> OF_A_REVISION = Set.of("revision", "lastRevision", "proposedBy", "acceptedBy");

    private final ModelPolicy policy;
    private final boolean plan;
    private final Set<String> refusals = new TreeSet<>();
    private final Set<String> warnings = new TreeSet<>();
    private final List<Told> told = new ArrayList<>();
    private boolean denied;
    private boolean valid = true;
    private boolean fresh = true;
    private Runnable effect = () -> {};

    /**
     * What a refusal says beside its rule.
     *
     * @param rule the rule's id
     * @param facts by their names
     */
    record Told(String rule, Map<String, Object> facts) {
        private boolean isOf(Violation violation) {
            Map<String, Object> said = new HashMap<>(violation.facts());
            said.keySet().retainAll(OF_A_REVISION);
            return violation.rule().id().equals(rule) && said.equals(facts);
        }
    }

    private Expectation(ModelPolicy policy, boolean plan) {
        this.policy = policy;
        this.plan = plan;
    }

    /** Of something intended, which an enforced policy can refuse. */
    static Expectation ofPlan(ModelPolicy policy) {
        return new Expectation(policy, true);
    }

    /** Of something that has happened, which no policy refuses. */
    static Expectation ofFact(ModelPolicy policy) {
        return new Expectation(policy, false);
    }

    /** Refused for that alone. */
    Expectation deny(String rule) {
        denied = true;
        refusals.clear();
        refusals.add(rule);
        return this;
    }

    /** Goes on to what the command says, if the caller may give it. */
    Expectation judge(Runnable judgement) {
        if (!denied) {
            judgement.run();
        }
        return this;
    }

    /** Goes on to what the command says of what it names, if the caller may give it and there is such a thing. */
    <T> Expectation about(Optional<T> named, Consumer<T> judgement) {
        if (!denied && named.isEmpty()) {
            deny(NO_PERMISSION);
        }
        return judge(() -> judgement.accept(named.orElseThrow()));
    }

    /** Refuses what breaks an invariant, or what would mean nothing otherwise. */
    void must(boolean holds, String rule) {
        if (!holds && !denied) {
            refusals.add(rule);
        }
    }

    /** Likewise, and the refusal says what became of the revision that was named. */
    void must(boolean holds, String rule, ModelNegotiation<?> negotiation, int revision) {
        must(holds, rule);
        if (!holds) {
            told.add(new Told(rule, negotiation.told(revision)));
        }
    }

    /** Refuses, warns or passes, as the programme says. */
    void should(boolean holds, String rule) {
        switch (policy.of(rule)) {
            case ENFORCED -> {
                if (plan) {
                    must(holds, rule);
                } else {
                    warn(holds, rule);
                }
            }
            case ADVISED -> warn(holds, rule);
            case OFF -> {}
        }
    }

    /** Never refuses. */
    void warn(boolean holds, String rule) {
        if (!holds) {
            warnings.add(rule);
        }
    }

    /** Turns away a value that is out of its bounds, whatever rules the command breaks beside. */
    void valid(boolean holds) {
        valid &= holds;
    }

    /** Turns away an id that is used already; a store knows that only when the command is saved. */
    void fresh(boolean holds) {
        fresh &= holds;
    }

    /** What the command changes when it is carried out. */
    void then(Runnable change) {
        effect = change;
    }

    /** Whether already who gives it, when, or what it names refuses it. */
    boolean isDenied() {
        return denied;
    }

    Answer answer() {
        if (!denied && !valid) {
            return new Answer(Kind.INVALID, Set.of());
        }
        if (!refusals.isEmpty()) {
            return new Answer(Kind.REFUSED, refusals);
        }
        return fresh ? new Answer(Kind.CARRIED_OUT, warnings) : new Answer(Kind.DUPLICATE, Set.of());
    }

    /** What of it the refusals do not say. */
    List<Told> untold(List<Violation> refusals) {
        return answer().kind() == Kind.REFUSED && !denied
                ? told.stream()
                        .filter(fact -> refusals.stream().noneMatch(fact::isOf))
                        .toList()
                : List.of();
    }

    void happen() {
        effect.run();
    }
}
