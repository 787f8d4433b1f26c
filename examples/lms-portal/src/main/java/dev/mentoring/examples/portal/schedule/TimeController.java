package dev.mentoring.examples.portal.schedule;

import dev.mentoring.event.SessionEvent;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.examples.portal.web.Reply;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session's time: what is agreed, what is proposed, and each change of it or of how it came out. */
@Controller
@RequestMapping("/pairs/{pair}/sessions")
class TimeController {
    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;
    private final PairSessions sessions;

    TimeController(Engine engine, Desk desk, VisitResolver visits, PairSessions sessions) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
        this.sessions = sessions;
    }

    @ModelAttribute("tab")
    String tab() {
        return "sessions";
    }

    @GetMapping("/{session}/time")
    String show(Visit visit, @PathVariable SessionId session, Model model) {
        Session found = sessions.find(visit, session);
        model.addAttribute("visit", visit.recalling(found));
        model.addAttribute("shown", found);
        return "schedule/time";
    }

    @PostMapping("/{session}/time/confirm")
    String confirm(Visit visit, @PathVariable SessionId session, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(
                visit, flash, "The time is agreed.", me -> me.session(session).confirm(revision));
        return "redirect:" + time(visit, session);
    }

    @PostMapping("/{session}/time/decline")
    String decline(Visit visit, @PathVariable SessionId session, @RequestParam int revision, RedirectAttributes flash) {
        desk.press(
                visit,
                flash,
                "The agreed time stands.",
                me -> me.session(session).declineTime(revision));
        return "redirect:" + time(visit, session);
    }

    @GetMapping("/{session}/time/{change}")
    String form(Visit visit, @PathVariable SessionId session, @PathVariable String change, Model model) {
        Session found = sessions.find(visit, session);
        return page(visit, TimeChange.named(change), found, TimeForm.of(found.currentMeeting()), model);
    }

    @PostMapping("/{session}/time/{change}")
    String change(
            Visit visit,
            @PathVariable SessionId session,
            @PathVariable String change,
            @RequestParam long seen,
            @ModelAttribute("form") TimeForm form,
            Model model,
            RedirectAttributes flash) {
        TimeChange<?> asked = TimeChange.named(change);
        Optional<Refusal> refusal =
                submit(visit, seen, flash, asked, session, form).refusal();
        if (refusal.isEmpty()) {
            return "redirect:" + time(visit, session);
        }
        model.addAttribute("refusal", refusal.get());
        Visit now = visits.again(visit, model);
        return page(now, asked, sessions.find(now, session), form, model);
    }

    @PostMapping("/{session}/time/{change}/check")
    String check(
            Visit visit,
            @PathVariable SessionId session,
            @PathVariable String change,
            @ModelAttribute("form") TimeForm form,
            Model model) {
        page(visit, TimeChange.named(change), sessions.find(visit, session), form, model);
        return "schedule/change :: outlook";
    }

    @GetMapping("/new/{change}")
    String formOfNew(Visit visit, @PathVariable String change, Model model) {
        return pageOfNew(visit, TimeChange.toBringIn(change), new Suggestion(visit).next(), model);
    }

    @PostMapping("/new/{change}")
    String bringIn(
            Visit visit,
            @PathVariable String change,
            @RequestParam long seen,
            @ModelAttribute("form") TimeForm form,
            Model model,
            RedirectAttributes flash) {
        TimeChange<?> asked = TimeChange.toBringIn(change);
        SessionId fresh = engine.reading().newSessionId();
        Reply<?> reply = submit(visit, seen, flash, asked, fresh, form);
        if (reply.refusal().isEmpty()) {
            return "redirect:" + time(visit, reply.published().session().orElseThrow());
        }
        model.addAttribute("refusal", reply.refusal().get());
        return pageOfNew(visits.again(visit, model), asked, form, model);
    }

    @PostMapping("/new/{change}/check")
    String checkNew(Visit visit, @PathVariable String change, @ModelAttribute("form") TimeForm form, Model model) {
        pageOfNew(visit, TimeChange.toBringIn(change), form, model);
        return "schedule/change :: outlook";
    }

    private <E extends SessionEvent> Reply<E> submit(
            Visit visit, long seen, RedirectAttributes flash, TimeChange<E> change, SessionId session, TimeForm form) {
        return desk.bringIn(
                visit, seen, flash, change.done(), me -> change.command().apply(me.session(session), form));
    }

    private String page(Visit visit, TimeChange<?> change, Session session, TimeForm form, Model model) {
        model.addAttribute("shown", session);
        model.addAttribute("back", time(visit, session.id()));
        model.addAttribute("action", time(visit, session.id()) + "/" + change.name());
        return page(visit.recalling(session), change, session.id(), form, model);
    }

    private String pageOfNew(Visit visit, TimeChange<?> change, TimeForm form, Model model) {
        model.addAttribute("back", visit.url() + "/sessions");
        model.addAttribute("action", visit.url() + "/sessions/new/" + change.name());
        return page(visit, change, engine.reading().newSessionId(), form, model);
    }

    private String page(Visit visit, TimeChange<?> change, SessionId session, TimeForm form, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("form", form);
        model.addAttribute("zones", new Suggestion(visit).zones(form));
        model.addAttribute(
                "verdict",
                desk.check(
                        visit,
                        change.whyNot(visit, session),
                        me -> change.command().apply(me.session(session), form)));
        return "schedule/change";
    }

    private static String time(Visit visit, SessionId session) {
        return visit.url() + "/sessions/" + session.value() + "/time";
    }
}
