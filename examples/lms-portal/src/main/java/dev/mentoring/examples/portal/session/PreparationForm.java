package dev.mentoring.examples.portal.session;

import dev.mentoring.examples.portal.web.Typed;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.session.Preparation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody prepares for a session, as it is typed.
 *
 * @param tasksDone what they have done, a line each
 * @param keyTopics what they want to discuss, a line each
 */
record PreparationForm(@Nullable String tasksDone, @Nullable String keyTopics) implements SessionForm {

    /** What stands, to be changed. */
    static PreparationForm of(Optional<Preparation> preparation) {
        return new PreparationForm(
                preparation.map(one -> String.join("\n", one.tasksDone())).orElse(null),
                preparation.map(one -> String.join("\n", one.keyTopics())).orElse(null));
    }

    /**
     * What was meant.
     *
     * @throws InvalidValueException if a line is too long, or there is none
     */
    Preparation preparation() {
        return new Preparation(Typed.lines(tasksDone), Typed.lines(keyTopics));
    }

    @Override
    public boolean shownOn(Face face) {
        return face != Face.PAST;
    }

    @Override
    public Map<String, String> texts() {
        return new Texts()
                .and("field.tasksDone", tasksDone)
                .and("field.keyTopics", keyTopics)
                .toMap();
    }
}
