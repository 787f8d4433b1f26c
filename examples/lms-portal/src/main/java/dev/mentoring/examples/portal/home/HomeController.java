package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notification.Notifications;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.Role;
import dev.mentoring.persistence.jdbc.PageRequest;
import dev.mentoring.persistence.jdbc.RelationshipSummary;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what needs me, in all my pairs. */
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

    private String participant(Person me, Model model) {
        ParticipantId id = new ParticipantId(me.id());
        List<PairCard> pairs = engine.queries().relationshipsOf(id, PageRequest.first(PAIRS)).items().stream()
                .map(summary -> card(me, summary))
                .toList();
        model.addAttribute("me", me);
        model.addAttribute("live", pairs.stream().filter(PairCard::isLive).toList());
        model.addAttribute("past", pairs.stream().filter(pair -> !pair.isLive()).toList());
        model.addAttribute("notifications", notifications.of(id));
        return "home/participant";
    }

    private PairCard card(Person me, RelationshipSummary summary) {
        boolean mentors = summary.pair().mentor().value().equals(me.id());
        Person other =
                people.byId(mentors ? summary.pair().mentee() : summary.pair().mentor());
        return new PairCard(
                summary,
                mentors ? Role.MENTOR : Role.MENTEE,
                other,
                engine.reading().nudges(summary.id(), me.asParticipant()));
    }
}
