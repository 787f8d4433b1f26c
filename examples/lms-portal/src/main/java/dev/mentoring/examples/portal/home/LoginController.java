package dev.mentoring.examples.portal.home;

import dev.mentoring.examples.portal.demo.Cast;
import dev.mentoring.examples.portal.demo.DemoSettings;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in on; with demo people it says how. */
@Controller
class LoginController {
    private final DemoSettings demo;

    LoginController(DemoSettings demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("people", demo.demo() ? Cast.TO_TRY : List.of());
        model.addAttribute("password", Cast.PASSWORD);
        return "login";
    }
}
