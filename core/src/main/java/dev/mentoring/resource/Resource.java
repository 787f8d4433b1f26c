package dev.mentoring.resource;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import java.util.Optional;

/**
 * Something that helps the pair along: an article, a template, a contact, an exercise; of <q>the tools and resources to develop
 * their skills</q> that CMI asks mentors for.
 *
 * <p>The link is kept as it was typed, so that a shelf mark or a folder does as well as a web address. A host that makes it
 * clickable checks its scheme first.
 *
 * @param title what it is, at most 200 characters
 * @param link where it is found, at most 2,000 characters
 * @param note what it is good for, or the thing itself if it is a short one, at most 2,000 characters
 */
public record Resource(String title, Optional<String> link, Optional<String> note) {

    /**
     * Trims the texts.
     *
     * @throws InvalidValueException if the title is blank, a text is too long, or there is neither link nor note
     */
    public Resource {
        title = Bounds.title("title", title);
        link = Bounds.line("link", link);
        note = Bounds.line("note", note);
        if (link.isEmpty() && note.isEmpty()) {
            throw new InvalidValueException("link", "or note must be given");
        }
    }

    /**
     * A resource that is found somewhere.
     *
     * @param title what it is, at most 200 characters
     * @param link where it is found, at most 2,000 characters
     * @return the resource
     * @throws InvalidValueException if a text is blank or too long
     */
    public static Resource ofLink(String title, String link) {
        return new Resource(title, Optional.of(link), Optional.empty());
    }

    /**
     * A resource that needs no link.
     *
     * @param title what it is, at most 200 characters
     * @param note what there is to know about it, at most 2,000 characters
     * @return the resource
     * @throws InvalidValueException if a text is blank or too long
     */
    public static Resource ofNote(String title, String note) {
        return new Resource(title, Optional.empty(), Optional.of(note));
    }

    /**
     * The same resource with a note.
     *
     * @param note what it is good for, at most 2,000 characters
     * @return the resource
     * @throws InvalidValueException if the note is too long, or blank without a link
     */
    public Resource withNote(String note) {
        return new Resource(title, link, Optional.of(note));
    }

    /** Whether it has a link and a note; never what they say. */
    @Override
    public String toString() {
        return "Resource[link=" + link.isPresent() + ", note=" + note.isPresent() + "]";
    }
}
