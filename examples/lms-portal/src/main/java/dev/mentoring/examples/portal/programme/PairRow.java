package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pair in a list of the programme's.
 *
 * @param summary where it stands, in dates and counts
 * @param mentor the mentor
 * @param mentee the mentee
 * @param waitingSince since when something has waited in it for longer than a programme looks away
 * @param quietDays how many days there was no session, if that is longer than they agreed
 * @param nudges what the coordinator themselves is to be reminded of, if something has
 */
record PairRow(
        RelationshipSummary summary,
        Person mentor,
        Person mentee,
        Optional<Instant> waitingSince,
        OptionalLong quietDays,
        List<Nudge> nudges) {

    /** How many held sessions have no closed record. */
    public long recordsMissing() {
        return summary.counts().held() - summary.counts().closed();
    }

    public String url() {
        return ProgrammeVisitResolver.PAIRS + "/" + summary.id().value();
    }
}
