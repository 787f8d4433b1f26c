package dev.mentoring.relationship;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.Violation;
import java.util.List;

/** What the two attach to a session, a goal or an action. */
final class Attachments {
    private Attachments() {}

    /** What is attached stays as it is: nothing is attached twice, and nothing makes room for what comes later. */
    static Decision judgeAttach(Decision decision, List<SharedResource> attached, Resource resource, Rule rule) {
        boolean already = attached.stream().anyMatch(shared -> shared.resource().equals(resource));
        return decision.require(
                !already && attached.size() < Bounds.LIST,
                rule,
                "attachedAlready",
                already,
                "resources",
                attached.size());
    }

    /** Who has not attached a resource has no permission to take it back, whether or not it is there. */
    static void requireOwn(Decision decision, List<SharedResource> attached, Resource resource) {
        boolean own = attached.stream()
                .anyMatch(shared -> shared.resource().equals(resource) && shared.by() == decision.by());
        if (!own) {
            throw Decision.refusal(Violation.of(
                    Rule.ACCESS_DENIED_BY_DEFAULT, "permission", decision.permission(), "attachedByActor", false));
        }
    }

    static SharedResource shared(MentoringEvent event, Resource resource) {
        return new SharedResource(resource, event.by(), event.at());
    }

    static List<SharedResource> without(List<SharedResource> attached, Resource resource) {
        return attached.stream()
                .filter(shared -> !shared.resource().equals(resource))
                .toList();
    }
}
