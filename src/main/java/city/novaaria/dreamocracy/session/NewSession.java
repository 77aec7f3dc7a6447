package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new session.")
record NewSession(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001") @NotNull
        SanctuaryId sanctuaryId,

        @Schema(description = "A chamber of the sanctuary.", example = "01930000-0000-7000-8000-000000000012") @NotNull
        ChamberId chamberId,

        @Schema(description = "A dreamscape of the sanctuary.", example = "01930000-0000-7000-8000-000000000401")
        @NotNull
        DreamscapeId dreamscapeId,

        @Schema(description = "The number of a submitted version of it.", example = "1") @NotNull @Min(1) @Max(100_000)
        Integer dreamscapeVersion,

        @Schema(description = "What people call it.", example = "An evening in the Oasis")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String title,

        @Schema(description = "When it is to start, in the future.", example = "2143-05-02T20:00:00.000Z") @NotNull
        Instant startsAt,

        @Schema(
                description = "How many places there are; as many as chamber and intensity allow when left out.",
                example = "6")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer capacity,

        @Schema(
                description = "Fewer dreamers than these do not start, and do not go on; 1 when left out.",
                example = "2")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer minimumDreamers) {}
