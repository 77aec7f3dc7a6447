package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.Counts;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.Durations;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.OneCount;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.OneDuration;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.Reviews;
import io.swagger.v3.oas.annotations.media.Schema;

/** A policy profile as people read it: the numbers that the rules take, each with its reason. */
@Schema(name = "PolicyProfile", description = "The numbers that the rules take in one setting.")
record PolicyProfileView(
        @Schema(description = "Its name.", example = "nova-aria")
        String name,

        @Schema(description = "Its version; another number makes another version.", example = "2")
        int version,

        @Schema(description = "SHA-256 of its file, as verdicts and start records name it.")
        String sha256,

        @Schema(description = "How many awake people one facilitator may accompany, at most.")
        Counts peoplePerFacilitator,

        @Schema(description = "The same when people are asleep.")
        Counts sleepersPerFacilitator,

        @Schema(description = "The most dreamers in one session.")
        Counts groupCap,

        @Schema(description = "From being shown the disclosure to the start, at least.")
        Durations coolingOff,

        @Schema(description = "From giving consent to the start, at most.")
        Durations consentMaxAge,

        @Schema(description = "How long an ethics approval lasts, at most.")
        Durations approvalMaxAge,

        @Schema(description = "How long after its end a session still needs its chamber.")
        Durations grounding,

        @Schema(description = "Who decides about an experience.")
        Reviews review,

        @Schema(description = "How long before its planned start a session may begin check-in.")
        OneDuration checkInWindow,

        @Schema(description = "How long an attestation of fitness counts.")
        OneDuration fitnessValidity,

        @Schema(description = "A pause above this asks for a new attestation of fitness.")
        OneDuration longestPause,

        @Schema(description = "How many ethicists a board has, at least.")
        OneCount boardSeats) {

    static PolicyProfileView of(PolicyProfile profile) {
        return new PolicyProfileView(
                profile.name(),
                profile.version(),
                profile.sha256(),
                Counts.of(profile, "peoplePerFacilitator", Tier::peoplePerFacilitator),
                Counts.of(profile, "sleepersPerFacilitator", Tier::sleepersPerFacilitator),
                Counts.of(profile, "groupCap", Tier::groupCap),
                Durations.of(profile, "coolingOff", Tier::coolingOff),
                Durations.of(profile, "consentMaxAge", Tier::consentMaxAge),
                Durations.of(profile, "approvalMaxAge", Tier::approvalMaxAge),
                Durations.of(profile, "grounding", Tier::grounding),
                Reviews.of(profile),
                OneDuration.of(profile.checkInWindow(), profile.reason("checkInWindow")),
                OneDuration.of(profile.fitnessValidity(), profile.reason("fitnessValidity")),
                OneDuration.of(profile.longestPause(), profile.reason("longestPause")),
                OneCount.of(profile.boardSeats(), profile.reason("boardSeats")));
    }
}
