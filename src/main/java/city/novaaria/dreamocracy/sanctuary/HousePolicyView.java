package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Tightening;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "SanctuaryPolicy", description = "The numbers in force at a sanctuary.")
record HousePolicyView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "SHA-256 of the file of the profile that it chose.")
        String profileSha256,

        @Schema(description = "What it made stricter.") PolicyTightening tightened,

        @Schema(
                description = "The numbers that the charter takes there; their hash is the one that verdicts and start"
                        + " records name. It is the profile's while nothing is tightened, otherwise the"
                        + " SHA-256 of the profile's hash, a line feed and the JSON of what is tightened.")
        PolicyProfileView inForce) {

    static HousePolicyView of(Sanctuary sanctuary, PolicyProfile profile) {
        Tightening numbers = sanctuary.tightening();
        return new HousePolicyView(
                sanctuary.id(),
                profile.sha256(),
                PolicyTightening.of(numbers),
                PolicyProfileView.of(profile.tightened(numbers)));
    }
}
