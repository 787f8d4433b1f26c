package dev.mentoring.examples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives no page to a browser that fetches it before anybody has followed a link to it. It could not keep the page, which no cache may;
 * and what is new counts as seen once somebody is shown it.
 */
final class NothingAhead implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String purpose = request.getHeader("Sec-Purpose");
        boolean ahead = purpose != null && purpose.startsWith("prefetch");
        if (ahead) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return !ahead;
    }
}
