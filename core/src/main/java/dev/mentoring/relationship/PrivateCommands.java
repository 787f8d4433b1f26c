package dev.mentoring.relationship;

import dev.mentoring.author.AuthorContent;
import dev.mentoring.author.AuthorKey;
import dev.mentoring.author.PrivatePreparation;
import dev.mentoring.author.Reflection;
import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.event.AuthorEvent.PreparationErased;
import dev.mentoring.event.AuthorEvent.PreparationShared;
import dev.mentoring.event.AuthorEvent.PreparationWritten;
import dev.mentoring.event.AuthorEvent.RatingGiven;
import dev.mentoring.event.AuthorEvent.ReflectionErased;
import dev.mentoring.event.AuthorEvent.ReflectionShared;
import dev.mentoring.event.AuthorEvent.ReflectionWritten;
import dev.mentoring.rule.Rule;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a mentor or a mentee does for themselves; see {@link PartyCommands} for what every command returns and throws. Nobody
 * else reads what is written here until its author shares it, and a rating is never shared (rule {@code access.author-only}).
 * That something was written shows in the relationship's version and in the published event; what, to nobody. It leaves the
 * shared version as it is, so that a form of the other party's is not disturbed.
 */
public final class PrivateCommands {
    private final Desk desk;
    private final MentoringRelationship relationship;

    PrivateCommands(Desk desk) {
        this.desk = desk;
        this.relationship = desk.relationship();
    }

    /**
     * Writes a reflection on the relationship, under a fresh id or in place of one's own of that id; also after the
     * relationship has ended.
     *
     * @param id the reflection
     * @param text at most 20,000 characters
     * @return the reflection, for its author alone
     */
    public Transition<ReflectionWritten> writeReflection(ReflectionId id, String text) {
        Decision decision = desk.decide(Permission.REFLECTION_WRITE);
        return written(decision, new Reflection(id, Optional.empty(), text, desk.now()));
    }

    /**
     * Writes a reflection on a session, whatever has become of it; also after the relationship has ended.
     *
     * @param id the reflection
     * @param session the session it is about
     * @param text at most 20,000 characters
     * @return the reflection, for its author alone
     */
    public Transition<ReflectionWritten> writeReflection(ReflectionId id, SessionId session, String text) {
        Decision decision = desk.decide(Permission.REFLECTION_WRITE);
        desk.known(decision, session);
        return written(decision, new Reflection(id, Optional.of(session), text, desk.now()));
    }

    private static Transition<ReflectionWritten> written(Decision decision, Reflection reflection) {
        return decision.accept(new ReflectionWritten(decision.stamp(), reflection));
    }

    /**
     * Shares a reflection of one's own: from then on it stands in the pair's journal, and no longer among one's own, where its
     * id is free again.
     *
     * @param id the reflection
     * @return the shared reflection
     */
    public Transition<ReflectionShared> shareReflection(ReflectionId id) {
        Decision decision = desk.decide(Permission.REFLECTION_SHARE);
        Reflection reflection = own(decision, AuthorKey.of(id), Reflection.class);
        return decision.accept(new ReflectionShared(decision.stamp(), reflection));
    }

    /**
     * Erases a reflection of one's own that is not shared.
     *
     * @param id the reflection
     * @return that it is gone
     */
    public Transition<ReflectionErased> eraseReflection(ReflectionId id) {
        Decision decision = desk.decide(Permission.REFLECTION_ERASE);
        own(decision, AuthorKey.of(id), Reflection.class);
        return decision.accept(new ReflectionErased(decision.stamp(), id));
    }

    /**
     * Prepares for a session and keeps it to oneself, in place of what one had kept for it before. It does not count as the
     * preparation that {@code session.prepared-by-each} asks for until it is shared.
     *
     * @param session a session that is ahead, runs or awaits its record
     * @param preparation what one has done and wants to discuss
     * @return the preparation, for its author alone
     */
    public Transition<PreparationWritten> writePreparation(SessionId session, Preparation preparation) {
        Decision decision = desk.decide(Permission.PREPARATION_WRITE);
        desk.stillPrepared(decision, desk.known(decision, session));
        return decision.accept(new PreparationWritten(decision.stamp(), session, preparation));
    }

    /**
     * Shares what one had kept to oneself: it becomes one's preparation of the session, as if recorded now.
     *
     * @param session a session that is ahead, runs or awaits its record
     * @return the shared preparation
     */
    public Transition<PreparationShared> sharePreparation(SessionId session) {
        Decision decision = desk.decide(Permission.PREPARATION_SHARE);
        desk.preparedInTime(decision, desk.known(decision, session));
        PrivatePreparation own = own(decision, AuthorKey.preparationOf(session), PrivatePreparation.class);
        return decision.accept(new PreparationShared(decision.stamp(), session, own.preparation()));
    }

    /**
     * Erases what one had kept to oneself, whatever has become of the session; also after the relationship has ended.
     *
     * @param session the session it was for
     * @return that it is gone
     */
    public Transition<PreparationErased> erasePreparation(SessionId session) {
        Decision decision = desk.decide(Permission.PREPARATION_ERASE);
        own(decision, AuthorKey.preparationOf(session), PrivatePreparation.class);
        return decision.accept(new PreparationErased(decision.stamp(), session));
    }

    /**
     * Rates how valuable a closed session was, in place of an earlier rating, until {@value ValueRating#DAYS} days after the
     * day on which it was closed; also after the relationship has ended.
     *
     * @param session the session
     * @param value from 1 (of no value) to 5 (of great value)
     * @return the rating, for its author alone
     * @throws dev.mentoring.rule.InvalidValueException if the value is out of range
     */
    public Transition<RatingGiven> giveRating(SessionId session, int value) {
        return rating(Permission.RATING_GIVE, session, Optional.of(value));
    }

    /**
     * Declines to rate a closed session, in place of an earlier rating and within the same time. Whether a session was rated or
     * declined shows nowhere but to its author.
     *
     * @param session the session
     * @return that it was declined, for its author alone
     */
    public Transition<RatingGiven> declineRating(SessionId session) {
        return rating(Permission.RATING_DECLINE, session, Optional.empty());
    }

    private Transition<RatingGiven> rating(Permission permission, SessionId id, Optional<Integer> value) {
        Decision decision = desk.decide(permission);
        Session session = desk.known(decision, id);
        ValueRating rating = new ValueRating(id, SessionEvolution.heldAt(session), value, desk.now());
        Optional<LocalDate> until =
                session.closedAt().map(relationship::dayOf).map(closedOn -> closedOn.plusDays(ValueRating.DAYS));
        return decision.insist(
                        session.status() == SessionStatus.CLOSED,
                        Rule.SESSION_CLOSE_VALUE_REVIEW,
                        "status",
                        session.status())
                .require(
                        until.filter(desk.today()::isAfter).isEmpty(),
                        Rule.SESSION_CLOSE_VALUE_REVIEW,
                        "until",
                        until.<Object>map(day -> day).orElse("absent"),
                        "today",
                        desk.today())
                .accept(new RatingGiven(decision.stamp(), id, rating.value()));
    }

    private <T extends AuthorContent> T own(Decision decision, AuthorKey key, Class<T> type) {
        return relationship
                .recalledOwn()
                .filter(content -> content.key().equals(key))
                .map(type::cast)
                .orElseThrow(() -> new UnknownEntityException(decision.permission(), key));
    }
}
