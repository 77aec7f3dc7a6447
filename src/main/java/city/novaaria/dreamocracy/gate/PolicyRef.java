package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "PolicyReference", description = "The policy profile that was used.")
record PolicyRef(
        @Schema(description = "Its name.", example = "nova-aria")
        String profile,

        @Schema(description = "Its version.", example = "1") int version,

        @Schema(description = "SHA-256 of its file.") String sha256) {

    static PolicyRef of(PolicyProfile policy) {
        return new PolicyRef(policy.name(), policy.version(), policy.sha256());
    }
}
