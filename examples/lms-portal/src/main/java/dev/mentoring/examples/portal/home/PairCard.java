package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.pair.Need;
import dev.mentoring.examples.portal.pair.NextSession;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.guidance.Nudge;
import dev.mentoring.participant.Role;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.view.PartyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of my live pairs, on the first page.
 *
 * @param other who I am paired with
 * @param view what I see of it
 * @param nudges what I am reminded of
 */
record PairCard(Person other, PartyView view, List<Nudge> nudges) {

    public Role role() {
        return view.role();
    }

    public String url() {
        return "/pairs/" + view.id().value();
    }

    /** The session that I look forward to in this pair. */
    public Optional<NextSession> next() {
        return NextSession.of(view);
    }

    /** When that is; the pairs with nothing ahead come last. */
    Instant nextAt() {
        return next().map(ahead -> ahead.meeting().startsAt()).orElse(Instant.MAX);
    }

    /** What needs me in this pair. */
    List<Need> needs() {
        return Need.of(url(), view, nudges);
    }

    /** Whether a version of the agreement waits for my yes. */
    public boolean asksMe() {
        return view.agreement()
                .proposal()
                .filter(open -> !open.acceptedBy(view.role()))
                .isPresent();
    }

    /** What the last session left me to think about. */
    public Optional<String> question() {
        return view.lastRecord().map(SessionRecord::reflectionQuestions).stream()
                .flatMap(List::stream)
                .findFirst();
    }
}
