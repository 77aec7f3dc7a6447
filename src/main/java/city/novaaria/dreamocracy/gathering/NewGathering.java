package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "A gathering as it is planned.")
record NewGathering(
        @Schema(description = "The sanctuary that invites.", example = "01930000-0000-7000-8000-000000000001") @NotNull
        SanctuaryId sanctuaryId,

        @Schema(description = "What it is.", example = "WORKSHOP") @NotNull
        GatheringKind kind,

        @Schema(description = "For whom it is meant.", example = "ANYBODY") @NotNull
        GatheringAudience audience,

        @Schema(description = "Its title.", example = "Telling it in daylight")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String title,

        @Schema(
                description = "What people read first; name nobody here.",
                example = "We tell stories in a circle. Nobody is asked what theirs is about.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String description,

        @Schema(
                description = "The chamber; null when it is somewhere else.",
                example = "01930000-0000-7000-8000-000000000012")
        @Nullable
        ChamberId chamberId,

        @Schema(
                description = "Where else it is; null when it is in a chamber.",
                example = "The library at the harbor, second floor")
        @Size(min = 1, max = 400)
        @OneLine
        @Nullable
        String place,

        @Schema(
                description =
                        "When people meet, the earliest first: once for a CELEBRATION, once or several times for others.")
        @NotNull
        @Size(min = 1, max = 30)
        List<@NotNull @Valid NewMeeting> meetings,

        @Schema(description = "How many places there are.", example = "12") @NotNull @Min(1) @Max(1000)
        Integer capacity,

        @Schema(
                description = "Who of the crew holds it; they read who comes.",
                example = "[\"01930000-0000-7000-8000-000000000024\"]")
        @NotNull
        @Size(min = 1, max = 10)
        List<@NotNull CrewId> crewIds) {

    GatheringPlan plan() {
        return new GatheringPlan(
                audience, title, description, chamberId, place, NewMeeting.meetings(meetings), capacity, crewIds);
    }

    @Override
    public String toString() {
        return "NewGathering";
    }
}
