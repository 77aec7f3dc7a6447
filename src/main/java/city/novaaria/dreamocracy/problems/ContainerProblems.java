package city.novaaria.dreamocracy.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Errors that the servlet container finds before or after Spring does: problems, too, as a page for who asks for HTML. */
@Controller
class ContainerProblems implements ErrorController {

    /** Nothing more when an answer has begun, such as a stream whose reader has gone. */
    @RequestMapping("/error")
    @Nullable
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        ProblemWriter.ON_EVERY_PROBLEM.forEach(response::setHeader);
        ProblemDetail problem = Problem.of(typeOf(request));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView errorForPeople(HttpServletRequest request, HttpServletResponse response) {
        ProblemType type = typeOf(request);
        response.setStatus(type.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ProblemPages.pageOf(type);
    }

    private static ProblemType typeOf(HttpServletRequest request) {
        if (request.getAttribute(ProblemWriter.FOUND) instanceof ProblemType found) {
            return found;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemAdvice.forStatus(
                code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND);
    }

    /** Replaces Tomcat's HTML page, which answers what never reaches the application, such as {@code /%00}. */
    @Component
    static class ProblemValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final JsonMapper json;

        ProblemValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass("");
                    host.getPipeline().addValve(new Valve(json));
                }
            });
        }
    }

    private static final class Valve extends ErrorReportValve {

        private static final int TOO_LARGE = HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value();

        /** What the container calls it; to the caller it would only say that the request is a bad one. */
        private static final String HEADERS_TOO_LARGE =
                StringManager.getManager(Http11Processor.class).getString("iib.requestheadertoolarge.error");

        private final JsonMapper json;

        Valve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus known = HttpStatus.resolve(tooLarge(throwable) ? TOO_LARGE : status);
            ProblemType type = ProblemAdvice.forStatus(known == null ? HttpStatus.BAD_REQUEST : known);
            try {
                response.setStatus(type.status().value());
                ProblemWriter.ON_EVERY_PROBLEM.forEach(response::setHeader);
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                ProblemDetail problem = Problem.of(type);
                response.setHeader(RequestIds.HEADER, Problem.requestOf(problem));
                response.getReporter().write(json.writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("the caller has gone", gone);
            }
        }

        private static boolean tooLarge(@Nullable Throwable refused) {
            return refused instanceof IllegalArgumentException && HEADERS_TOO_LARGE.equals(refused.getMessage());
        }
    }
}
