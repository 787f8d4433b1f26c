package dev.mentoring.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/** Why a part of a document is refused: a place and a problem, and nothing of what Jackson would quote. */
final class Refusal extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    Refusal(String problem) {
        this("", problem);
    }

    private Refusal(String path, String problem) {
        super(null, problem);
        this.path = path;
        this.problem = problem;
    }

    /** A reader's refusal as it is; of the parser's complaints, which quote the document, the kind alone. */
    static Refusal because(IOException thrown, int depth) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        if (thrown instanceof JsonEOFException) {
            return new Refusal("is cut off");
        }
        if (thrown instanceof StreamConstraintsException) {
            return new Refusal(
                    depth > MentoringJson.MAXIMUM_DEPTH
                            ? "is nested deeper than " + MentoringJson.MAXIMUM_DEPTH + " levels"
                            : "holds a number or a name longer than any that is written");
        }
        return new Refusal("is not well-formed JSON");
    }

    /** The same refusal, seen from one level up. */
    Refusal within(String step) {
        return new Refusal(step + path, problem);
    }

    /** Left out: it is made anew at every level, and shown to nobody. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    String path() {
        return path;
    }

    String problem() {
        return problem;
    }
}
