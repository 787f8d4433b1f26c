package dev.mentoring.examples.portal.pair;

import dev.mentoring.agreement.MentoringAgreement;
import dev.mentoring.agreement.Term;
import dev.mentoring.goal.ObjectivesReview;
import dev.mentoring.relationship.Interruption;
import dev.mentoring.relationship.JournalItem;
import dev.mentoring.relationship.RecordedReview;
import dev.mentoring.relationship.RelationshipPhase;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.store.JournalEntry;
import dev.mentoring.view.PartyView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A pair's way from the day both said yes: where they are, what is behind them and what is ahead.
 *
 * @param moments in the order of time
 * @param pauses the times on hold
 * @param phase how far they have come
 * @param now where on it they are
 */
record Timeline(List<Moment> moments, List<Pause> pauses, RelationshipPhase phase, Instant now) {
    private static final double MARGIN = 4;

    /**
     * A time on hold.
     *
     * @param from since when
     * @param to until when; now, if they are on hold
     */
    record Pause(Instant from, Instant to) {}

    static Timeline of(PartyView view, List<JournalEntry> past) {
        List<Moment> moments = new ArrayList<>();
        List<Pause> pauses = new ArrayList<>();
        view.activatedAt().ifPresent(at -> moments.add(Moment.of(Moment.Kind.BEGAN, at)));
        view.sessions().forEach(session -> moments.add(Moment.of(session)));
        finishedSessions(past).forEach(session -> moments.add(Moment.of(session)));
        for (JournalEntry entry : past) {
            if (entry.item() instanceof JournalItem.Review review) {
                moments.add(reviewed(review.review()));
            } else if (entry.item() instanceof JournalItem.Pause pause) {
                pauses.add(new Pause(pause.interruption().at(), entry.at()));
            }
        }
        if (view.status().isLive()) {
            view.interruption().map(Interruption::at).ifPresent(at -> pauses.add(new Pause(at, view.readAt())));
            view.agreement()
                    .value()
                    .flatMap(MentoringAgreement::term)
                    .ifPresent(term -> moments.addAll(planned(term, view)));
        }
        pauses.forEach(pause -> moments.add(Moment.of(Moment.Kind.PAUSED, pause.from())));
        view.endedAt().ifPresent(at -> moments.add(Moment.of(Moment.Kind.ENDED, at)));
        moments.sort(Comparator.comparing(Moment::at));
        return new Timeline(moments, pauses, view.phase(), view.readAt());
    }

    /** The latest entry of a session counts: an outcome that was corrected stands there twice. */
    private static List<Session> finishedSessions(List<JournalEntry> past) {
        Set<SessionId> known = new HashSet<>();
        return past.stream()
                .map(JournalEntry::item)
                .filter(JournalItem.FinishedSession.class::isInstance)
                .map(item -> ((JournalItem.FinishedSession) item).session())
                .filter(session -> known.add(session.id()))
                .toList();
    }

    private static Moment reviewed(RecordedReview recorded) {
        Moment.Kind kind = recorded.review().kind() == ObjectivesReview.Kind.MIDWAY
                ? Moment.Kind.MIDWAY_REVIEW
                : Moment.Kind.FINAL_REVIEW;
        return Moment.of(kind, recorded.at());
    }

    private static List<Moment> planned(Term term, PartyView view) {
        List<Moment> planned = new ArrayList<>();
        if (view.midwayReview().isEmpty()) {
            term.midwayReviewOn().ifPresent(day -> planned.add(on(Moment.Kind.MIDWAY_PLANNED, day, view.zone())));
        }
        if (view.finalReview().isEmpty()) {
            term.finalReviewOn().ifPresent(day -> planned.add(on(Moment.Kind.FINAL_PLANNED, day, view.zone())));
        }
        planned.add(on(Moment.Kind.TERM_ENDS, term.endsOn(), view.zone()));
        return planned;
    }

    private static Moment on(Moment.Kind kind, LocalDate day, ZoneId zone) {
        return Moment.of(kind, day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    public boolean isEmpty() {
        return moments.isEmpty();
    }

    public long count(String kind) {
        return moments.stream()
                .filter(moment -> moment.kind().name().equals(kind))
                .count();
    }

    /** The first moment, or now if that is earlier. */
    public Instant from() {
        return earlier(moments.get(0).at(), now);
    }

    /** The last moment, or now if that is later. */
    public Instant to() {
        Instant last = moments.get(moments.size() - 1).at();
        return last.isAfter(now) ? last : now;
    }

    /** Where a moment stands between the first and the last, as a share of the width. */
    public String x(Instant at) {
        return percent(MARGIN + share(at));
    }

    public String width(Pause pause) {
        return percent(share(pause.to()) - share(pause.from()));
    }

    private double share(Instant at) {
        double whole = Math.max(1, Duration.between(from(), to()).toMillis());
        return (100 - 2 * MARGIN) * Duration.between(from(), at).toMillis() / whole;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
