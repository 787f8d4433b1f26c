package dev.mentoring.examples.portal.web;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the error page is told: which of a few problems it is, and nothing of what was sent. */
@Component
class ErrorPage extends DefaultErrorAttributes {
    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        attributes.put("problem", problem(request));
        return attributes;
    }

    private static String problem(WebRequest request) {
        if (of(request, WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return "session";
        }
        return switch (of(request, RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404) {
            case 403, 404 -> "absent";
            case 405 -> "method";
            case 400 -> "address";
            default -> request.getParameter(FormKey.FIELD) == null ? "failure" : "unknown";
        };
    }

    private static @Nullable Object of(WebRequest request, String attribute) {
        return request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST);
    }
}
