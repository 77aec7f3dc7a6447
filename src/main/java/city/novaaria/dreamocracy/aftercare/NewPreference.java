package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercarePreference.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Chooses how to be asked. */
@Schema(
        name = "NewAftercarePreference",
        description = "How a person wants to be asked; the hours are on the sanctuary's clock.")
record NewPreference(
        @Schema(description = "How they want to be asked.", example = "CALL") @NotNull
        Channel channel,

        @Schema(description = "From when on they are not called; with `quietTo`, or neither.", example = "21:00")
        @Size(min = 5, max = 5)
        @Pattern(regexp = NewPreference.TIME_OF_DAY, message = "{city.novaaria.dreamocracy.TimeOfDay.message}")
        @Nullable
        String quietFrom,

        @Schema(description = "Until when they are not called, on the next day if it is earlier.", example = "08:00")
        @Size(min = 5, max = 5)
        @Pattern(regexp = NewPreference.TIME_OF_DAY, message = "{city.novaaria.dreamocracy.TimeOfDay.message}")
        @Nullable
        String quietTo) {

    static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
}
