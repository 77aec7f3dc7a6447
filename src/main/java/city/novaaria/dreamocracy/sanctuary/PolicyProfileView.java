package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.Counts;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.DurationLists;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.Durations;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.OneCount;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.OneDuration;
import city.novaaria.dreamocracy.sanctuary.PolicyNumber.OneIntensity;
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

        @Schema(description = "From the end of a dream to the next one at I3 or above, at least.")
        Durations cooldown,

        @Schema(description = "How many guardians permit for a minor.")
        Counts guardians,

        @Schema(description = "How long after the end each check-in is due.")
        DurationLists aftercare,

        @Schema(description = "How long before its planned start a session may begin check-in.")
        OneDuration checkInWindow,

        @Schema(description = "How long an attestation of fitness counts.")
        OneDuration fitnessValidity,

        @Schema(description = "A pause above this asks for a new attestation of fitness.")
        OneDuration longestPause,

        @Schema(description = "How many ethicists a board has, at least.")
        OneCount boardSeats,

        @Schema(description = "How often the questions about a text may be answered before people talk instead.")
        OneCount comprehensionTries,

        @Schema(
                description =
                        "How many of the questions must be answered as the text says, in percent; the critical ones all.")
        OneCount comprehensionPercent,

        @Schema(description = "The strongest first dream.") OneIntensity newcomersUpTo,

        @Schema(description = "The strongest dream for minors that no board has to approve.")
        OneIntensity minorsUpTo,

        @Schema(description = "From this intensity on people are screened before.")
        OneIntensity screeningFrom,

        @Schema(description = "How long a screening counts.")
        OneDuration screeningValidity,

        @Schema(description = "From this intensity on people say beforehand what helps them.")
        OneIntensity supportPlanFrom,

        @Schema(description = "From this intensity on the way home is planned beforehand.")
        OneIntensity wayHomeFrom,

        @Schema(description = "From this intensity on everybody agrees to keep what others show to themselves.")
        OneIntensity groupAgreementFrom,

        @Schema(description = "From this intensity on people have met their facilitator before.")
        OneIntensity facilitatorMetFrom,

        @Schema(description = "How long a device's self-test counts.")
        OneDuration selfTestValidity,

        @Schema(description = "In smaller groups nobody is told which content somebody does not want to meet.")
        OneCount mergedLimitsFrom,

        @Schema(description = "Within how many working days a change that met a hazard is reported.")
        OneCount hazardReportWorkingDays) {

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
                Durations.of(profile, "cooldown", Tier::cooldown),
                Counts.of(profile, "guardians", Tier::guardians),
                DurationLists.of(profile, "aftercare", Tier::aftercare),
                OneDuration.of(profile.checkInWindow(), profile.reason("checkInWindow")),
                OneDuration.of(profile.fitnessValidity(), profile.reason("fitnessValidity")),
                OneDuration.of(profile.longestPause(), profile.reason("longestPause")),
                OneCount.of(profile.boardSeats(), profile.reason("boardSeats")),
                OneCount.of(profile.comprehensionTries(), profile.reason("comprehensionTries")),
                OneCount.of(profile.comprehensionPercent(), profile.reason("comprehensionPercent")),
                OneIntensity.of(profile.newcomersUpTo(), profile.reason("newcomersUpTo")),
                OneIntensity.of(profile.minorsUpTo(), profile.reason("minorsUpTo")),
                OneIntensity.of(profile.screeningFrom(), profile.reason("screeningFrom")),
                OneDuration.of(profile.screeningValidity(), profile.reason("screeningValidity")),
                OneIntensity.of(profile.supportPlanFrom(), profile.reason("supportPlanFrom")),
                OneIntensity.of(profile.wayHomeFrom(), profile.reason("wayHomeFrom")),
                OneIntensity.of(profile.groupAgreementFrom(), profile.reason("groupAgreementFrom")),
                OneIntensity.of(profile.facilitatorMetFrom(), profile.reason("facilitatorMetFrom")),
                OneDuration.of(profile.selfTestValidity(), profile.reason("selfTestValidity")),
                OneCount.of(profile.mergedLimitsFrom(), profile.reason("mergedLimitsFrom")),
                OneCount.of(profile.hazardReportWorkingDays(), profile.reason("hazardReportWorkingDays")));
    }
}
