package dev.mentoring.examples.portal.web;

import dev.mentoring.rule.InvalidValueException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An address that the engine cannot read is a bad request, and no failure of ours. */
@ControllerAdvice
class BadAddresses {
    @ExceptionHandler(InvalidValueException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
