package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "A recorder that is to run.")
record NewRecording(
        @Schema(description = "What it takes.", example = "AUDIO_VIDEO") @NotNull
        RecordingKind kind,

        @Schema(description = "What records.", example = "CHAMBER_CAMERA") @NotNull
        Recorder recorder,

        @Schema(description = "Where what it takes is kept.", example = "HOUSE_ONLY") @NotNull
        RecordingStorage storage) {}
