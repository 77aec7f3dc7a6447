package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    Shipped all(Caller caller) {
        return new Shipped(profiles.all().stream().map(PolicyProfileView::of).toList());
    }

    @GetMapping("/{name}")
    @Operation(
            operationId = "getPolicyProfile",
            summary = "Read the numbers of one setting",
            description = "For anybody who is signed in. Verdicts and start records name its hash.")
    PolicyProfileView one(
            Caller caller,
            @Parameter(description = "The name of the profile.")
                    @PathVariable
                    @Size(max = 40)
                    @Pattern(regexp = "^[a-z]+(?:-[a-z]+){0,19}$")
                    String name) {
        return PolicyProfileView.of(profiles.find(name).orElseThrow(Refused::notFound));
    }
}
