package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A new sanctuary.")
record NewSanctuary(
        @Schema(description = "What people call it.", example = "Lantern Hall")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String name,

        @Schema(description = "The city it stands in.", example = "Nova Aria")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String city,

        @Schema(description = "Its time zone, by its IANA name.", example = "Europe/Vienna")
        @NotNull
        @Size(min = 1, max = 64)
        @OneLine
        String timeZone,

        @Schema(description = "The age in years at which people decide for themselves.", example = "18")
        @NotNull
        @Min(14)
        @Max(25)
        Integer ageOfMajority,

        @Schema(description = "The policy profile whose numbers hold there.", example = "nova-aria")
        @NotNull
        @Size(min = 1, max = 40)
        @OneLine
        String policyProfile) {}
