package dev.mentoring.examples.portal.resource;

import dev.mentoring.event.MentoringEvent;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.relationship.PartyCommands;
import dev.mentoring.relationship.Transition;
import dev.mentoring.resource.Resource;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a page lists as shared for something, and whether more can be.
 *
 * @param lines what is shared
 * @param attach the rules that forbid to share more
 */
public record Resources(List<ResourceLine> lines, List<Violation> attach) {
    private static final Resource ANY = Resource.ofNote("a title", "a note");

    /** A command about one resource of something. */
    @FunctionalInterface
    public interface Command extends BiFunction<PartyCommands, Resource, Transition<? extends MentoringEvent>> {}

    /**
     * The resources of something.
     *
     * @param visit who reads
     * @param resources what is attached
     * @param attach the command that attaches one
     * @param detach the command that takes one back
     * @return what the page lists
     */
    public static Resources of(Visit visit, List<SharedResource> resources, Command attach, Command detach) {
        return new Resources(
                resources.stream()
                        .map(shared -> new ResourceLine(
                                shared,
                                visit.whyNot(me -> detach.apply(me, shared.resource()))
                                        .isEmpty()))
                        .toList(),
                visit.whyNot(me -> attach.apply(me, ANY)));
    }
}
