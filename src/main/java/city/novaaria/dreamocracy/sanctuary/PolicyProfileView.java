package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.Counts;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.DurationLists;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.Durations;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.OneCount;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.OneDuration;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.OneFlag;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.OneIntensity;
import city.novaaria.dreamocracy.sanctuary.ShownNumber.Reviews;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

        @Schema(description = "Attempts to reach somebody on different days lie at least as far apart.")
        OneDuration aftercareAttemptsApart,

        @Schema(description = "In smaller groups nobody is told which content somebody does not want to meet.")
        OneCount mergedLimitsFrom,

        @Schema(
                description =
                        "The fewest people of whom the crew who are not on duty see what is measured of the group.")
        OneCount groupValuesFrom,

        @Schema(description = "The same for everybody else.")
        OneCount publicValuesFrom,

        @Schema(description = "How long what laces measured is kept.")
        OneDuration readingsKept,

        @Schema(description = "Within how many working days a change that met a hazard is reported.")
        OneCount hazardReportWorkingDays,

        @Schema(description = "How long after its planned start a session may start without being postponed.")
        OneDuration latestStart,

        @Schema(description = "How much of its planned time, in percent, somebody was in a dream who completed it.")
        OneCount completedPercent,

        @Schema(description = "How much longer than planned a dream may last before it is flagged.")
        OneDuration longestOverrun,

        @Schema(description = "From this intensity on what people say of their distress in the dream prompts somebody.")
        OneIntensity watchFrom,

        @Schema(description = "A facilitator looks after whoever says that they are as distressed, of 100.")
        OneCount distressCheckFrom,

        @Schema(description = "The same for whoever is as much more distressed than before the dream.")
        OneCount distressRise,

        @Schema(description = "Whoever is as distressed steps out of the dream, until a facilitator sees otherwise.")
        OneCount distressStepOutFrom,

        @Schema(description = "Within which time a facilitator looks after them.")
        OneDuration distressLookWithin,

        @Schema(description = "Whoever accompanies a dream and gave no sign of being there for longer does not count.")
        OneDuration presenceWithin,

        @Schema(
                description =
                        "Whether everybody on duty gives a sign of being there once the dream runs; otherwise it counts from their first one on.")
        OneFlag presenceRequired,

        @Schema(description = "How long somebody on duty may be on a break that others cover.")
        OneDuration longestBreak,

        @Schema(description = "A dream that fewer than enough accompany for longer is brought to a gentle end.")
        OneDuration longestShortage,

        @Schema(description = "How often it is said of whoever dreams how distressed they are.")
        OneDuration ratingEvery,

        @Schema(description = "After as many missed ratings in a row a facilitator looks.")
        OneCount missedBeforeLook,

        @Schema(description = "After as many missed ratings in a row somebody steps out of the dream.")
        OneCount missedBeforeOut,

        @Schema(
                description =
                        "When as many are out of the dream in great distress at once, it is brought to a gentle end for all.")
        OneCount redAtOnce,

        @Schema(description = "How long a facilitator and an ethicist together may keep a dream from ending by itself.")
        OneDuration longestOverride,

        @Schema(description = "Within which time somebody looks into what may be the worst, or is an emergency.")
        OneDuration worstAcknowledgedWithin,

        @Schema(description = "Within which time somebody looks into any other incident.")
        OneDuration acknowledgedWithin,

        @Schema(description = "Within which time a serious unanticipated problem is before the board.")
        OneDuration seriousBeforeBoardWithin,

        @Schema(description = "Within which time any other unanticipated problem is before the board.")
        OneDuration beforeBoardWithin,

        @Schema(
                description =
                        "For so long one emergency of somebody who is not there covers those of others about the same session.")
        OneDuration emergencyCovers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PolicyProfileView of(PolicyProfile profile) {
        JsonNode numbers = JSON.valueToTree(profile);
        ObjectNode shown = JSON.createObjectNode()
                .put("name", profile.name())
                .put("version", profile.version())
                .put("sha256", profile.sha256());
        profile.reasons().forEach((name, reason) -> {
            ObjectNode number =
                    shown.putObject(name).put("rationale", reason.rationale()).put("source", reason.source());
            if (numbers.has(name)) {
                number.set("value", numbers.get(name));
            } else {
                for (Intensity at : Intensity.values()) {
                    number.set(at.name().toLowerCase(Locale.ROOT), numbers.at("/tiers/" + at + "/" + name));
                }
            }
        });
        return JSON.treeToValue(shown, PolicyProfileView.class);
    }
}
