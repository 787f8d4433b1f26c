package dev.mentoring.examples.portal.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The portal does not start with the keyset that {@code portal.keyset} names, or without it. */
public final class UnusableKeysetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    private UnusableKeysetException(Path file, String problem, String remedy, @Nullable Throwable cause) {
        super("portal.keyset is " + file + ": " + problem, cause);
        this.remedy = remedy;
    }

    static UnusableKeysetException unreadable(Path file, Throwable cause) {
        return new UnusableKeysetException(
                file,
                "that is no file with a Tink keyset in JSON, or the portal may not read it",
                "Have portal.keyset name the file that was made for this database.",
                cause);
    }

    static UnusableKeysetException unwritable(Path file, Throwable cause) {
        return new UnusableKeysetException(
                file,
                "no keyset can be written there",
                "Have portal.keyset name a file in a folder that the portal may write.",
                cause);
    }

    static UnusableKeysetException lost(Path file, Throwable cause) {
        return new UnusableKeysetException(
                file,
                "there is no such file, and what this database holds is sealed under a keyset",
                "Bring the file back from where you keep its copy: no other opens what was said, and none is made in its place."
                        + " If nobody needs what was said any more, begin with an empty database.",
                cause);
    }

    static UnusableKeysetException another(Path file, Throwable cause) {
        return new UnusableKeysetException(
                file,
                "what this database holds is sealed under another keyset",
                "Have portal.keyset name the file that was made for this database.",
                cause);
    }

    static UnusableKeysetException tooLate(Path file, Throwable cause) {
        return new UnusableKeysetException(
                file,
                "what this database holds was written before anything was sealed",
                "Begin with an empty database; the demo does when the folder lms-portal-data is deleted.",
                cause);
    }

    static UnusableKeysetException missing(Path file) {
        return new UnusableKeysetException(
                file,
                "there is no such file",
                "Make it once, and keep a copy where the database's backups are not:"
                        + " tinkey create-keyset --key-template AES256_GCM --out " + file,
                null);
    }

    /**
     * What to do about it.
     *
     * @return a sentence or two for whoever starts the portal
     */
    public String remedy() {
        return remedy;
    }
}
