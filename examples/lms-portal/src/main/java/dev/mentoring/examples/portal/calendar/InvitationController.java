package dev.mentoring.examples.portal.calendar;

import dev.mentoring.examples.portal.pair.Visit;
import dev.mentoring.examples.portal.schedule.PairSessions;
import dev.mentoring.examples.portal.web.NoSuchPageException;
import dev.mentoring.session.Session;
import dev.mentoring.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session for the calendar of whoever asks. */
@Controller
class InvitationController {
    private final PairSessions sessions;

    InvitationController(PairSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/pairs/{pair}/sessions/{session}/invitation.ics")
    ResponseEntity<byte[]> invitation(Visit visit, @PathVariable SessionId session) {
        Session found = sessions.find(visit, session);
        Invitation invitation = Invitation.to(found, visit).orElseThrow(NoSuchPageException::new);
        String file = "mentoring-session-" + found.number() + ".ics";
        Map<String, String> parameters =
                Map.of("charset", "utf-8", "method", invitation.method().getValue());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", parameters))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(invitation.text().getBytes(StandardCharsets.UTF_8));
    }
}
