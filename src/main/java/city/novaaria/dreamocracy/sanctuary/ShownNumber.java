package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;

/** How the numbers of a policy profile look in an answer: for each intensity or for all of them, always with the reason. */
final class ShownNumber {

    private ShownNumber() {}

    /** A count for each intensity. */
    @Schema(name = "CountByIntensity", description = "A count for each intensity.")
    record Counts(
            @Schema(description = "At I1, an ambient evening.", example = "25")
            int i1,

            @Schema(description = "At I2, mild.", example = "15")
            int i2,

            @Schema(description = "At I3, moderate.", example = "8")
            int i3,

            @Schema(description = "At I4, strong.", example = "4")
            int i4,

            @Schema(description = "At I5, extreme.", example = "2")
            int i5,

            @Schema(description = "Why.", example = "The stronger the dream, the smaller the circle.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Our own default")
            String source) {}

    /** A duration for each intensity. */
    @Schema(name = "DurationByIntensity", description = "A duration for each intensity.")
    record Durations(
            @Schema(type = "string", format = "duration", description = "At I1, an ambient evening.", example = "PT0S")
            Duration i1,

            @Schema(type = "string", format = "duration", description = "At I2, mild.", example = "PT0S")
            Duration i2,

            @Schema(type = "string", format = "duration", description = "At I3, moderate.", example = "PT24H")
            Duration i3,

            @Schema(type = "string", format = "duration", description = "At I4, strong.", example = "PT24H")
            Duration i4,

            @Schema(type = "string", format = "duration", description = "At I5, extreme.", example = "PT72H")
            Duration i5,

            @Schema(description = "Why.", example = "A day between disclosure and experience as in Oregon.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Oregon OAR 333-333")
            String source) {}

    /** Several durations for each intensity. */
    @Schema(name = "DurationsByIntensity", description = "Several durations for each intensity.")
    record DurationLists(
            @ArraySchema(
                    arraySchema = @Schema(description = "At I1, an ambient evening."),
                    schema = @Schema(type = "string", format = "duration", example = "PT24H"))
            List<Duration> i1,

            @ArraySchema(
                    arraySchema = @Schema(description = "At I2, mild."),
                    schema = @Schema(type = "string", format = "duration", example = "PT24H"))
            List<Duration> i2,

            @ArraySchema(
                    arraySchema = @Schema(description = "At I3, moderate."),
                    schema = @Schema(type = "string", format = "duration", example = "PT24H"))
            List<Duration> i3,

            @ArraySchema(
                    arraySchema = @Schema(description = "At I4, strong."),
                    schema = @Schema(type = "string", format = "duration", example = "PT24H"))
            List<Duration> i4,

            @ArraySchema(
                    arraySchema = @Schema(description = "At I5, extreme."),
                    schema = @Schema(type = "string", format = "duration", example = "PT24H"))
            List<Duration> i5,

            @Schema(description = "Why.", example = "What was stirred may come late.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Our own default")
            String source) {}

    /** Who decides, for each intensity. */
    @Schema(name = "ReviewByIntensity", description = "Who decides, for each intensity.")
    record Reviews(
            @Schema(description = "At I1, an ambient evening.", example = "ONE_REVIEWER")
            ReviewPath i1,

            @Schema(description = "At I2, mild.", example = "ONE_REVIEWER")
            ReviewPath i2,

            @Schema(description = "At I3, moderate.", example = "TWO_REVIEWERS")
            ReviewPath i3,

            @Schema(description = "At I4, strong.", example = "BOARD")
            ReviewPath i4,

            @Schema(description = "At I5, extreme.", example = "BOARD")
            ReviewPath i5,

            @Schema(description = "Why.", example = "The charter's own mapping, the same in every setting.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "45 CFR 46.108 and 46.110")
            String source) {}

    /** A count that holds for every intensity. */
    @Schema(name = "PolicyCount", description = "A count that holds for every intensity.")
    record OneCount(
            @Schema(description = "How many.", example = "5")
            int value,

            @Schema(description = "Why.", example = "At least five members, as regulations ask of a board.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "45 CFR 46.107, at second hand")
            String source) {}

    /** A duration that holds for every intensity. */
    @Schema(name = "PolicyDuration", description = "A duration that holds for every intensity.")
    record OneDuration(
            @Schema(type = "string", format = "duration", description = "How long.", example = "PT2H")
            Duration value,

            @Schema(description = "Why.", example = "Being fit is a matter of the moment.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Our own default")
            String source) {}

    /** Whether something holds, at every intensity. */
    @Schema(name = "PolicyFlag", description = "Whether something holds, at every intensity.")
    record OneFlag(
            @Schema(description = "Whether it does.", example = "false")
            boolean value,

            @Schema(description = "Why.", example = "Houses without such phones are not stopped after a minute.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Our own default")
            String source) {}

    /** An intensity from which, or up to which, something holds. */
    @Schema(name = "PolicyIntensity", description = "An intensity from which, or up to which, something holds.")
    record OneIntensity(
            @Schema(description = "Which.", example = "I3") Intensity value,

            @Schema(description = "Why.", example = "Nobody begins with more than a mild dream.")
            String rationale,

            @Schema(description = "Where it comes from.", example = "Our own default")
            String source) {}
}
