package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a device. */
@MergePatch
@Schema(name = "ChangeLaceDevice", description = "A change of a neural lace; what is left out stays as it is.")
record ChangeDevice(
        @Schema(description = "What stands on it; unique in the sanctuary.", example = "Lace 4, mended")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String label,

        @Schema(
                description = "The firmware that it runs now, by the SHA-256 of its image.",
                example = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea")
        @Size(min = 64, max = 64)
        @Pattern(regexp = NewDevice.HASH)
        @Nullable
        String firmwareSha256,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "For whom it is made fit now; nobody in particular when empty.",
                                example = "[\"LEFT_HANDED\"]"))
        @Size(max = 10)
        @Nullable
        List<@NotNull LaceAccommodation> accommodations) {}
