package dev.mentoring.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.event.ActionEvent.ActionResourceAttached;
import dev.mentoring.event.ActionEvent.ActionResourceDetached;
import dev.mentoring.event.GoalEvent.GoalResourceAttached;
import dev.mentoring.event.GoalEvent.GoalResourceDetached;
import dev.mentoring.event.MentoringEvent;
import dev.mentoring.event.SessionEvent.SessionResourceAttached;
import dev.mentoring.event.SessionEvent.SessionResourceDetached;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No resource that was attached vanishes, unless its author takes it back. */
class ResourceInvariantProperties extends PlayProperties {

    /**
     * A resource in its place.
     *
     * @param entity the id of the session, goal or action
     * @param shared the resource
     */
    private record Placed(Object entity, SharedResource shared) {}

    @Property(tries = 100)
    void whatWasAttachedIsLiveOrInTheJournalOrWasTakenBackByItsAuthor(@ForAll("plays") Playthrough play) {
        List<Placed> expected = new ArrayList<>();
        play.play((world, step) -> {
            step.accepted().map(Transition::event).ifPresent(event -> happened(event, expected));
            assertThat(placed(world)).as(step::toString).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Property
    void whatIsLiveKeepsAHundredResourcesAndNoneTwice(@ForAll("plays") Playthrough play) {
        play.play((world, step) -> ids(world)
                .forEach(id -> assertThat(world.attachedTo(id))
                        .as(step::toString)
                        .hasSizeLessThanOrEqualTo(Bounds.LIST)
                        .extracting(SharedResource::resource)
                        .doesNotHaveDuplicates()));
    }

    private static void happened(MentoringEvent event, List<Placed> expected) {
        if (event instanceof SessionResourceAttached e) {
            expected.add(placed(e, e.session(), e.resource()));
        } else if (event instanceof GoalResourceAttached e) {
            expected.add(placed(e, e.goal(), e.resource()));
        } else if (event instanceof ActionResourceAttached e) {
            expected.add(placed(e, e.action(), e.resource()));
        } else if (event instanceof SessionResourceDetached e) {
            takenBack(e, e.session(), e.resource(), expected);
        } else if (event instanceof GoalResourceDetached e) {
            takenBack(e, e.goal(), e.resource(), expected);
        } else if (event instanceof ActionResourceDetached e) {
            takenBack(e, e.action(), e.resource(), expected);
        }
    }

    private static Placed placed(MentoringEvent event, Object entity, Resource resource) {
        return new Placed(entity, new SharedResource(resource, event.by(), event.at()));
    }

    private static void takenBack(MentoringEvent event, Object entity, Resource resource, List<Placed> expected) {
        Placed own = expected.stream()
                .filter(placed -> placed.entity().equals(entity)
                        && placed.shared().resource().equals(resource)
                        && placed.shared().by() == event.by())
                .findFirst()
                .orElseThrow();
        expected.remove(own);
    }

    private static List<Placed> placed(World world) {
        Stream<Placed> held = Stream.of(
                        world.allSessions().stream().flatMap(s -> in(s.id(), s.resources())),
                        world.live().goals().stream().flatMap(g -> in(g.id(), g.resources())),
                        world.finishedGoals().stream().flatMap(g -> in(g.id(), g.resources())),
                        world.live().actions().stream().flatMap(a -> in(a.id(), a.resources())),
                        world.finishedActions().stream().flatMap(a -> in(a.id(), a.resources())))
                .flatMap(placed -> placed);
        Stream<Placed> late = world.journal().stream()
                .filter(JournalItem.AttachedResource.class::isInstance)
                .map(JournalItem.AttachedResource.class::cast)
                .map(item -> new Placed(item.session(), item.resource()));
        return Stream.concat(held, late).toList();
    }

    private static Stream<Placed> in(Object entity, List<SharedResource> resources) {
        return resources.stream().map(shared -> new Placed(entity, shared));
    }

    private static List<Object> ids(World world) {
        List<Object> ids = new ArrayList<>();
        world.live().sessions().forEach(session -> ids.add(session.id()));
        world.live().goals().forEach(goal -> ids.add(goal.id()));
        world.live().actions().forEach(action -> ids.add(action.id()));
        return ids;
    }
}
