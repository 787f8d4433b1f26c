package dev.mentoring.examples.portal.pair;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.people.PersonResolver;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.view.PartyView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a page of a pair its {@link Visit}; for whoever is not in the pair there is no such page. */
@Component
public class VisitResolver implements HandlerMethodArgumentResolver {
    private final Engine engine;
    private final People people;
    private final PersonResolver persons;

    VisitResolver(Engine engine, People people, PersonResolver persons) {
        this.engine = engine;
        this.people = people;
        this.persons = persons;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Person me = persons.loggedIn(request);
        Visit visit = visit(pairOf(request), me);
        if (model != null) {
            model.addAttribute("visit", visit);
        }
        return visit;
    }

    /**
     * The same visit as things stand now, for a page that is shown again.
     *
     * @param visit what was seen before
     * @param model what the page shows
     * @return what is seen now
     */
    public Visit again(Visit visit, Model model) {
        Visit now = visit(visit.id().value(), visit.me());
        model.addAttribute("visit", now);
        return now;
    }

    private Visit visit(String pair, Person me) {
        try {
            PartyView view = engine.reading().view(new RelationshipId(pair), me.asParticipant());
            return new Visit(
                    view,
                    me,
                    people.byId(view.pair().mentor()),
                    people.byId(view.pair().mentee()));
        } catch (RuleViolationException | InvalidValueException e) {
            throw new NoSuchPageException(e);
        }
    }

    private static String pairOf(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet != null
                && servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("pair") instanceof String pair) {
            return pair;
        }
        throw new IllegalStateException("only a page under /pairs/{pair} has a visit");
    }
}
