package dev.mentoring.examples.hrimport.simulation;

import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RelationshipStatus;
import dev.mentoring.relationship.TrackRecord;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.store.JournalPage;
import dev.mentoring.store.JournalPosition;
import dev.mentoring.store.Mentoring;
import dev.mentoring.view.CoordinatorView;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** How a programme's relationships came out, read from the database: from what a coordinator sees and from the journals. */
public final class Distribution {
    private static final int PAGE = 100;

    /** What the track record counts, in the order in which it is worth reading. */
    private static final Map<String, ToIntFunction<TrackRecord>> COUNTS = counts();

    private final Map<RelationshipStatus, Integer> statuses = new EnumMap<>(RelationshipStatus.class);
    private final Map<String, Integer> totals = new LinkedHashMap<>();

    /** Relationships by the status they have now. */
    public Map<RelationshipStatus, Integer> statuses() {
        return statuses;
    }

    /** Sums over all relationships. */
    public Map<String, Integer> totals() {
        return totals;
    }

    /**
     * Adds a relationship.
     *
     * @param mentoring the engine
     * @param id the relationship
     * @param coordinator who coordinates it
     * @param party one of the two; only they read the journal
     */
    public void add(Mentoring mentoring, RelationshipId id, Actor.Coordinator coordinator, Actor.Participant party) {
        CoordinatorView view = mentoring.view(id, coordinator);
        statuses.merge(view.status(), 1, Integer::sum);
        COUNTS.forEach((label, count) -> totals.merge(label, count.applyAsInt(view.trackRecord()), Integer::sum));
        for (String label : new String[] {"actions carried over", "outcomes corrected", "records amended", "pauses"}) {
            totals.putIfAbsent(label, 0);
        }
        Optional<JournalPosition> from = Optional.of(JournalPosition.START);
        while (from.isPresent()) {
            JournalPage page = mentoring.journal(id, party, from.get(), PAGE);
            page.entries().stream().map(JournalEntry::item).forEach(this::read);
            from = page.next();
        }
    }

    private void read(JournalItem item) {
        if (item instanceof JournalItem.FinishedAction finished) {
            totals.merge("actions carried over", finished.action().timesCarriedOver(), Integer::sum);
        } else if (item instanceof JournalItem.FinishedSession finished) {
            totals.merge(
                    "outcomes corrected",
                    Math.max(0, finished.session().outcomes().size() - 1),
                    Integer::sum);
        } else if (item instanceof JournalItem.Amendment) {
            totals.merge("records amended", 1, Integer::sum);
        } else if (item instanceof JournalItem.Pause) {
            totals.merge("pauses", 1, Integer::sum);
        }
    }

    private static Map<String, ToIntFunction<TrackRecord>> counts() {
        Map<String, ToIntFunction<TrackRecord>> counts = new LinkedHashMap<>();
        counts.put("sessions held", TrackRecord::held);
        counts.put("sessions missed", TrackRecord::missed);
        counts.put("sessions cancelled", TrackRecord::cancelled);
        counts.put("  of these, late", TrackRecord::cancelledLate);
        counts.put("sessions rescheduled", TrackRecord::rescheduled);
        counts.put("goals agreed", TrackRecord::goalsAgreed);
        counts.put("goals achieved", TrackRecord::goalsAchieved);
        counts.put("actions agreed", TrackRecord::actionsAgreed);
        counts.put("actions done", TrackRecord::actionsDone);
        counts.put("actions dropped", TrackRecord::actionsDropped);
        return counts;
    }
}
