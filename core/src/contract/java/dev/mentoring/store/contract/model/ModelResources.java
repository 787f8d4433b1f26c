package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Role;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import java.util.ArrayList;
import java.util.List;

/** What the two attached to a session, a goal or an action. */
final class ModelResources {
    private static final int MOST = 100;

    private final List<SharedResource> shared = new ArrayList<>();

    /** Nothing is attached twice, and nothing makes room for what comes later. */
    boolean take(Resource resource) {
        return shared.size() < MOST
                && shared.stream().noneMatch(other -> other.resource().equals(resource));
    }

    boolean hold(Resource resource, Role by) {
        return shared.stream().anyMatch(other -> other.resource().equals(resource) && other.by() == by);
    }

    void add(SharedResource resource) {
        shared.add(resource);
    }

    void remove(Resource resource) {
        shared.removeIf(other -> other.resource().equals(resource));
    }

    boolean isEmpty() {
        return shared.isEmpty();
    }

    List<SharedResource> all() {
        return List.copyOf(shared);
    }
}
