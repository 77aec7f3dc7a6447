package city.novaaria.dreamocracy.programme;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be joined. */
@RestController
@Personal
@RequestMapping("/api/v1/programme")
@Tag(name = "Programme", description = "Find a session to join: what, when, where, with whom, and what it asks.")
class ProgrammeController {

    static final String LANGUAGE = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$";

    private final Programme programme;

    ProgrammeController(Programme programme) {
        this.programme = programme;
    }

    @OpenToAnybody
    @GetMapping
    @Operation(
            operationId = "listProgramme",
            summary = "Find a session to join",
            description =
                    "The sessions that are open, approved and still to start, the soonest first: those of the houses"
                            + " where you work or dream, and of houses whose programme is PUBLIC; of the latter also for whoever is not"
                            + " signed in. Several values of a filter mean any of them. A content tag also finds what is narrower."
                            + " Whether you may join one, and how, is read by its `href`.")
    Page<ProgrammeView> list(
            Caller caller,
            SoonestFirst page,
            @Parameter(description = "Only in these sanctuaries.", example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            @Parameter(description = "Only those that are to start then or later.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant startsFrom,
            @Parameter(description = "Only those that are to start before.") @RequestParam(required = false) @Nullable
                    Instant startsTo,
            @Parameter(description = "Only those of these intensities.", example = "I2")
                    @RequestParam(required = false)
                    @Nullable
                    Set<Intensity> intensity,
            @Parameter(description = "Only what can be read in one of these languages.", example = "en")
                    @RequestParam(required = false)
                    @Nullable
                    Set<@Size(min = 2, max = 35) @Pattern(regexp = LANGUAGE) String> language,
            @Parameter(description = "Only what touches one of these.", example = "water")
                    @RequestParam(required = false)
                    @Nullable
                    Set<@Size(min = 1, max = 40) @Pattern(regexp = ContentTag.PATTERN) String> contentTag) {
        return programme.list(
                caller, new Programme.Sought(sanctuaryId, startsFrom, startsTo, intensity, language, contentTag), page);
    }

    @OpenToAnybody
    @GetMapping("/{sessionId}")
    @Operation(
            operationId = "getProgrammeSession",
            summary = "Look at a session before joining it",
            description =
                    "For whoever finds it in the programme, and for everybody who could enroll in it. Says whether you"
                            + " may enroll yourself: what enrolling would ask is asked, and nothing is changed. Once it begins, or is"
                            + " cancelled, it is not found here any more.")
    ProgrammeSessionView get(Caller caller, @PathVariable SessionId sessionId) {
        return programme.find(caller, sessionId);
    }
}
