package dev.mentoring.examples.portal.pair;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.people.PersonResolver;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.PairInPath;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.view.PartyView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

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
        Visit visit = visit(PairInPath.of(request), me);
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
        Visit now = visit(visit.id(), visit.me());
        model.addAttribute("visit", now);
        return now;
    }

    private Visit visit(RelationshipId pair, Person me) {
        try {
            PartyView view = engine.reading().view(pair, me.asParticipant());
            return new Visit(
                    view,
                    me,
                    people.byId(view.pair().mentor()),
                    people.byId(view.pair().mentee()));
        } catch (RuleViolationException e) {
            throw new NoSuchPageException(e);
        }
    }
}
