package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewLaceDevice", description = "A new neural lace.")
record NewDevice(
        @Schema(description = "The sanctuary that owns it.", example = "01930000-0000-7000-8000-000000000001") @NotNull
        SanctuaryId sanctuaryId,

        @Schema(description = "What stands on it; unique in the sanctuary.", example = "Lace 4")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String label,

        @Schema(
                description = "Which model it is; blanks, signs, accents and capitals make no other model of it.",
                example = "Weft 2")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String model,

        @Schema(
                description = "The firmware that it runs, by the SHA-256 of its image.",
                example = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea")
        @NotNull
        @Size(min = 64, max = 64)
        @Pattern(regexp = NewDevice.HASH)
        String firmwareSha256,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "For whom it is made fit; nobody in particular when empty or left out.",
                                example = "[\"LEFT_HANDED\"]"))
        @Size(max = 10)
        @Nullable
        List<@NotNull LaceAccommodation> accommodations) {

    static final String HASH = "^[0-9a-f]{64}$";
}
