package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a fear or a reflection, for whoever gave it; a claim code is in the body, because addresses are written to logs. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Artworks")
class FearWorkController {

    private final FollowFearWorks following;

    FearWorkController(FollowFearWorks following) {
        this.following = following;
    }

    @GetMapping("/fears/{fearId}/artworks")
    @Operation(
            operationId = "listArtworksOfFear",
            summary = "See what became of your fear",
            description =
                    "For its owner, also after it was taken back: every artwork that was made of it, newest first.")
    Page<FearWorkView> of(Caller caller, @PathVariable FearId fearId, PageAsk page) {
        return following.of(caller, fearId, page);
    }

    @GetMapping("/reflections/{reflectionId}/artworks")
    @Operation(
            operationId = "listArtworksOfReflection",
            summary = "See what became of your reflection",
            description =
                    "For its author, also after it was taken back: every artwork that was made of it, newest first.")
    Page<FearWorkView> of(Caller caller, @PathVariable ReflectionId reflectionId, PageAsk page) {
        return following.of(caller, reflectionId, page);
    }

    @OpenToAnybody
    @PostMapping("/fear-artwork-lookups")
    @Operation(
            operationId = "lookUpArtworksByClaimCode",
            summary = "See what became of an anonymous fear",
            description = "For whoever has the claim code, signed in or not: the artworks that were made of it. Changes"
                    + " nothing.")
    WorksOfFearView lookUp(Caller caller, Attempt attempt, @Valid @RequestBody WorkOfFearClaim request) {
        return following.of(request.claimCode());
    }
}
