package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A new dreamscape.")
record NewDreamscape(
        @Schema(description = "The sanctuary that it is made for.", example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId,

        @Schema(description = "What people call it.", example = "Lucid Oasis")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String title) {}
