package dev.mentoring.examples.portal.web;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.rule.InvalidValueException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Which pair a page is about: the {@code {pair}} of its address. */
public final class PairInPath {
    private PairInPath() {}

    /**
     * The pair of a request.
     *
     * @param request a request for a page with {@code {pair}} in its address
     * @return its id; there need not be such a pair
     * @throws NoSuchPageException if it is no id
     */
    public static RelationshipId of(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet != null
                && servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("pair") instanceof String pair) {
            return id(pair);
        }
        throw new IllegalStateException("only a page with {pair} in its address is about a pair");
    }

    private static RelationshipId id(String pair) {
        try {
            return new RelationshipId(pair);
        } catch (InvalidValueException e) {
            throw new NoSuchPageException(e);
        }
    }
}
