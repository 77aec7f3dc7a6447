package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "The device for an enrollment.")
record WornDevice(
        @Schema(
                description = "A device of the sanctuary that is in service and not bound to another enrollment.",
                example = "01930000-0000-7000-8000-000000000a01")
        @NotNull
        LaceDeviceId deviceId,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "What the person asked for, as far as they did; what the device lacks of it is told and keeps nobody from binding it.",
                                example = "[\"LEFT_HANDED\"]"))
        @Size(max = 10)
        @Nullable
        List<@NotNull LaceAccommodation> accommodations) {}
