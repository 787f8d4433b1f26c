package dev.mentoring.store.contract.model;

import dev.mentoring.store.contract.model.Answer.Kind;
import dev.mentoring.store.contract.model.Repertoire.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was played, so that a play that leaves something out does not pass for one that found nothing. */
final class Tally {
    private int commands;
    private final Map<Kind, Set<String>> methods = new EnumMap<>(Kind.class);
    private final Set<String> rules = new TreeSet<>();

    Tally() {
        for (Kind kind : Kind.values()) {
            methods.put(kind, new TreeSet<>());
        }
    }

    void count(String method, Answer answer) {
        commands++;
        methods.get(answer.kind()).add(method);
        rules.addAll(answer.rules());
    }

    /** How many commands were answered. */
    int commands() {
        return commands;
    }

    /** The commands that were answered so at least once. */
    Set<String> methods(Kind kind) {
        return methods.get(kind);
    }

    /** What was not yet both carried out and refused. */
    List<Entry> neglected(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !methods(Kind.CARRIED_OUT).contains(entry.method())
                        || !methods(Kind.REFUSED).contains(entry.method()))
                .toList();
    }

    /** The rules that were broken at least once. */
    Set<String> rules() {
        return rules;
    }
}
