package dev.mentoring.json;

/**
 * A stored document cannot be read: it is damaged, was written by a newer release or by somebody else. The message names the
 * place and the problem, never anything that the document says.
 */
public final class MalformedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    MalformedDocumentException(Class<?> type, String path, String problem) {
        super("a stored " + type.getSimpleName() + " cannot be read: " + path + " " + problem);
        this.path = path;
        this.problem = problem;
    }

    /**
     * Where the problem lies, such as {@code $.value.notes[2].at}: from the root of the document {@code $} down, fields by
     * their names and elements of a list by their positions, from 0. A name that the model does not know is never part of it;
     * the path then ends at what holds it.
     *
     * @return the path
     */
    public String path() {
        return path;
    }

    /**
     * What is wrong and what would be right.
     *
     * @return a phrase that follows the path
     */
    public String problem() {
        return problem;
    }
}
