package dev.mentoring.relationship;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ValueRating;
import dev.mentoring.event.AuthorEvent;
import dev.mentoring.event.AuthorEvent.PreparationErased;
import dev.mentoring.event.AuthorEvent.PreparationShared;
import dev.mentoring.event.AuthorEvent.PreparationWritten;
import dev.mentoring.event.AuthorEvent.RatingGiven;
import dev.mentoring.event.AuthorEvent.ReflectionErased;
import dev.mentoring.event.AuthorEvent.ReflectionShared;
import dev.mentoring.event.AuthorEvent.ReflectionWritten;
import java.time.Instant;

/** What the events of a party's own make: they pass the relationship by, until something is shared. */
final class AuthorEvolution {
    private AuthorEvolution() {}

    static void apply(Successor next, AuthorEvent event) {
        if (event instanceof ReflectionWritten e) {
            written(next, e, e.reflection());
        } else if (event instanceof ReflectionShared e) {
            erased(next, e, e.reflection().key());
            Reflection shared = e.reflection();
            next.finish(new JournalItem.SharedReflection(shared.id(), shared.session(), shared.text(), e.by(), e.at()));
        } else if (event instanceof ReflectionErased e) {
            erased(next, e, AuthorKey.of(e.reflection()));
        } else if (event instanceof PreparationWritten e) {
            written(next, e, new PrivatePreparation(e.session(), e.preparation(), e.at()));
        } else if (event instanceof PreparationShared e) {
            erased(next, e, AuthorKey.preparationOf(e.session()));
            SessionEvolution.prepared(next, e.session(), e.by(), e.preparation());
        } else if (event instanceof RatingGiven e) {
            Instant heldAt = SessionEvolution.heldAt(next.session(e.session()));
            written(next, e, new ValueRating(e.session(), heldAt, e.value(), e.at()));
        } else if (event instanceof PreparationErased e) {
            erased(next, e, AuthorKey.preparationOf(e.session()));
        }
    }

    private static void written(Successor next, AuthorEvent event, AuthorContent content) {
        next.author(AuthorChange.written(event.by(), content));
    }

    private static void erased(Successor next, AuthorEvent event, AuthorKey key) {
        next.author(AuthorChange.erased(event.by(), key));
    }
}
