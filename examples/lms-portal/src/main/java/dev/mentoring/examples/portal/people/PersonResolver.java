package dev.mentoring.examples.portal.people;

import dev.mentoring.participant.ParticipantId;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a page the person who has logged in. */
@Component
public class PersonResolver implements HandlerMethodArgumentResolver {
    private final People people;

    PersonResolver(People people) {
        this.people = people;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return loggedIn(request);
    }

    /**
     * Who sends a request.
     *
     * @param request the request of somebody who has logged in
     * @return the person
     */
    public Person loggedIn(NativeWebRequest request) {
        Principal principal = Objects.requireNonNull(request.getUserPrincipal(), "nobody has logged in");
        return people.byId(new ParticipantId(principal.getName()));
    }
}
