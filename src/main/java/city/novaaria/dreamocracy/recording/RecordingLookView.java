package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "RecordingLook", description = "That somebody opened what was recorded.")
record RecordingLookView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d11")
        LookId id,

        @Schema(description = "The recording.", example = "01930000-0000-7000-8000-000000000d01")
        RecordingId recordingId,

        @Schema(description = "How whoever looked signs in.", example = "jun")
        String viewer,

        @Schema(description = "Why.", example = "SAFETY_REVIEW")
        ViewPurpose purpose,

        @Schema(description = "When.", example = "2143-05-02T20:50:00.000Z")
        Instant lookedAt) {

    static RecordingLookView of(RecordingLook look) {
        return new RecordingLookView(look.id(), look.recordingId(), look.viewer(), look.purpose(), look.lookedAt());
    }

    @Override
    public String toString() {
        return "RecordingLookView[" + id + "]";
    }
}
