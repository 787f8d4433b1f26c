package dev.mentoring.examples.portal.review;

import dev.mentoring.resource.SharedResource;
import dev.mentoring.view.PartyView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that one of the two shared, with where it was attached.
 *
 * @param shared what was shared
 * @param to what it is attached to, as they call it
 * @param page the page of that, among the pair's
 */
record FoundResource(SharedResource shared, String to, String page) {

    /** All that is attached to what is live, the latest first. */
    static List<FoundResource> in(PartyView view) {
        Stream<FoundResource> goals = view.goals().stream()
                .flatMap(goal -> goal.resources().stream()
                        .map(shared -> new FoundResource(
                                shared,
                                goal.current().title(),
                                "/goals/" + goal.id().value())));
        Stream<FoundResource> actions = view.actions().stream()
                .flatMap(action -> action.resources().stream()
                        .map(shared -> new FoundResource(
                                shared,
                                action.title(),
                                "/actions/" + action.id().value())));
        Stream<FoundResource> sessions = view.sessions().stream()
                .flatMap(session -> session.resources().stream()
                        .map(shared -> new FoundResource(
                                shared,
                                "Session " + session.number(),
                                "/sessions/" + session.id().value())));
        return Stream.of(goals, actions, sessions)
                .flatMap(found -> found)
                .sorted(Comparator.comparing(
                                (FoundResource found) -> found.shared().at())
                        .reversed())
                .toList();
    }
}
