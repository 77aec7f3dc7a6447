package city.novaaria.dreamocracy.demo;

import io.swagger.v3.oas.annotations.Hidden;
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

    @GetMapping("/login")
    ModelAndView show(CsrfToken csrf, @RequestParam Map<String, String> asked) {
        return new ModelAndView(
                "login",
                Map.of("csrf", csrf.getToken(), "wrong", asked.containsKey("error"), "groups", DemoPeople.EVERYBODY));
    }
}
