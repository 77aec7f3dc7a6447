package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "LaceDevice", description = "A neural lace.")
record LaceDeviceView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId id,

        @Schema(description = "The sanctuary that owns it.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What stands on it.", example = "Lace 1")
        String label,

        @Schema(description = "Which model it is.", example = "Weft 2")
        String model,

        @Schema(description = "The firmware that it runs, by the SHA-256 of its image.")
        String firmwareSha256,

        @Schema(description = "Since when it runs it.", example = "2143-05-01T09:00:00.000Z")
        Instant firmwareSince,

        @Schema(description = "When it passed the latest self-test; null when it did not, with this firmware.")
        @Nullable
        Instant selfTestPassedAt,

        @Schema(description = "It was last seen to let go safely when power and network were lost.", example = "true")
        boolean failSafeProved,

        @ArraySchema(arraySchema = @Schema(description = "For whom it is made fit.", example = "[\"LEFT_HANDED\"]"))
        List<LaceAccommodation> accommodations,

        @Schema(description = "Whether it may be worn.", example = "IN_SERVICE")
        LaceDevice.State state,

        @Schema(description = "Whether it is out of the house; nobody is bound to it meanwhile.", example = "false")
        boolean lent,

        @Schema(
                description =
                        "Whether an incident, here or at another sanctuary, suspended its model: nobody begins a dream"
                                + " with it, whatever it passed.",
                example = "false")
        boolean modelSuspended,

        @Schema(description = "When it was registered.", example = "2143-05-01T09:00:00.000Z")
        Instant registeredAt,

        @Schema(
                description =
                        "What you can do with it now; not RETIRE while it is bound to an enrollment or has yet to let go of somebody.",
                example = "[\"CHANGE\", \"CALIBRATE\", \"RETIRE\"]")
        List<LaceDevice.Action> allowedActions) {

    static LaceDeviceView of(LaceDevice device, Caller caller, boolean inUse) {
        return new LaceDeviceView(
                device.id(),
                device.sanctuaryId(),
                device.label(),
                device.model(),
                device.firmwareSha256(),
                device.firmwareSince(),
                device.selfTestPassedAt(),
                device.failSafeProved(),
                device.accommodations(),
                device.state(),
                device.lent(),
                device.modelSuspended(),
                device.registeredAt(),
                device.allowedActions(caller, inUse));
    }
}
