package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The numbers of every setting, for everybody who reads the charter. */
@Hidden
@Controller
class PolicyProfilePages {

    private static final String BY_ANYBODY_FOR_AN_HOUR = "public, max-age=3600";

    private final PolicyProfiles profiles;

    PolicyProfilePages(PolicyProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/policy-profiles/{name}")
    @Nullable
    ModelAndView one(@PathVariable String name, HttpServletResponse response) throws IOException {
        Optional<PolicyProfileView> found = profiles.find(name).map(PolicyProfileView::of);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        PolicyProfileView profile = found.get();
        response.setHeader(HttpHeaders.CACHE_CONTROL, BY_ANYBODY_FOR_AN_HOUR);
        return new ModelAndView(
                "policy-profile",
                Map.of("profile", profile, "names", profiles.names(), "numbers", NumberInWords.of(profile)));
    }
}
