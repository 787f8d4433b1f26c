package dev.mentoring.store;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.ValueRating;
import dev.mentoring.guidance.Guidance;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Actor;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.MentoringStore.Work;
import dev.mentoring.view.CoordinatorView;
import dev.mentoring.view.PartyView;
import dev.mentoring.view.PastSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A relationship as somebody may read it. Who may not is refused in the words in which a relationship that does not exist
 * refuses.
 *
 * @param work the unit of work
 * @param id the relationship, which may not exist
 */
record Reading(Work work, RelationshipId id) {

    PartyView view(Actor.Participant actor, Instant now) {
        MentoringRelationship relationship = ofAParty(actor);
        Role reader = role(relationship, actor);
        return PartyView.of(relationship, reader, latestOwn(reader), now);
    }

    CoordinatorView view(Actor.Coordinator actor) {
        return CoordinatorView.of(coordinated(actor));
    }

    List<Nudge> nudges(Actor.Participant actor, Instant now) {
        MentoringRelationship relationship = ofAParty(actor);
        Role reader = role(relationship, actor);
        List<ValueRating> ratings = latestOwn(reader).stream()
                .filter(ValueRating.class::isInstance)
                .map(ValueRating.class::cast)
                .sorted(Comparator.comparing(ValueRating::heldAt))
                .toList();
        return Stream.concat(
                        nudgesTo(reader, relationship, now),
                        Guidance.ratingNudge(relationship, reader, ratings).stream())
                .sorted(Comparator.comparing(Nudge::dueAt))
                .toList();
    }

    List<Nudge> nudges(Actor.Coordinator actor, Instant now) {
        return nudgesTo(Role.COORDINATOR, coordinated(actor), now).toList();
    }

    private static Stream<Nudge> nudgesTo(Role reader, MentoringRelationship relationship, Instant now) {
        return Guidance.nudges(relationship, now).stream().filter(nudge -> nudge.recipient() == reader);
    }

    JournalPage journal(Actor.Participant actor, JournalPosition from, int size) {
        ofAParty(actor);
        List<JournalEntry> entries = work.journal(id, from, size + 1);
        return entries.size() > size
                ? new JournalPage(
                        entries.subList(0, size), Optional.of(entries.get(size).position()))
                : new JournalPage(entries, Optional.empty());
    }

    JournalPage journalBefore(Actor.Participant actor, JournalPosition before, int size) {
        ofAParty(actor);
        List<JournalEntry> entries = work.journalBefore(id, before, size + 1);
        return entries.size() > size
                ? new JournalPage(
                        entries.subList(0, size),
                        Optional.of(entries.get(size - 1).position()))
                : new JournalPage(entries, Optional.empty());
    }

    Optional<PastSession> pastSession(Actor.Participant actor, SessionId session) {
        ofAParty(actor);
        return work.finishedSession(id, session).map(finished -> new SinceThen(work, id, finished).read());
    }

    OwnPage own(Actor.Participant actor, long before, int size) {
        Role reader = role(ofAParty(actor), actor);
        List<Authored> found = work.authored(id, reader, before, size + 1);
        return found.size() > size
                ? new OwnPage(
                        contents(found.subList(0, size)),
                        Optional.of(found.get(size - 1).version()))
                : new OwnPage(contents(found), Optional.empty());
    }

    private List<AuthorContent> latestOwn(Role reader) {
        return contents(work.authored(id, reader, OwnPage.LATEST, Bounds.LIST));
    }

    private static List<AuthorContent> contents(List<Authored> authored) {
        return authored.stream().map(Authored::content).toList();
    }

    private MentoringRelationship ofAParty(Actor.Participant actor) {
        return work.load(id)
                .filter(found -> found.pair().roleOf(actor.id()).isPresent())
                .orElseThrow(() -> refusal(Rule.ACCESS_PARTIES_ONLY));
    }

    private static Role role(MentoringRelationship relationship, Actor.Participant actor) {
        return relationship.pair().roleOf(actor.id()).orElseThrow();
    }

    private MentoringRelationship coordinated(Actor.Coordinator actor) {
        MentoringRelationship relationship = work.load(id)
                .filter(found -> found.programme().equals(actor.programme()))
                .orElseThrow(() -> refusal(Rule.ACCESS_DENIED_BY_DEFAULT));
        if (relationship.pair().roleOf(actor.id()).isPresent()) {
            throw refusal(Rule.ACCESS_OWN_PROGRAMME);
        }
        return relationship;
    }

    private static RuleViolationException refusal(Rule rule) {
        return new RuleViolationException(List.of(Violation.of(rule)));
    }
}
