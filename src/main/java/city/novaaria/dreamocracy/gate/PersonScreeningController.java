package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is screened, who is not, and who waits. */
@RestController
@Personal
@Tag(name = "Participants")
class PersonScreeningController {

    private final ScreeningsOfHouses screenings;
    private final ServerClock clock;

    PersonScreeningController(ScreeningsOfHouses screenings, ServerClock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/screenings")
    @Operation(
            operationId = "listScreeningsOfHouses",
            summary = "See who is screened and who is not",
            description =
                    "For organizers, facilitators and ethicists: people who are known at their sanctuaries. Who still needs"
                            + " a screening for a seat ahead, whom the latest one referred, and whose counts and until when."
                            + " What a screening came to is not in the list; it is read at the screening. Whether somebody"
                            + " has left a session is not told.")
    Page<PersonScreeningView> list(
            Caller caller,
            PageAsk page,
            @Parameter(description = "Only those who stand so.") @RequestParam(required = false) @Nullable
                    Set<ScreeningStanding> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            @Parameter(
                            description = "Only of people who enrolled in this session.",
                            example = "01930000-0000-7000-8000-000000000602")
                    @RequestParam(required = false)
                    @Nullable
                    SessionId sessionId,
            @Parameter(
                            description = "Only screenings that run out before this instant; none that is NEEDED.",
                            example = "2143-05-31T20:00:00.000Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant validUntilBefore) {
        return screenings.page(
                caller,
                new ScreeningsOfHouses.Wanted(state, sanctuaryId, sessionId, validUntilBefore, clock.now()),
                page);
    }
}
