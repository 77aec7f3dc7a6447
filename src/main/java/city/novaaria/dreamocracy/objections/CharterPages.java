package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The charter for everybody: JSON for programs, a page for whoever asks for HTML. */
@Hidden
@Controller
@RequestMapping("/charter")
class CharterPages {

    private static final String BY_ANYBODY_FOR_AN_HOUR = "public, max-age=3600";

    private final PolicyProfiles profiles;

    CharterPages(PolicyProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @ResponseBody
    CharterView get(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, BY_ANYBODY_FOR_AN_HOUR);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return CharterView.inForce();
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView getForPeople(HttpServletResponse response) {
        return new ModelAndView(
                "charter", Map.of("groups", CharterPage.of(get(response)).groups(), "profiles", profiles.names()));
    }
}
