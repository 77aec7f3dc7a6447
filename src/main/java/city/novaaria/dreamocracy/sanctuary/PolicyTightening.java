package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Tightening;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that a sanctuary makes stricter, as its stewards write them and as everybody reads them. */
@Schema(
        name = "PolicyTightening",
        description =
                "The numbers that a sanctuary makes stricter than its policy profile has them; what is null or left"
                        + " out stays as the profile has it.")
record PolicyTightening(
        @Schema(description = "Fewer awake people per facilitator.") @Valid @Nullable
        Counts peoplePerFacilitator,

        @Schema(description = "Fewer sleeping people per facilitator.") @Valid @Nullable
        Counts sleepersPerFacilitator,

        @Schema(description = "Fewer dreamers in one session.") @Valid @Nullable
        Counts groupCap,

        @Schema(description = "A longer time from being shown the disclosure to the start.") @Valid @Nullable
        Durations coolingOff,

        @Schema(description = "A shorter time from giving consent to the start; at least PT12H.") @Valid @Nullable
        Durations consentMaxAge,

        @Schema(description = "A shorter life of an ethics approval; at least P7D.") @Valid @Nullable
        Durations approvalMaxAge,

        @Schema(description = "A longer time for which a session needs its chamber after its end.") @Valid @Nullable
        Durations grounding,

        @Schema(description = "A longer time from the end of a dream to the next one at I3 or above.") @Valid @Nullable
        Durations cooldown,

        @Schema(description = "More guardians who permit for a minor.") @Valid @Nullable
        Counts guardians,

        @Schema(
                description = "A shorter time for which an attestation of fitness counts; at least PT15M.",
                example = "PT1H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration fitnessValidity,

        @Schema(description = "A shorter pause above which fitness is attested anew; at least PT5M.", example = "PT15M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration longestPause,

        @Schema(description = "More ethicists on a board.", example = "7") @Min(1) @Max(100) @Nullable
        Integer boardSeats,

        @Schema(description = "Fewer tries to answer the questions about a text.", example = "2")
        @Min(1)
        @Max(100)
        @Nullable
        Integer comprehensionTries,

        @Schema(description = "A greater share of the questions, in percent.", example = "90")
        @Min(1)
        @Max(100)
        @Nullable
        Integer comprehensionPercent,

        @Schema(description = "A milder first dream.", example = "I1") @Nullable
        Intensity newcomersUpTo,

        @Schema(description = "A milder dream for minors that no board has to approve.", example = "I1") @Nullable
        Intensity minorsUpTo,

        @Schema(description = "A milder intensity from which on people are screened.", example = "I2") @Nullable
        Intensity screeningFrom,

        @Schema(description = "A shorter time for which a screening counts; at least PT24H.", example = "PT168H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration screeningValidity,

        @Schema(description = "A milder intensity from which on people say beforehand what helps them.", example = "I2")
        @Nullable
        Intensity supportPlanFrom,

        @Schema(description = "A milder intensity from which on the way home is planned beforehand.", example = "I2")
        @Nullable
        Intensity wayHomeFrom,

        @Schema(
                description = "A milder intensity from which on everybody agrees to keep what others show.",
                example = "I2")
        @Nullable
        Intensity groupAgreementFrom,

        @Schema(
                description = "A milder intensity from which on people have met their facilitator before.",
                example = "I2")
        @Nullable
        Intensity facilitatorMetFrom,

        @Schema(description = "A shorter time for which a device's self-test counts; at least PT4H.", example = "PT12H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration selfTestValidity,

        @Schema(
                description = "A longer time that lies between attempts to reach somebody on different days.",
                example = "PT16H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration aftercareAttemptsApart,

        @Schema(
                description = "Larger groups in which nobody is told which content somebody does not want to meet.",
                example = "5")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer mergedLimitsFrom,

        @Schema(
                description = "More people of whom the crew who are not on duty see what is measured of the group.",
                example = "8")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer groupValuesFrom,

        @Schema(description = "The same for everybody else.", example = "20") @Min(1) @Max(1000) @Nullable
        Integer publicValuesFrom,

        @Schema(description = "A shorter time for which what laces measured is kept; at least PT24H.", example = "P30D")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration readingsKept,

        @Schema(description = "Fewer working days to report a change that met a hazard.", example = "3")
        @Min(1)
        @Max(100)
        @Nullable
        Integer hazardReportWorkingDays,

        @Schema(
                description = "A shorter time after its planned start in which a session may start; at least PT15M.",
                example = "PT2H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration latestStart,

        @Schema(description = "More of its planned time, in percent, to have completed a dream.", example = "75")
        @Min(1)
        @Max(100)
        @Nullable
        Integer completedPercent,

        @Schema(
                description = "A shorter time by which a dream may last longer than planned; at least PT5M.",
                example = "PT15M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration longestOverrun,

        @Schema(
                description = "A milder intensity from which on distress in the dream prompts somebody.",
                example = "I2")
        @Nullable
        Intensity watchFrom,

        @Schema(description = "Less distress at which a facilitator looks after somebody; at least 10.", example = "70")
        @Min(1)
        @Max(100)
        @Nullable
        Integer distressCheckFrom,

        @Schema(
                description = "A smaller rise at which a facilitator looks after somebody; at least 10.",
                example = "20")
        @Min(1)
        @Max(100)
        @Nullable
        Integer distressRise,

        @Schema(description = "Less distress at which somebody steps out of the dream; at least 10.", example = "80")
        @Min(1)
        @Max(100)
        @Nullable
        Integer distressStepOutFrom,

        @Schema(description = "A shorter time within which a facilitator looks; at least PT15S.", example = "PT30S")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration distressLookWithin,

        @Schema(
                description =
                        "A shorter time after which whoever gives no sign of being there does not count; at least PT40S.",
                example = "PT45S")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration presenceWithin,

        @Schema(
                description = "Whether everybody on duty gives a sign of being there once the dream runs.",
                example = "true")
        @Nullable
        Boolean presenceRequired,

        @Schema(description = "A shorter break of whoever is on duty; at least PT1M.", example = "PT3M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration longestBreak,

        @Schema(
                description = "A shorter time for which a dream goes on when too few accompany it; at least PT20S.",
                example = "PT30S")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration longestShortage,

        @Schema(description = "A shorter time between two ratings of distress; at least PT1M.", example = "PT3M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration ratingEvery,

        @Schema(description = "Fewer missed ratings after which a facilitator looks.", example = "1")
        @Min(1)
        @Max(100)
        @Nullable
        Integer missedBeforeLook,

        @Schema(description = "Fewer missed ratings after which somebody steps out of the dream.", example = "2")
        @Min(1)
        @Max(100)
        @Nullable
        Integer missedBeforeOut,

        @Schema(
                description = "A shorter time for which a dream is kept from ending by itself; at least PT1M.",
                example = "PT5M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration longestOverride,

        @Schema(
                description = "A shorter time within which somebody looks into the worst; at least PT5M.",
                example = "PT30M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration worstAcknowledgedWithin,

        @Schema(
                description = "A shorter time within which somebody looks into any other incident; at least PT1H.",
                example = "PT12H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration acknowledgedWithin,

        @Schema(
                description =
                        "A shorter time within which a serious unanticipated problem is before the board; at least PT24H.",
                example = "PT72H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration seriousBeforeBoardWithin,

        @Schema(
                description =
                        "A shorter time within which any other unanticipated problem is before the board; at least PT24H.",
                example = "PT168H")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration beforeBoardWithin,

        @Schema(
                description =
                        "A shorter time for which an emergency of a stranger covers those of others; at least PT5M.",
                example = "PT30M")
        @DurationMin(nanos = 0)
        @DurationMax(days = 3650)
        @Nullable
        Duration emergencyCovers) {

    /** Stricter counts. */
    @Schema(
            name = "StricterCounts",
            description = "A stricter count for each intensity; what is null or left out stays as the profile has it.")
    record Counts(
            @Schema(description = "At I1, an ambient evening.", example = "100") @Min(1) @Max(1000) @Nullable
            Integer i1,

            @Schema(description = "At I2, mild.", example = "50") @Min(1) @Max(1000) @Nullable
            Integer i2,

            @Schema(description = "At I3, moderate.", example = "10") @Min(1) @Max(1000) @Nullable
            Integer i3,

            @Schema(description = "At I4, strong.", example = "6") @Min(1) @Max(1000) @Nullable
            Integer i4,

            @Schema(description = "At I5, extreme.", example = "4") @Min(1) @Max(1000) @Nullable
            Integer i5) {}

    /** Stricter durations. */
    @Schema(
            name = "StricterDurations",
            description =
                    "A stricter duration for each intensity; what is null or left out stays as the profile has it.")
    record Durations(
            @Schema(description = "At I1, an ambient evening.", example = "PT1H")
            @DurationMin(nanos = 0)
            @DurationMax(days = 3650)
            @Nullable
            Duration i1,

            @Schema(description = "At I2, mild.", example = "PT24H")
            @DurationMin(nanos = 0)
            @DurationMax(days = 3650)
            @Nullable
            Duration i2,

            @Schema(description = "At I3, moderate.", example = "PT48H")
            @DurationMin(nanos = 0)
            @DurationMax(days = 3650)
            @Nullable
            Duration i3,

            @Schema(description = "At I4, strong.", example = "PT72H")
            @DurationMin(nanos = 0)
            @DurationMax(days = 3650)
            @Nullable
            Duration i4,

            @Schema(description = "At I5, extreme.", example = "PT96H")
            @DurationMin(nanos = 0)
            @DurationMax(days = 3650)
            @Nullable
            Duration i5) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PolicyTightening of(Tightening numbers) {
        return JSON.readValue(numbers.json(), PolicyTightening.class);
    }

    Tightening numbers() {
        return Tightening.of(JSON.writeValueAsString(this));
    }
}
