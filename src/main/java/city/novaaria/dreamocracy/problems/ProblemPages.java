package city.novaaria.dreamocracy.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the {@code type} of every problem leads: JSON for programs, a page for whoever asks for HTML.
 *
 * <p>What names no media type answers whoever accepts anything, so that curl gets JSON.
 */
@Hidden
@Controller
@RequestMapping("/problems")
class ProblemPages {

    private static final String BY_ANYBODY_FOR_AN_HOUR = "public, max-age=3600";

    private final ProblemCatalogue problems;

    ProblemPages(ProblemCatalogue problems) {
        this.problems = problems;
    }

    @GetMapping
    @ResponseBody
    Catalogue all(HttpServletResponse response) {
        mayBeKept(response);
        return new Catalogue(problems.all().stream().map(Entry::of).toList());
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView allForPeople(HttpServletResponse response) {
        return new ModelAndView("problems", "items", all(response).items());
    }

    @GetMapping("/{code}")
    @ResponseBody
    Entry one(@PathVariable String code, HttpServletResponse response) {
        Entry entry = problems.find(code).map(Entry::of).orElseThrow(Refused::notFound);
        mayBeKept(response);
        return entry;
    }

    @GetMapping(path = "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView oneForPeople(@PathVariable String code, HttpServletResponse response) {
        return new ModelAndView("problem", "problem", one(code, response));
    }

    private static void mayBeKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, BY_ANYBODY_FOR_AN_HOUR);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** All of them. */
    record Catalogue(List<Entry> items) {}

    /** What holds for every occurrence of a problem; an occurrence may say more in its own detail. */
    record Entry(String type, String code, String title, int status, String detail, boolean retryable) {

        static Entry of(ProblemType type) {
            return new Entry(
                    Problem.typeOf(type).toString(),
                    type.code(),
                    type.title(),
                    type.status().value(),
                    type.remedy(),
                    type.retryable());
        }
    }
}
