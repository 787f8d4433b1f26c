package dev.mentoring.store.contract.command;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of commands: all that anybody can do, by any of the types on which commands stand. */
public final class EveryCommand {
    private static final List<KindOfCommand> ALL = Stream.of(
                    RelationshipKinds.ALL,
                    AgreementKinds.ALL,
                    PlanningKinds.ALL,
                    SessionKinds.ALL,
                    GoalKinds.ALL,
                    ActionKinds.ALL,
                    PrivateKinds.ALL)
            .flatMap(List::stream)
            .toList();

    private EveryCommand() {}

    /** At least one of every permission and every type of event, some under several circumstances; no two of the same name. */
    public static List<KindOfCommand> kinds() {
        return ALL;
    }
}
