package dev.mentoring.examples.portal.web;

import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.view.NotInViewException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An address that the engine cannot read, or of something that the pair does not have, is no failure of ours. */
@ControllerAdvice
class BadAddresses {
    @ExceptionHandler(InvalidValueException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler(NotInViewException.class)
    void miss(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
