package dev.mentoring.store;

import dev.mentoring.action.ActionId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.JournalItem.Amendment;
import dev.mentoring.relationship.JournalItem.AttachedResource;
import dev.mentoring.relationship.JournalItem.FinishedAction;
import dev.mentoring.relationship.JournalItem.FinishedSession;
import dev.mentoring.relationship.JournalItem.SharedReflection;
import dev.mentoring.rule.Bounds;
import dev.mentoring.session.ActionReview;
import dev.mentoring.session.OutcomeEntry;
import dev.mentoring.session.Session;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.view.PastSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a journal holds about a finished session since it began, or was finished the first time if that was earlier: a corrected
 * session stands where it was finished last, and what was added to it in between stands before it.
 *
 * @param work the unit of work
 * @param relationship whose journal
 * @param session the finished session
 */
record SinceThen(Work work, RelationshipId relationship, Session session) {

    PastSession read() {
        List<JournalItem> items = items();
        return new PastSession(
                session,
                of(items, Amendment.class)
                        .map(Amendment::amendment)
                        .filter(amendment -> amendment.session().equals(session.id()))
                        .toList(),
                of(items, AttachedResource.class)
                        .filter(attached -> attached.session().equals(session.id()))
                        .map(AttachedResource::resource)
                        .toList(),
                of(items, FinishedAction.class)
                        .map(FinishedAction::action)
                        .filter(action -> reviewed().anyMatch(action.id()::equals))
                        .toList(),
                of(items, SharedReflection.class)
                        .filter(reflection -> reflection
                                .session()
                                .filter(session.id()::equals)
                                .isPresent())
                        .toList());
    }

    private Stream<ActionId> reviewed() {
        return session.record().stream()
                .flatMap(closed -> closed.actionReviews().stream())
                .map(ActionReview::action);
    }

    private static <T extends JournalItem> Stream<T> of(List<JournalItem> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }

    /** The journal is in the order of versions, and times need not be: what was added later may be told of an earlier time. */
    private List<JournalItem> items() {
        Instant from = from();
        List<JournalItem> items = new ArrayList<>();
        JournalPosition before = JournalPosition.END;
        boolean reached = false;
        boolean more = true;
        while (more) {
            List<JournalEntry> page = work.journalBefore(relationship, before, Bounds.LIST);
            for (JournalEntry entry : page) {
                reached |= isTheSession(entry.item());
                items.add(entry.item());
                before = entry.position();
            }
            more = page.size() == Bounds.LIST
                    && (!reached || page.stream().anyMatch(entry -> !entry.at().isBefore(from)));
        }
        Collections.reverse(items);
        return items;
    }

    private boolean isTheSession(JournalItem item) {
        return item instanceof FinishedSession finished
                && finished.session().id().equals(session.id());
    }

    private Instant from() {
        return Stream.concat(
                        Stream.of(session.currentMeeting().startsAt()),
                        session.outcomes().stream().map(OutcomeEntry::at))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
