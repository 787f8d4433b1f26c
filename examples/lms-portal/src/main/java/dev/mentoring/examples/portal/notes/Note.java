package dev.mentoring.examples.portal.notes;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.Reflection;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.rule.Violation;
import java.util.List;

/**
 * Something that one party wrote, as their pages show it.
 *
 * @param kind which part of the page shows it
 * @param content what it is
 * @param share what forbids to share it
 * @param erase what forbids to erase it
 */
public record Note(String kind, AuthorContent content, List<Violation> share, List<Violation> erase) {

    /**
     * What somebody wrote, with what they can do about it.
     *
     * @param visit who wrote it, and reads it now
     * @param content what it is
     * @return what their page shows
     */
    public static Note of(Visit visit, AuthorContent content) {
        String kind = content.getClass().getSimpleName();
        return content instanceof Reflection reflection
                ? new Note(
                        kind,
                        content,
                        visit.whyNot(me -> me.privately().shareReflection(reflection.id())),
                        visit.whyNot(me -> me.privately().eraseReflection(reflection.id())))
                : new Note(kind, content, List.of(), List.of());
    }
}
