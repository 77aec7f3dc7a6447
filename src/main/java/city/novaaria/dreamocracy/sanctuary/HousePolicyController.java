package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers in force at a sanctuary: those of its profile, or stricter ones; a part of the sanctuary, and so is its tag. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/policy")
@Tag(name = "Sanctuaries")
class HousePolicyController {

    private final Sanctuaries sanctuaries;
    private final PolicyProfiles profiles;
    private final ReviseSanctuary revising;

    HousePolicyController(Sanctuaries sanctuaries, PolicyProfiles profiles, ReviseSanctuary revising) {
        this.sanctuaries = sanctuaries;
        this.profiles = profiles;
        this.revising = revising;
    }

    @GetMapping
    @Operation(
            operationId = "getSanctuaryPolicy",
            summary = "Read the numbers in force at a sanctuary",
            description = "For anybody who is signed in. The entity tag is that of the sanctuary.")
    ResponseEntity<HousePolicyView> get(Caller caller, @PathVariable SanctuaryId sanctuaryId) {
        return ok(sanctuaries.findById(sanctuaryId).orElseThrow(Refused::notFound));
    }

    @PutMapping
    @Operation(
            operationId = "tightenSanctuaryPolicy",
            summary = "Make numbers stricter than the profile's",
            description = "For its stewards. The numbers replace those that were tightened before; what is left out is"
                    + " the profile's again. A number that is laxer than the profile's is refused, and"
                    + " one with which nothing could go on. What is asked of the"
                    + " charter from now on is asked with them: stricter ones always, and laxer ones than hold now only"
                    + " while no session is open, because people enrolled under what held then. The entity tag is that of"
                    + " the sanctuary.")
    ResponseEntity<HousePolicyView> tighten(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            ExpectedVersion expected,
            @Valid @RequestBody PolicyTightening request) {
        return ok(revising.tighten(caller, sanctuaryId, expected, request.numbers()));
    }

    private ResponseEntity<HousePolicyView> ok(Sanctuary sanctuary) {
        return Etag.ok(HousePolicyView.of(sanctuary, profiles.named(sanctuary.policyProfile())), sanctuary.version());
    }
}
