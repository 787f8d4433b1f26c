package dev.mentoring.store;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.ValueRating;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one reader is reminded of: the nudges to their role, and what follows from their own ratings. */
final class Reminders {
    private Reminders() {}

    static List<Nudge> of(MentoringRelationship relationship, Role reader, List<AuthorContent> own, Instant now) {
        Stream<Nudge> shared = Guidance.nudges(relationship, now).stream().filter(nudge -> nudge.recipient() == reader);
        return Stream.concat(shared, ofRatings(relationship, reader, own).stream())
                .sorted(Comparator.comparing(Nudge::dueAt))
                .toList();
    }

    private static Optional<Nudge> ofRatings(MentoringRelationship relationship, Role reader, List<AuthorContent> own) {
        List<ValueRating> ratings = own.stream()
                .filter(ValueRating.class::isInstance)
                .map(ValueRating.class::cast)
                .sorted(Comparator.comparing(ValueRating::at))
                .toList();
        return ratings.isEmpty() ? Optional.empty() : Guidance.ratingNudge(relationship, reader, ratings);
    }
}
