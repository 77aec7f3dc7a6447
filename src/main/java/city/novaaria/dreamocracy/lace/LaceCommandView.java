package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who wears the device is not told here. */
@Schema(name = "LaceCommand", description = "What a neural lace was told to do, and what became of it.")
record LaceCommandView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000f11")
        CommandId id,

        @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
        LaceDeviceId deviceId,

        @Schema(description = "The session in which it is worn; null when nobody dreamt with it.") @Nullable
        SessionId sessionId,

        @Schema(description = "What it was to do.", example = "STEADY")
        LaceCommandKind kind,

        @Schema(description = "When it was given.", example = "2143-05-02T18:00:00.000Z")
        Instant givenAt,

        @Schema(description = "Until when it was to be acknowledged.", example = "2143-05-02T18:00:05.000Z")
        Instant dueAt,

        @Schema(description = "When the device said that it did it; null when it has not.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "When somebody of the crew saw that it did it; null when nobody had to.") @Nullable
        Instant confirmedAt) {

    static LaceCommandView of(LaceCommand command) {
        return new LaceCommandView(
                command.id(),
                command.deviceId(),
                command.sessionId(),
                command.kind(),
                command.givenAt(),
                command.dueAt(),
                command.acknowledgedAt(),
                command.confirmedAt());
    }
}
