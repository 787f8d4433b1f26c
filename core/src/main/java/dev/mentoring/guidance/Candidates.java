package dev.mentoring.guidance;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.MentoringRelationship;
import dev.mentoring.session.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a relationship calls for, as long as nobody does anything: nudges with their windows. They follow from the state alone and
 * not from the time at which they are computed; hence whoever looks when the first is due misses none.
 */
final class Candidates {
    private static final List<Role> BOTH = List.of(Role.MENTOR, Role.MENTEE);

    private final MentoringRelationship relationship;
    private final ZoneId zone;
    private final List<Candidate> all = new ArrayList<>();

    private Candidates(MentoringRelationship relationship) {
        this.relationship = relationship;
        this.zone = relationship.zone();
    }

    static List<Candidate> of(MentoringRelationship relationship) {
        if (!relationship.status().isLive()) {
            return List.of();
        }
        Candidates candidates = new Candidates(relationship);
        List<Session> sessions = relationship.sessions();
        sessions.forEach(session -> SessionGuidance.add(candidates, session));
        relationship.goals().forEach(goal -> GoalGuidance.add(candidates, goal));
        relationship.actions().forEach(action -> ActionGuidance.add(candidates, action));
        new CourseGuidance(candidates, relationship, sessions).add();
        return candidates.all;
    }

    void add(Nudge nudge) {
        add(nudge, Instant.MAX);
    }

    /** Adds a nudge of a kind that the relationship knows, unless its window is empty. */
    void add(Nudge nudge, Instant until) {
        if (nudge.kind().isKnownTo(relationship) && nudge.dueAt().isBefore(until)) {
            all.add(new Candidate(nudge, until));
        }
    }

    void addForBoth(NudgeKind kind, Instant from) {
        addForBoth(kind, from, Instant.MAX, nudge -> nudge);
    }

    void addForBoth(NudgeKind kind, Instant from, Instant until, UnaryOperator<Nudge> about) {
        BOTH.forEach(party -> add(about.apply(Nudge.of(kind, party, from)), until));
    }

    /** When a day of the pair's begins. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When the day begins that lies some days after an instant's, or before it if they are negative. */
    Instant daysAfter(Instant instant, int days) {
        return startOf(LocalDate.ofInstant(instant, zone).plusDays(days));
    }
}
