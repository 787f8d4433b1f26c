package dev.mentoring.examples.portal.schedule;

import dev.mentoring.agreement.Revision;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Meeting;
import java.util.List;
import java.util.Optional;

/**
 * What a page shows of a session's time.
 *
 * @param meeting when and where, as far as it is known
 * @param agreed whether both have confirmed a time
 * @param proposal the time that waits for an answer
 * @param mine whether the reader proposed it
 * @param confirm what forbids the reader to confirm it
 * @param decline what forbids the reader to drop it, so that the agreed time stands
 * @param changes the forms that are worth offering
 */
public record SessionTimes(
        Meeting meeting,
        boolean agreed,
        Optional<Revision<Meeting>> proposal,
        boolean mine,
        List<Violation> confirm,
        List<Violation> decline,
        List<Way> changes) {

    /**
     * A change that the reader may look for here.
     *
     * @param name its name in addresses
     * @param whyNot the rules that forbid it
     */
    public record Way(String name, List<Violation> whyNot) {}
}
