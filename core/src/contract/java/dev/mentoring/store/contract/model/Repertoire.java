package dev.mentoring.store.contract.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every public command, and how one comes to be given. A command is played once it has an entry here, and a rehearsal in the
 * model; one that has none is found by {@link PublicCommands}.
 */
final class Repertoire {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Stage, List<Entry>> byStage = new EnumMap<>(Stage.class);

    /** How far a relationship is meant to have come. */
    enum Stage {
        /** It is to go on for a while. */
        GOING_ON,
        /** It is to come to an end. */
        WINDING_UP,
        /** It has ended. */
        OVER
    }

    /** How much a command is tried, at each stage. */
    enum Frequency {
        /** Like most. */
        USUAL(40, 16, 20),
        /** It is seldom possible. */
        OFTEN(120, 40, 20),
        /** It is nearly always possible, or leads nowhere. */
        SELDOM(12, 6, 20),
        /** It brings what is open to its end. */
        SETTLING(40, 200, 20),
        /** It ends the relationship, or puts it on hold. */
        STOPPING(1, 3, 20),
        /** It is possible also after the end. */
        AFTERWARDS(40, 16, 150);

        private final int[] weights;

        Frequency(int... weights) {
            this.weights = weights;
        }
    }

    /**
     * A command and how it is drawn.
     *
     * @param method its class, name and parameters, such as {@code SessionCommands.confirm(int)}
     * @param draw draws what it is given, and says what the model expects
     */
    record Entry(String method, Function<Scene, Move> draw) {
        boolean isCoordinators() {
            return method.startsWith("CoordinatorCommands.");
        }
    }

    Repertoire() {
        for (Stage stage : Stage.values()) {
            byStage.put(stage, new ArrayList<>());
        }
        AgreementMoves.enter(this);
        RelationshipMoves.enter(this);
        SchedulingMoves.enter(this);
        HoldingMoves.enter(this);
        OutcomeMoves.enter(this);
        GoalMoves.enter(this);
        ActionMoves.enter(this);
        ResourceMoves.enter(this);
        PolicyMoves.enter(this);
        PrivateMoves.enter(this);
    }

    /** Adds a command. */
    void add(String method, Frequency frequency, Function<Scene, Move> draw) {
        Entry entry = new Entry(method, draw);
        if (entries.put(method, entry) != null) {
            throw new IllegalArgumentException(method + " is entered twice");
        }
        for (Stage stage : Stage.values()) {
            byStage.get(stage).addAll(Collections.nCopies(frequency.weights[stage.ordinal()], entry));
        }
    }

    /** The commands as often as they are to be tried. */
    List<Entry> at(Stage stage) {
        return byStage.get(stage);
    }

    /** Each command once. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
