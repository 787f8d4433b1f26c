package dev.mentoring.examples.portal.resource;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A resource as a page lists it.
 *
 * @param shared the resource, by whom and when
 * @param mayBeTakenBack whether whoever reads may take it back
 */
public record ResourceLine(SharedResource shared, boolean mayBeTakenBack) {

    /**
     * The resources of something.
     *
     * @param visit who reads
     * @param resources what is attached
     * @param detach the command that takes one back
     * @return a line for each
     */
    public static List<ResourceLine> of(
            Visit visit,
            List<SharedResource> resources,
            BiFunction<PartyCommands, Resource, ? extends Transition<? extends MentoringEvent>> detach) {
        return resources.stream()
                .map(shared -> new ResourceLine(
                        shared,
                        visit.whyNot(me -> detach.apply(me, shared.resource())).isEmpty()))
                .toList();
    }

    /**
     * The resource that a button is about. Its address names when it was attached, and nothing of what it says.
     *
     * @param visit who presses
     * @param resources what is attached
     * @param attachedAt when, in milliseconds of the epoch
     * @return the resource
     * @throws NoSuchPageException if they have attached none then
     */
    public static Resource named(Visit visit, List<SharedResource> resources, long attachedAt) {
        return resources.stream()
                .filter(shared ->
                        shared.by() == visit.view().role() && shared.at().toEpochMilli() == attachedAt)
                .map(SharedResource::resource)
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
    }
}
