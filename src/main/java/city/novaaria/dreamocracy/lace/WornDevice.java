package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "The device for an enrollment.")
record WornDevice(
        @Schema(
                description = "A device of the sanctuary that is in service and not bound to another enrollment.",
                example = "01930000-0000-7000-8000-000000000a01")
        @NotNull
        LaceDeviceId deviceId) {}
