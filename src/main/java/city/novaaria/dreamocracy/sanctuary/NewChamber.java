package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A new chamber.")
record NewChamber(
        @Schema(description = "What people call it; unique in the sanctuary.", example = "The Blue Room")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String name,

        @Schema(description = "How many people can lie down in it.", example = "12") @NotNull @Min(1) @Max(1000)
        Integer berths) {}
