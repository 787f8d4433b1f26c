package dev.mentoring.examples.portal.resource;

import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import java.util.List;

/**
 * A resource as a page lists it.
 *
 * @param shared the resource, by whom and when
 * @param mayBeTakenBack whether whoever reads may take it back
 */
public record ResourceLine(SharedResource shared, boolean mayBeTakenBack) {

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
