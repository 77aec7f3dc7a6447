package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What many are afraid of. */
@RestController
@Personal
@Tag(name = "Fears")
class ThemeMapController {

    private final CountThemes counting;

    ThemeMapController(CountThemes counting) {
        this.counting = counting;
    }

    @OpenToAnybody
    @GetMapping("/api/v1/sanctuaries/{sanctuaryId}/theme-map")
    @Operation(
            operationId = "getThemeMap",
            summary = "See what many people of a sanctuary are afraid of",
            description =
                    "For anybody; crew of the sanctuary see what fewer people share. Counts who gave fears that are cleared and"
                            + " permitted, anew each time: what was taken back is gone at once. All who gave a fear without"
                            + " signing in may be one person, and count as one. A theme of too few people is not shown, nor"
                            + " is one of which somebody gave more than half, and then the smallest of the others"
                            + " is not, either.")
    ThemeMapView get(Caller caller, @PathVariable SanctuaryId sanctuaryId) {
        return counting.of(caller, sanctuaryId);
    }
}
