package dev.mentoring.examples.portal.programme;

import dev.mentoring.examples.portal.engine.Engine;
import dev.mentoring.examples.portal.people.People;
import dev.mentoring.examples.portal.people.Person;
import dev.mentoring.examples.portal.people.PersonResolver;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.examples.portal.web.PairInPath;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.view.CoordinatorView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a coordinator's page of a pair its {@link ProgrammeVisit}; of a pair of another programme there is no such page. */
@Component
public class ProgrammeVisitResolver implements HandlerMethodArgumentResolver {
    static final String PAIRS = "/programme/pairs";

    private static final String ATTRIBUTE = "coordinated";

    private final Engine engine;
    private final People people;
    private final PersonResolver persons;

    ProgrammeVisitResolver(Engine engine, People people, PersonResolver persons) {
        this.engine = engine;
        this.people = people;
        this.persons = persons;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ProgrammeVisit.class;
    }

    @Override
    public ProgrammeVisit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Person me = persons.loggedIn(request);
        ProgrammeVisit visit = visit(PairInPath.of(request), me);
        if (model != null) {
            model.addAttribute(ATTRIBUTE, visit);
        }
        return visit;
    }

    /** The same visit as things stand now, for a page that is shown again. */
    ProgrammeVisit again(ProgrammeVisit visit, Model model) {
        ProgrammeVisit now = visit(visit.id(), visit.me());
        model.addAttribute(ATTRIBUTE, now);
        return now;
    }

    private ProgrammeVisit visit(RelationshipId pair, Person me) {
        try {
            CoordinatorView view = engine.reading().view(pair, me.asCoordinator());
            return new ProgrammeVisit(
                    view,
                    engine.queries().relationship(pair).orElseThrow(NoSuchPageException::new),
                    me,
                    people.byId(view.pair().mentor()),
                    people.byId(view.pair().mentee()));
        } catch (RuleViolationException e) {
            throw new NoSuchPageException(e);
        }
    }
}
