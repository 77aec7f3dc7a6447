package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "FearReading", description = "That somebody read the text of a fear.")
record FearReadingView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000e02")
        FearReadingId id,

        @Schema(description = "Who read it, by the name under which they sign in.", example = "celia")
        String reader,

        @Schema(description = "When.", example = "2026-11-02T09:00:00.000Z")
        Instant readAt) {

    static FearReadingView of(FearReading reading) {
        return new FearReadingView(reading.id(), reading.reader(), reading.readAt());
    }

    @Override
    public String toString() {
        return "FearReadingView[" + id + "]";
    }
}
