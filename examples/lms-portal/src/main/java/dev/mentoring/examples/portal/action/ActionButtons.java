package dev.mentoring.examples.portal.action;

import dev.mentoring.action.ActionId;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.rule.Violation;
import java.util.List;

/**
 * What the reader could do about an action: for each command the rules that forbid it.
 *
 * @param start begin with it
 * @param stop lay it aside
 * @param note tell how it goes
 * @param complete record that it is done
 * @param drop give it up
 */
record ActionButtons(
        List<Violation> start,
        List<Violation> stop,
        List<Violation> note,
        List<Violation> complete,
        List<Violation> drop) {

    /** Stands for a text that is still to be written. */
    private static final String SOME_TEXT = "some text";

    static ActionButtons of(Visit visit, ActionId id) {
        return new ActionButtons(
                visit.whyNot(me -> me.action(id).start()),
                visit.whyNot(me -> me.action(id).stop()),
                visit.whyNot(me -> me.action(id).note(SOME_TEXT)),
                visit.whyNot(me -> me.action(id).complete(SOME_TEXT)),
                visit.whyNot(me -> me.action(id).drop(SOME_TEXT)));
    }
}
