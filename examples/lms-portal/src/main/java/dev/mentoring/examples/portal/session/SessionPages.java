package dev.mentoring.examples.portal.session;

import dev.mentoring.author.ReflectionId;
import dev.mentoring.author.ValueRating;
import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.notes.Note;
import dev.mentoring.examples.portal.pair.Desk;
import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.pair.VisitResolver;
import dev.mentoring.examples.portal.resource.Resources;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.Refusal;
import dev.mentoring.participant.Role;
import dev.mentoring.resource.SharedResource;
import dev.mentoring.session.ConversationStage;
import dev.mentoring.session.Preparation;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionObjectives;
import dev.mentoring.session.SessionRecord;
import dev.mentoring.view.PartyView;
import dev.mentoring.view.PastSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what a session's page shows. A form that somebody has just sent is in the model before, and stays there. */
@Component
class SessionPages {
    private final Engine engine;
    private final Desk desk;
    private final VisitResolver visits;

    SessionPages(Engine engine, Desk desk, VisitResolver visits) {
        this.engine = engine;
        this.desk = desk;
        this.visits = visits;
    }

    /** The page, with the face that the session has now. */
    String show(Visit visit, SessionId id, Model model) {
        return face(visit, id, model).template();
    }

    /** The page with a form that was refused: as things stand now, and with all that was typed. */
    String again(Visit visit, SessionId id, Model model, Refusal refusal, SessionForm form) {
        model.addAttribute("refusal", refusal);
        Face face = face(visits.again(visit, model), id, model);
        model.addAttribute("kept", form.shownOn(face) ? Map.of() : form.texts());
        return face.template();
    }

    private Face face(Visit visit, SessionId id, Model model) {
        model.addAttribute("tab", "sessions");
        Optional<Session> live = visit.view().session(id);
        return live.isPresent() ? live(visit, live.get(), model) : past(visit, id, model);
    }

    private Face live(Visit visit, Session session, Model model) {
        shared(visit, session, session.resources(), model);
        Face face = Face.of(session);
        model.addAttribute("agenda", visit.view().agenda(session.id()).orElseThrow());
        preparation(visit, session, model);
        switch (face) {
            case BEFORE -> before(visit, session, model);
            case DURING -> during(visit, session, model);
            default -> after(visit, session, model);
        }
        return face;
    }

    private Face past(Visit visit, SessionId id, Model model) {
        PastSession past =
                engine.reading().pastSession(visit.id(), visit.actor(), id).orElseThrow(NoSuchPageException::new);
        Visit recalling = visit.recalling(past.session());
        model.addAttribute("visit", recalling);
        List<SharedResource> resources = Stream.concat(
                        past.session().resources().stream(), past.laterResources().stream())
                .toList();
        shared(recalling, past.session(), resources, model);
        model.addAttribute("past", past);
        model.addAttribute("titles", titles(visit.view(), past));
        model.addAttribute(
                "nextStep",
                past.session()
                        .record()
                        .flatMap(SessionRecord::nextMeeting)
                        .map(NextStep::of)
                        .orElse(null));
        form(model, "amendmentForm", new AmendmentForm(null));
        model.addAttribute("amend", recalling.whyNot(me -> me.session(id).amendRecord("-")));
        model.addAttribute("rate", recalling.whyNot(me -> me.privately().giveRating(id, ValueRating.HIGHEST)));
        model.addAttribute(
                "declineRating", recalling.whyNot(me -> me.privately().declineRating(id)));
        model.addAttribute(
                "rating",
                visit.view().ratings().stream()
                        .filter(rating -> rating.session().equals(id))
                        .findFirst()
                        .orElse(null));
        return Face.PAST;
    }

    /** What every face has. */
    private void shared(Visit visit, Session session, List<SharedResource> resources, Model model) {
        ReflectionId fresh = engine.reading().newReflectionId();
        model.addAttribute("shown", session);
        model.addAttribute("at", visit.url() + "/sessions/" + session.id().value());
        model.addAttribute(
                "notes",
                visit.view().reflections().stream()
                        .filter(note ->
                                note.session().filter(session.id()::equals).isPresent())
                        .map(note -> Note.of(visit, note))
                        .toList());
        form(model, "noteForm", new NoteForm(null));
        form(model, "resourceForm", SessionResourceForm.EMPTY);
        model.addAttribute("write", visit.whyNot(me -> me.privately().writeReflection(fresh, session.id(), "-")));
        model.addAttribute(
                "resources",
                Resources.of(
                        visit,
                        resources,
                        (me, resource) -> me.session(session.id()).attach(resource),
                        (me, resource) -> me.session(session.id()).detach(resource)));
        Optional<Preparation> own = visit.view().privatePreparation(session.id());
        model.addAttribute("ownPreparation", own.orElse(null));
        if (own.isPresent()) {
            model.addAttribute(
                    "sharePreparation", visit.whyNot(me -> me.privately().sharePreparation(session.id())));
            model.addAttribute(
                    "erasePreparation", visit.whyNot(me -> me.privately().erasePreparation(session.id())));
        }
    }

    private void preparation(Visit visit, Session session, Model model) {
        Role reader = visit.view().role();
        Optional<Preparation> shared =
                Optional.ofNullable(session.preparations().get(reader));
        model.addAttribute("mine", shared.orElse(null));
        model.addAttribute("theirs", session.preparations().get(reader == Role.MENTOR ? Role.MENTEE : Role.MENTOR));
        form(
                model,
                "preparationForm",
                PreparationForm.of(visit.view().privatePreparation(session.id()).or(() -> shared)));
        Preparation any = Preparation.topics("-");
        model.addAttribute(
                "prepare", visit.whyNot(me -> me.session(session.id()).prepare(any)));
        model.addAttribute("keep", visit.whyNot(me -> me.privately().writePreparation(session.id(), any)));
    }

    private void before(Visit visit, Session session, Model model) {
        SessionId id = session.id();
        model.addAttribute("start", visit.whyNot(me -> me.session(id).start()));
        int proposed = session.objectives().lastRevision();
        model.addAttribute("agree", visit.whyNot(me -> me.session(id).agreeObjectives(proposed)));
        model.addAttribute("decline", visit.whyNot(me -> me.session(id).declineObjectives(proposed)));
        ObjectivesForm form = form(
                model,
                "objectivesForm",
                ObjectivesForm.of(session.objectives()
                        .proposal()
                        .or(() -> session.objectives().inForce())
                        .map(revision -> revision.value())));
        model.addAttribute("verdict", desk.check(visit, me -> me.session(id).proposeObjectives(form.objectives())));
        model.addAttribute("propose", visit.whyNot(me -> me.session(id).proposeObjectives(SessionObjectives.of("-"))));
    }

    private static void during(Visit visit, Session session, Model model) {
        model.addAttribute(
                "conversation", new Conversation(session, visit.view().readAt()));
        model.addAttribute(
                "enter",
                visit.whyNot(me -> me.session(session.id()).enterStage(ConversationStage.RE_ESTABLISH_RAPPORT)));
        model.addAttribute("finish", visit.whyNot(me -> me.session(session.id()).finish()));
    }

    private void after(Visit visit, Session session, Model model) {
        RecordForm form = form(model, "recordForm", RecordForm.blank());
        model.addAttribute("reviewLines", ReviewLine.of(visit.view().actions(), form));
        model.addAttribute("leftOver", ReviewLine.leftOver(visit.view().actions(), form));
        model.addAttribute(
                "ahead",
                visit.view().sessions().stream()
                        .filter(other -> other.status().isAhead())
                        .toList());
        model.addAttribute("verdict", check(visit, session.id(), form));
    }

    /** What still forbids to close a session with what is typed so far. */
    Refusal check(Visit visit, SessionId id, RecordForm form) {
        return desk.check(visit, me -> me.session(id).close(form.record(engine.reading()::newActionId)));
    }

    private static Map<String, String> titles(PartyView view, PastSession past) {
        return Stream.concat(view.actions().stream(), past.reviewedActions().stream())
                .collect(Collectors.toMap(action -> action.id().value(), action -> action.title(), (one, same) -> one));
    }

    private static <T> T form(Model model, String name, T untouched) {
        @SuppressWarnings("unchecked")
        T sent = (T) model.getAttribute(name);
        if (sent != null) {
            return sent;
        }
        model.addAttribute(name, untouched);
        return untouched;
    }
}
