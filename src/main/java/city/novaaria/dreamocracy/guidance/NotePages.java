package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What ethicists published for anybody, as people read it. */
@Hidden
@Controller
@RequestMapping(path = "/ethics-notes", produces = MediaType.TEXT_HTML_VALUE)
class NotePages {

    private final ReadNotes reading;

    NotePages(ReadNotes reading) {
        this.reading = reading;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = EthicsNoteController.RULE) String rule,
            PageAsk page) {
        Page<EthicsNoteView> notes = reading.list(
                Caller.nobody(), new EthicsNotes.Filter(rule, null, Set.of(EthicsNoteState.PUBLISHED), null), page);
        return new ModelAndView("ethics-notes", "notes", notes.items())
                .addObject("rule", rule)
                .addObject("older", notes.page().nextCursor());
    }

    @GetMapping("/{ethicsNoteId}")
    @Nullable
    ModelAndView get(@PathVariable EthicsNoteId ethicsNoteId, HttpServletResponse response) throws IOException {
        Optional<EthicsNoteView> found = reading.forAnybody(ethicsNoteId);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return new ModelAndView("ethics-note", "note", found.get());
    }
}
