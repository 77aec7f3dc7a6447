package city.novaaria.dreamocracy.demo;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people of the demo sign in for a front end; it says who they are. */
@Hidden
@Controller
@DemoSignsIn
class SignInPage {

    private static final List<Named> CREW = List.of(
            new Named("mira", "designs dreamscapes"),
            new Named("kade", "sees to the laces that dreamers wear"),
            new Named("celia", "plans sessions, gathers fears and stories, and asks people afterwards how they are"),
            new Named("jun, noor", "facilitate: they open sessions, check people in, start and end the dream"),
            new Named("tariq, ilse, bram, sol, wren", "are ethicists: they approve, suspend, and decide about waivers"),
            new Named("vesna", "is the steward of the house"),
            new Named(String.join(", ", DemoPeople.DREAMERS), "dream; pia is fifteen, and hana is her guardian"));

    @GetMapping("/login")
    ModelAndView show(CsrfToken csrf, @RequestParam Map<String, String> asked) {
        return new ModelAndView(
                "login", Map.of("csrf", csrf.getToken(), "wrong", asked.containsKey("error"), "crew", CREW));
    }

    /** Some of the people, and what they do. */
    record Named(String names, String does) {}
}
