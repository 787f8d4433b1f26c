package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page: what needs me, and what comes next, in all my pairs. */
@Controller
class HomeController {
    private static final int PAIRS = 50;

    private final Engine engine;
    private final People people;
    private final Notifications notifications;

    HomeController(Engine engine, People people, Notifications notifications) {
        this.engine = engine;
        this.people = people;
        this.notifications = notifications;
    }

    @GetMapping("/")
    String home(Person me, Model model) {
        return switch (me.duty()) {
            case PARTICIPANT -> participant(me, model);
            case COORDINATOR -> "redirect:/programme";
            case OPERATOR -> "home/operator";
        };
    }

    /** Marks all that is new as seen; nothing else is changed by it. */
    @PostMapping("/seen")
    String seen(Person me) {
        notifications.seen(new ParticipantId(me.id()));
        return "redirect:/";
    }

    private String participant(Person me, Model model) {
        ParticipantId id = new ParticipantId(me.id());
        List<RelationshipSummary> mine =
                engine.queries().relationshipsOf(id, PageRequest.first(PAIRS)).items();
        Map<String, Person> others = others(id, mine);
        model.addAttribute("me", me);
        model.addAttribute(
                "today",
                new Today(mine.stream()
                        .filter(summary -> summary.status().isLive())
                        .map(summary -> card(
                                me,
                                Objects.requireNonNull(others.get(summary.id().value())),
                                summary))
                        .sorted(Comparator.comparing(PairCard::nextAt))
                        .toList()));
        model.addAttribute(
                "past",
                mine.stream().filter(summary -> !summary.status().isLive()).toList());
        model.addAttribute("others", others);
        model.addAttribute("news", notifications.unseen(id));
        return "home/participant";
    }

    private PairCard card(Person me, Person other, RelationshipSummary summary) {
        return new PairCard(
                other,
                engine.reading().view(summary.id(), me.asParticipant()),
                engine.reading().nudges(summary.id(), me.asParticipant()));
    }

    /** The one I am paired with, by the relationship. */
    private Map<String, Person> others(ParticipantId me, List<RelationshipSummary> mine) {
        Map<ParticipantId, Person> known =
                people.byIds(mine.stream().map(summary -> other(me, summary)).collect(Collectors.toSet()));
        return mine.stream()
                .collect(Collectors.toMap(
                        summary -> summary.id().value(),
                        summary -> Objects.requireNonNull(known.get(other(me, summary)))));
    }

    private static ParticipantId other(ParticipantId me, RelationshipSummary summary) {
        return summary.pair().mentor().equals(me)
                ? summary.pair().mentee()
                : summary.pair().mentor();
    }
}
