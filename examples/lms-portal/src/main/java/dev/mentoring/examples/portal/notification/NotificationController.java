package dev.mentoring.examples.portal.notification;

import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.participant.ParticipantId;
import dev.mentoring.participant.RelationshipId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody was told, in all their pairs. */
@Controller
@RequestMapping("/notifications")
class NotificationController {
    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Shows what came last; with that they have seen all of it. */
    @GetMapping
    String list(Person me, Model model) {
        ParticipantId reader = new ParticipantId(me.id());
        model.addAttribute("me", me);
        model.addAttribute("told", notifications.latest(reader));
        notifications.seen(reader);
        return "notification/list";
    }

    @GetMapping("/{pair}/{version}")
    String follow(Person me, @PathVariable String pair, @PathVariable long version) {
        ParticipantId reader = new ParticipantId(me.id());
        RelationshipId relationship = new RelationshipId(pair);
        Notification told = notifications.find(reader, relationship, version).orElseThrow(NoSuchPageException::new);
        notifications.seen(reader, relationship, version);
        return "redirect:" + told.page();
    }
}
