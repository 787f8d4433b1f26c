package dev.mentoring.examples.portal.schedule;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.Violation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionRevision;
import dev.mentoring.session.SessionStatus;
import dev.mentoring.store.JournalPosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All sessions of a pair, and what is done to several at once. */
@Controller
@RequestMapping("/pairs/{pair}/sessions")
class ScheduleController {
    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;
    private final PairSessions sessions;

    ScheduleController(Engine engine, Desk desk, VisitResolver visits, PairSessions sessions) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
        this.sessions = sessions;
    }

    @ModelAttribute("tab")
    String tab() {
        return "sessions";
    }

    @GetMapping
    String list(Visit visit, @RequestParam @Nullable String before, Model model) {
        List<SessionRevision> waiting = visit.view().timesToConfirm();
        model.addAttribute("waiting", waiting.size());
        if (!waiting.isEmpty()) {
            model.addAttribute("confirm", visit.whyNot(me -> me.confirmSeries(waiting)));
        }
        model.addAttribute("propose", whyNotBringIn(visit, "propose"));
        model.addAttribute("log", whyNotBringIn(visit, "held"));
        model.addAttribute("running", live(visit, status -> status == SessionStatus.IN_PROGRESS));
        model.addAttribute("unrecorded", live(visit, status -> status == SessionStatus.HELD));
        model.addAttribute("ahead", live(visit, SessionStatus::isAhead));
        model.addAttribute("past", sessions.past(visit, position(before)));
        return "schedule/list";
    }

    @PostMapping("/confirm")
    String confirmAll(Visit visit, @RequestParam long seen, Model model, RedirectAttributes flash) {
        List<SessionRevision> waiting = visit.view().timesToConfirm();
        Optional<Refusal> refusal =
                desk.submit(visit, seen, flash, "All these times are agreed.", me -> me.confirmSeries(waiting));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/sessions";
        }
        model.addAttribute("refusal", refusal.get());
        return list(visits.again(visit, model), null, model);
    }

    @GetMapping("/series")
    String series(Visit visit, Model model) {
        return series(visit, new Suggestion(visit).series(), model);
    }

    @PostMapping("/series")
    String propose(
            Visit visit,
            @RequestParam long seen,
            @ModelAttribute("form") SeriesForm form,
            Model model,
            RedirectAttributes flash) {
        Optional<Refusal> refusal = desk.submit(
                visit,
                seen,
                flash,
                "The sessions are proposed, and wait for the other to confirm them.",
                me -> me.proposeSeries(engine.reading().newSessions(form.meetings())));
        if (refusal.isEmpty()) {
            return "redirect:" + visit.url() + "/sessions";
        }
        model.addAttribute("refusal", refusal.get());
        return series(visits.again(visit, model), form, model);
    }

    /** The whole page again, for browsers without scripts. */
    @PostMapping("/series/preview")
    String preview(Visit visit, @ModelAttribute("form") SeriesForm form, Model model) {
        return series(visit, form, model);
    }

    /** The sessions that the plan makes, while it is typed. */
    @PostMapping("/series/check")
    String check(Visit visit, @ModelAttribute("form") SeriesForm form, Model model) {
        model.addAttribute("plan", plan(visit, form));
        return "schedule/series :: plan";
    }

    private String series(Visit visit, SeriesForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("zones", new Suggestion(visit).zones(form));
        model.addAttribute("plan", plan(visit, form));
        return "schedule/series";
    }

    private PlannedSeries plan(Visit visit, SeriesForm form) {
        Refusal refusal = desk.check(
                visit,
                whyNotBringIn(visit, "propose"),
                me -> me.proposeSeries(engine.reading().newSessions(form.meetings())));
        return PlannedSeries.of(form, refusal);
    }

    private List<Violation> whyNotBringIn(Visit visit, String change) {
        return TimeChange.toBringIn(change).whyNot(visit, engine.reading().newSessionId());
    }

    private static List<Session> live(Visit visit, Predicate<SessionStatus> standing) {
        return visit.view().sessions().stream()
                .filter(session -> standing.test(session.status()))
                .toList();
    }

    private static Optional<JournalPosition> position(@Nullable String before) {
        try {
            return Optional.ofNullable(before).map(JournalPosition::parse);
        } catch (InvalidValueException e) {
            throw new NoSuchPageException(e);
        }
    }
}
