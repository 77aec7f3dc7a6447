package city.novaaria.dreamocracy.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
        mayBeKept(response);
        return new ModelAndView(
                "problems", "items", problems.all().stream().map(Told::of).toList());
    }

    @GetMapping("/{code}")
    @ResponseBody
    Entry one(@PathVariable String code, HttpServletResponse response) {
        ProblemType type = problems.find(code).orElseThrow(Refused::notFound);
        mayBeKept(response);
        return Entry.of(type);
    }

    @GetMapping(path = "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    ModelAndView oneForPeople(@PathVariable String code, HttpServletResponse response) throws IOException {
        Optional<ProblemType> type = problems.find(code);
        if (type.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        mayBeKept(response);
        return pageOf(type.get());
    }

    static ModelAndView pageOf(ProblemType type) {
        return new ModelAndView("problem", "problem", Told.of(type));
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

    /** The same for a page: what stands between backticks is code. */
    record Told(Entry entry, List<Part> parts) {

        static Told of(ProblemType type) {
            List<String> texts = List.of(type.remedy().split("`", -1));
            return new Told(
                    Entry.of(type),
                    IntStream.range(0, texts.size())
                            .mapToObj(i -> new Part(texts.get(i), i % 2 == 1))
                            .toList());
        }
    }

    record Part(String text, boolean code) {}
}
