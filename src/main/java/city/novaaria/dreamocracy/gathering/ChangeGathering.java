package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a gathering. */
@MergePatch
@SuppressWarnings("NullableOptional") // left out, removed and given are three things
@Schema(description = "A change of a gathering; what is left out stays as it is.")
record ChangeGathering(
        @Schema(description = "For whom it is meant.", example = "ANYBODY") @Nullable
        GatheringAudience audience,

        @Schema(description = "Its title.", example = "Telling it in daylight")
        @Size(min = 1, max = 200)
        @OneLine
        @Nullable
        String title,

        @Schema(
                description = "What people read first; name nobody here.",
                example = "We tell stories in a circle. Nobody is asked what theirs is about.")
        @Size(min = 1, max = 4000)
        @Prose
        @Nullable
        String description,

        @Schema(
                description = "The chamber; null when it is somewhere else.",
                example = "01930000-0000-7000-8000-000000000012")
        @Nullable
        Optional<ChamberId> chamberId,

        @Schema(
                description = "Where else it is; null when it is in a chamber.",
                minLength = 1,
                maxLength = 400,
                pattern = OneLine.PATTERN,
                example = "The library at the harbor, second floor")
        @Nullable
        Optional<@Size(min = 1, max = 400) @OneLine String> place,

        @Schema(description = "When people meet; what has begun stays as it is.") @Size(min = 1, max = 30) @Nullable
        List<@NotNull @Valid NewMeeting> meetings,

        @Schema(description = "How many places there are; no fewer than are taken.", example = "14")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer capacity,

        @Schema(
                description = "Who of the crew holds it; they read who comes.",
                example = "[\"01930000-0000-7000-8000-000000000024\"]")
        @Size(min = 1, max = 10)
        @Nullable
        List<@NotNull CrewId> crewIds) {

    GatheringPlan appliedTo(GatheringPlan before) {
        return new GatheringPlan(
                audience == null ? before.audience() : audience,
                title == null ? before.title() : title,
                description == null ? before.description() : description,
                chamberId == null ? before.chamberId() : chamberId.orElse(null),
                place == null ? before.place() : place.orElse(null),
                meetings == null ? before.meetings() : NewMeeting.meetings(meetings),
                capacity == null ? before.capacity() : capacity,
                crewIds == null ? before.crew() : crewIds);
    }

    @Override
    public String toString() {
        return "ChangeGathering";
    }
}
