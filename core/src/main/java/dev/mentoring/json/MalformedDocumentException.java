package dev.mentoring.json;

/**
 * A stored document cannot be read: it is damaged, was written by a newer release or by somebody else. The message names the
 * place and the problem, never anything that the document says.
 */
public final class MalformedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    MalformedDocumentException(Class<?> type, String path, String problem) {
        super("a stored " + type.getSimpleName() + " cannot be read: " + path + " " + problem);
        this.path = path;
    }

    /**
     * Where the problem lies.
     *
     * @return names of fields and positions in lists, from the root of the document
     */
    public String path() {
        return path;
    }
}
