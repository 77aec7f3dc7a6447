package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers of which a sanctuary chooses one set; entity tags are the hashes of the shipped files. */
@RestController
@RequestMapping("/api/v1/policy-profiles")
@Tag(name = "Charter")
class PolicyProfileController {

    private final PolicyProfiles profiles;

    PolicyProfileController(PolicyProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(
            operationId = "getPolicyProfiles",
            summary = "Read the numbers of every setting",
            description = "For anybody who is signed in. A sanctuary is founded with one of these profiles.")
    ResponseEntity<Shipped> all(Caller caller) {
        List<PolicyProfile> all = profiles.all();
        String hashes = all.stream().map(PolicyProfile::sha256).collect(Collectors.joining());
        return ResponseEntity.ok()
                .eTag(Sha256.of(hashes))
                .body(new Shipped(all.stream().map(PolicyProfileView::of).toList()));
    }

    @GetMapping("/{name}")
    @Operation(
            operationId = "getPolicyProfile",
            summary = "Read the numbers of one setting",
            description = "For anybody who is signed in. The ETag is the hash that verdicts and start records name.")
    ResponseEntity<PolicyProfileView> one(
            Caller caller,
            @Parameter(description = "The name of the profile.")
                    @PathVariable
                    @Size(max = 40)
                    @Pattern(regexp = "^[a-z]+(-[a-z]+)*$")
                    String name) {
        PolicyProfile profile = profiles.find(name).orElseThrow(Refused::notFound);
        return ResponseEntity.ok().eTag(profile.sha256()).body(PolicyProfileView.of(profile));
    }
}
